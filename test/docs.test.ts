import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect, it } from 'vitest'
import * as presswash from '../src/index.ts'
import { runCli } from './cli/run-cli.ts'

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'samples/README.md',
  'rules/README.md',
]
const HELP = /<!-- help -->[^]*<!-- \/help -->/

it('shows the help of the command line as it is', async () => {
  const { out } = await runCli(['--help'])
  const help = `<!-- help -->\n\n\`\`\`text\n${out.trim()}\n\`\`\`\n\n<!-- /help -->`
  const readme = readFileSync('README.md', 'utf8')
  if (process.env['UPDATE'] && !process.env['CI'])
    writeFileSync(
      'README.md',
      readme.replace(HELP, () => help),
    )
  expect(HELP.exec(readFileSync('README.md', 'utf8'))?.[0]).toBe(help)
})

it('describes every export', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const name of Object.keys(presswash))
    expect(readme, name).toMatch(new RegExp(`\`${name}\\b`))
})

it.each(PAGES)('has no dead link in %s', (page) => {
  expect(deadLinks(page)).toEqual([])
})

function deadLinks(page: string): string[] {
  const links = Array.from(
    readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g),
    ([, to = '']) => to,
  )
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [file = '', anchor] = link.split('#')
    const path = file === '' ? page : resolve(dirname(page), file)
    if (!existsSync(path)) return true
    return anchor !== undefined && !anchorsOf(readFileSync(path, 'utf8')).includes(anchor)
  })
}

function anchorsOf(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
}
