import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundledPackages, onlyInCommand } from '../src/cli/write-notices.mjs'

interface Locked {
  readonly license?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
}

const read = (path: string) => readFileSync(path, 'utf8')
const manifest = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json'))
const packages = Object.entries(lock.packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
)
const direct = Object.keys(manifest.dependencies as Record<string, string>)
const CONTRIBUTING = 'CONTRIBUTING.md'
const [START, END] = ['<!-- licences -->\n', '<!-- /licences -->']

/** Licences that let anybody use, change and sell the work, and ask for no more than that they are named. */
const REVIEWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
])

const nameOf = (path: string) =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

function licenceTable(): string {
  const byLicence = new Map<string, Set<string>>()
  for (const path of bundledPackages(lock, manifest)) {
    const licence: string = lock.packages[path].license ?? 'none'
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(nameOf(path)))
  }
  const rows = [...byLicence]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([licence, names]) => `| ${licence} | ${names.size} | ${[...names].toSorted().join(', ')} |`,
    )
  return ['| licence | packages | which |', '| --- | --- | --- |', ...rows].join('\n')
}

it('has a reason in CONTRIBUTING for every direct dependency, and for nothing else', () => {
  const [, section = ''] = /^## Dependencies$([^]*?)^### /m.exec(read(CONTRIBUTING)) ?? []
  const named = [...section.matchAll(/^- ([^:]+):/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  expect(named.toSorted()).toEqual([...direct, ...onlyInCommand].toSorted())
})

it('bundles what only the command imports, and installs the rest', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs)$/.test(file))
    .map((file) => ({ file, text: read(`src/${file}`) }))
  const importers = (name: string) =>
    sources.filter(({ text }) =>
      new RegExp(
        `^(?:import|export) (?!type )[^;]*?from '${name}(?:/[^']*)?'|import\\('${name}`,
        'm',
      ).test(text),
    )
  for (const name of onlyInCommand)
    expect(importers(name).filter(({ file }) => !/^cli[/\\]/.test(file))).toEqual([])
  const used = direct.filter((name) => importers(name).length > 0)
  expect(direct.filter((name) => !used.includes(name))).toEqual(['@types/hast'])
})

it('comes under licences that were looked at, all of them listed', () => {
  const licences = bundledPackages(lock, manifest).map(
    (path) => lock.packages[path].license as string,
  )
  expect(licences.filter((licence) => !REVIEWED.has(licence))).toEqual([])
  const [before = '', rest = ''] = read(CONTRIBUTING).split(START)
  const expected = `${before}${START}\n${licenceTable()}\n\n${rest.slice(rest.indexOf(END))}`
  if (process.env['UPDATE'] === '1' && !process.env['CI']) writeFileSync(CONTRIBUTING, expected)
  expect(read(CONTRIBUTING)).toBe(expected)
})

it('knows every package that is installed with it', () => {
  const installed = packages.filter(([, each]) => !('dev' in each) && !('devOptional' in each))
  expect(bundledPackages(lock, manifest)).toEqual(
    expect.arrayContaining(installed.map(([path]) => path)),
  )
})

it('has no package that runs a script when it is installed', () => {
  expect(packages.filter(([, each]) => each.hasInstallScript)).toEqual([])
  expect(Object.keys(manifest.scripts as object)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:pre|post)?install$/)]),
  )
})

it('has a lock file that says what each package is, and not where it came from', () => {
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.filter(([, each]) => !each.integrity?.startsWith('sha512-'))).toEqual([])
  expect(packages.filter(([, each]) => each.resolved !== undefined)).toEqual([])
})

it('publishes what is needed to use it and no more', () => {
  expect(manifest.files).toEqual([
    'dist',
    'rules',
    'README.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'LICENSE',
  ])
})
