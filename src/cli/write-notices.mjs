// The command is a bundle with the code of its dependencies in it: write what their licences ask for beside it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** What only the command is made of, and nobody who installs presswash needs. */
export const onlyInCommand = ['@commander-js/extra-typings', 'commander', 'picocolors']

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

/** Where a package that another one asks for is, as Node would look for it. */
function find(packages, name, from) {
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (packages[path]) return path
    if (at === '' || !at.includes('/node_modules/')) break
  }
  return packages[`node_modules/${name}`] ? `node_modules/${name}` : undefined
}

/**
 * All packages that may be in the bundle: the dependencies with theirs, and what only the command is made of.
 *
 * @returns paths in the lock file
 */
export function bundledPackages(lock, manifest) {
  const { packages } = lock
  const found = new Set()
  const left = [...Object.keys(manifest.dependencies), ...onlyInCommand].map((name) => [name, ''])
  for (let next = left.pop(); next; next = left.pop()) {
    const path = find(packages, ...next)
    if (path === undefined || found.has(path)) continue
    found.add(path)
    for (const name of Object.keys(packages[path].dependencies ?? {})) left.push([name, path])
  }
  return [...found].toSorted((a, b) => (a < b ? -1 : 1))
}

function noticeOf(path, { version, license }) {
  const names = readdirSync(new URL(path, root)).filter((name) =>
    /^(?:licen[cs]e|notice|copying)/i.test(name),
  )
  const texts = names.map((name) => read(`${path}/${name}`).trim())
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const { author } = JSON.parse(read(`${path}/package.json`))
  const by = typeof author === 'object' ? author.name : author
  const head = `${name} ${version} (${license})${texts.length === 0 && by ? `, by ${by}` : ''}`
  return [head, ...texts].join('\n\n')
}

if (process.argv[1] === import.meta.filename) {
  const [lock, manifest] = ['package-lock.json', 'package.json'].map((path) =>
    JSON.parse(read(path)),
  )
  const notices = bundledPackages(lock, manifest).map((path) => noticeOf(path, lock.packages[path]))
  const start = 'The command holds code of these packages, each under its own licence.'
  writeFileSync(
    new URL('dist/cli/licenses.txt', root),
    `${[start, ...notices].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
  )
}
