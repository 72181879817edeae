// Writes src/rules/builtin.ts from rules/<family>/<name>.yml, so that nothing reads YAML or files
// when the library starts, nor folds thousands of phrases. Run by `npm run generate`, and by vitest as its global setup.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { LineCounter, parseDocument } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const target = path.join(root, 'src/rules/builtin.ts')

/** Every YAML file under `rules/`, with forward slashes, in one order on every system. */
function listFiles() {
  const folder = path.join(root, 'rules')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => `rules/${file.replaceAll(path.sep, '/')}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
}

/** Read one rule file; what is wrong with it goes to `problems` as `file:line:column: reason`. */
function readRule(file, problems) {
  const id = /^rules\/([a-z0-9-]+\/[a-z0-9-]+)\.yml$/.exec(file)?.[1]
  if (!id) {
    problems.push(`${file}:1:1: Unexpected place or name, expected rules/<family>/<name>.yml`)
    return undefined
  }
  const lineCounter = new LineCounter()
  const text = readFileSync(path.join(root, file), 'utf8')
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const faults = [...document.errors, ...document.warnings]
  for (const fault of faults) {
    const { line, col } = lineCounter.linePos(fault.pos[0])
    problems.push(`${file}:${line}:${col}: ${fault.message}`)
  }
  if (faults.length > 0) return undefined
  const data = toPlain(document, file, problems)
  return { id, file, data }
}

/** The parsed object; aliases that cannot be followed and anything but a mapping are problems. */
function toPlain(document, file, problems) {
  try {
    const data = document.toJS()
    if (data !== null && typeof data === 'object' && !Array.isArray(data)) return data
    problems.push(`${file}:1:1: Unexpected value, expected a mapping of keys`)
  } catch (error) {
    problems.push(`${file}:1:1: ${error.message}`)
  }
  return undefined
}

/** `fold` of src/text/fold.ts, which this Node cannot import as it stands. */
async function importFold() {
  const bundler = await rolldown({ input: path.join(root, 'src/text/fold.ts') })
  const { output } = await bundler.generate({ format: 'esm' })
  const { fold } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
  return fold
}

/** The strings of a rule's lists, which may stand by language. */
function stringsOf({ data }) {
  const { examples: _, ...own } = data
  return Object.values(own)
    .flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []))
    .flat()
    .filter((value) => typeof value === 'string')
}

/** What strings of the rules fold to, where that is more than small letters. */
async function foldsOf(rules) {
  const fold = await importFold()
  const folds = {}
  for (const text of rules.flatMap(stringsOf).toSorted())
    if (fold(text) !== text.toLowerCase()) folds[text] = fold(text)
  return folds
}

/** Write the module; an unchanged one is left alone, so that watchers stay quiet. */
async function bundle() {
  const problems = []
  const rules = listFiles().map((file) => readRule(file, problems))
  if (problems.length > 0) {
    throw new Error(`Cannot bundle the rules:\n${problems.join('\n')}`)
  }
  // Engines read JSON in a string faster than the same as a literal.
  const lines = rules.map((rule) => `  ${JSON.stringify(JSON.stringify(rule))},\n`).join('')
  const folds = JSON.stringify(JSON.stringify(await foldsOf(rules)))
  const module = `// Generated from rules/ by \`npm run generate\`; do not edit, change the YAML.
import type { RuleSource } from '../model/rule.ts'

export const builtinRules: readonly RuleSource[] = [\n${lines}].map((line) => JSON.parse(line))

/** What strings of these rules fold to, where that is more than small letters. */
export const builtinFolds: Readonly<Record<string, string>> = JSON.parse(
  ${folds},
)
`
  if (!existsSync(target) || readFileSync(target, 'utf8') !== module) {
    writeFileSync(target, module)
  }
}

/** What vitest calls before the first test. */
export default bundle

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await bundle()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
