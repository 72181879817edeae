import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { folderWith } from '../../batch/folder.ts'
import { bodyOf, line, text } from '../../made-up.ts'
import { runCli } from '../run-cli.ts'

const FURNITURE = ['Harbour Plus', 'Get the Harbour letter every Friday']

/** Documents of two sites, a record a line. */
function corpus(count: number): string {
  const records = Array.from({ length: count }, (_, i) => {
    const end = `From the quay: ${line(i + 5000, 5)}`
    return i % 2 === 0
      ? {
          url: `https://www.harbour.example/${i}`,
          text: text(line(i, 7), FURNITURE[0]!, ...bodyOf(i), `${i + 2} reactions`, FURNITURE[1]!),
        }
      : { url: `https://valley.example/${i}`, text: text(...bodyOf(i), end) }
  })
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

const FILES = [
  'artifacts/harbour-example.yml',
  'furniture/harbour-example.yml',
  'furniture/valley-example-labels.yml',
]

describe('presswash rules suggest', () => {
  it('prints rules, each with the name of its file', async () => {
    const folder = await folderWith({ 'in.jsonl': corpus(12) })
    const { code, out, err } = await runCli(['rules', 'suggest', join(folder, 'in.jsonl')])
    expect(code).toBe(0)
    expect(err).toBe('presswash: 4 lines in 3 rules proposed; read 12 documents of 2 sites\n')
    expect(out.match(/^# \w+\/.*/gm)).toEqual(FILES.map((file) => `# ${file}`))
    const rules = parseAllDocuments(out).map((rule) => rule.toJS() as { sites: string[] })
    expect(rules.map(({ sites }) => sites.join())).toEqual([
      'harbour.example',
      'harbour.example',
      'valley.example',
    ])
  })

  it('writes rules that pass their test and remove the lines', async () => {
    const folder = await folderWith({ 'in.jsonl': corpus(12) })
    const [input, rules] = [join(folder, 'in.jsonl'), join(folder, 'rules')]
    const { code, out, err } = await runCli(['rules', 'suggest', input, '--dir', rules])
    expect([code, out]).toEqual([0, ''])
    for (const file of FILES) expect(err).toContain(`Wrote ${join(rules, file)} (`)
    expect(err).toContain(`presswash rules test ${rules}\n`)

    const tested = await runCli(['rules', 'test', rules])
    expect(tested.out).toMatch(/^3 rules, \d+ examples, 0 failed\n$/)
    expect(tested.code).toBe(0)

    const cleaned = await runCli([input, '--to', 'jsonl', '--rules', rules])
    const bodies = cleaned.out
      .trimEnd()
      .split('\n')
      .map((row) => (JSON.parse(row) as { body: string }).body)
    for (const [i, body] of bodies.entries()) {
      expect(body).toContain(text(...bodyOf(i)))
      expect(body).not.toMatch(/Harbour|reactions|quay/)
    }
    expect(bodies).toHaveLength(12)

    const again = await runCli(['rules', 'suggest', input, '--rules', rules])
    expect([again.code, again.out]).toEqual([0, ''])
  })

  it('overwrites nothing, and then writes nothing', async () => {
    const folder = await folderWith({ 'in.jsonl': corpus(12), 'rules/furniture/': '' })
    const rules = join(folder, 'rules')
    await writeFile(join(rules, FILES[1]!), 'mine')
    const input = join(folder, 'in.jsonl')
    const { code, out, err } = await runCli(['rules', 'suggest', input, '--dir', rules])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(`presswash: Cannot write ${join(rules, FILES[1]!)}: it is there already\n`)
    expect(await readFile(join(rules, FILES[1]!), 'utf8')).toBe('mine')
    await expect(readFile(join(rules, FILES[0]!))).rejects.toThrow('ENOENT')
  })

  it('reads text files and pages', async () => {
    const page = (i: number) => {
      const [first, then] = bodyOf(i)
      const paragraphs = [first, 'Liman mektubu her cuma', then, bodyOf(i + 50)[0]]
      const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
      return `<html lang="tr"><link rel="canonical" href="https://liman.example/${i}"><body><article><h1>${line(i, 5)}</h1>${body}</article></body></html>`
    }
    const folder = await folderWith({
      ...Object.fromEntries([1, 2, 3].map((i) => [`${i}.html`, page(i)])),
      ...Object.fromEntries([4, 5, 6].map((i) => [`${i}.txt`, text(...bodyOf(i), FURNITURE[1]!)])),
    })
    const { out } = await runCli(['rules', 'suggest', folder])
    expect(out.match(/^# \w+\/.*/gm)).toEqual([
      '# furniture/my-site.yml',
      '# furniture/liman-example.yml',
    ])
    expect(out).toContain('languages:\n  - tr\n')
  })

  it('says so when nothing comes back', async () => {
    const stdin = corpus(2)
    const args = ['rules', 'suggest', '--from', 'jsonl', '-']
    expect(await runCli(args, { stdin })).toMatchObject({
      code: 0,
      out: '',
      err: 'presswash: no line came back in 3 documents and 5 % of those of a site, so no rule is proposed; read 2 documents of 2 sites\n',
    })
    const { err } = await runCli([...args, '--min-documents', '4'], { stdin: stdin + stdin })
    expect(err).toContain('no line came back in 4 documents of a site')
    expect(err).toContain('2 documents left out: the same text was there before\n')
  })

  it('goes on after a document that cannot be read', async () => {
    const stdin = `${corpus(12)}{"url": 1\n`
    const { code, out, err } = await runCli(['rules', 'suggest', '--from', 'jsonl', '-'], { stdin })
    expect(code).toBe(3)
    expect(out).toContain(FILES[0])
    expect(err).toMatch(/^presswash: .*:13: /)
  })

  it('needs something to read', async () => {
    const { code, out, err } = await runCli(['rules', 'suggest', '/nowhere'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('presswash: /nowhere: no such file or directory\n')
  })
})
