// Writes src/rules/builtin.ts from rules/<family>/<name>.yml, so that nothing reads YAML or files
// when the library starts, nor compiles rules. Run by `npm run generate`, and by vitest as its global setup.
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

/** What compiles and packs rules, which this Node cannot import as it stands. */
async function importCompiler() {
  const bundler = await rolldown({ input: path.join(root, 'src/rules/pack-rules.ts') })
  const { output } = await bundler.generate({ format: 'esm' })
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}

/** Write the module; an unchanged one is left alone, so that watchers stay quiet. */
async function bundle() {
  const problems = []
  const rules = listFiles().map((file) => readRule(file, problems))
  if (problems.length > 0) {
    throw new Error(`Cannot bundle the rules:\n${problems.join('\n')}`)
  }
  const { packRules } = await importCompiler()
  const module = `// Generated from rules/ by \`npm run generate\`; do not edit, change the YAML.

/** The built-in rules as \`packRules\` writes them: engines read JSON in a string faster than the same as a literal. */
export const builtin: string =
  ${JSON.stringify(packRules(rules))}
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
