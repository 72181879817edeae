import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

const stages = ['decode', 'parse', 'isolate', 'segment', 'detect', 'resolve', 'emit']
/** Folders and files that know the inner ones, and that no inner one may know. */
const outer = new Set([
  'index.ts',
  'clean.ts',
  'cleaner.ts',
  'load-cleaner.ts',
  'plugin.ts',
  'batch',
  'corpus',
  'cli',
])
/** Pure work on strings and trees. */
const pure = new Set(['text', 'tree'])
/** Where files, processes and threads may be touched; the rest runs in a browser. */
const rim = /^(rules\/load\.ts$|batch\/|corpus\/|cli\/)/
/** Modules that string stages together. */
const strings = new Set(['cleaner.ts', 'clean.ts', 'load-cleaner.ts', 'plugin.ts', 'index.ts'])
/** Files whose main export has a name of its own; null where nobody imports the file. */
const ownNames: Record<string, string | null> = {
  'plugin.ts': 'rehypePresswash',
  'cli/main.ts': null,
}
const vagueNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager'])
const nodeGlobals = new Set(['process', 'Buffer', 'require', '__dirname', '__filename'])
const maxLines = 300
const maxWords = 12

interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
}

interface Facts {
  readonly imports: Import[]
  readonly exports: string[]
  readonly nodeGlobals: string[]
  /** Lengths of the array literals, counted in strings. */
  readonly wordLists: number[]
  readonly onlyReexports: boolean
}

/** Read what one module imports, exports and holds. */
function readFacts(file: string, code: string): Facts {
  const { module, program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const imports: Import[] = []
  const globals: string[] = []
  const wordLists: number[] = []
  for (const { moduleRequest, entries } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every((entry) => entry.isType)
    imports.push({ specifier: moduleRequest.value, typeOnly })
  }
  const entries = module.staticExports.flatMap((statement) => statement.entries)
  for (const { moduleRequest, isType } of entries) {
    if (moduleRequest) imports.push({ specifier: moduleRequest.value, typeOnly: isType })
  }
  new Visitor({
    ImportExpression({ source }) {
      const specifier = source.type === 'Literal' ? String(source.value) : 'a computed name'
      imports.push({ specifier, typeOnly: false })
    },
    TSImportType({ source }) {
      imports.push({ specifier: source.value, typeOnly: true })
    },
    MemberExpression({ object, property, computed }) {
      if (object.type !== 'Identifier') return
      if (nodeGlobals.has(object.name)) globals.push(object.name)
      const isGlobal = object.name === 'globalThis' && !computed && property.type === 'Identifier'
      if (isGlobal && nodeGlobals.has(property.name)) globals.push(property.name)
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && nodeGlobals.has(callee.name)) globals.push(callee.name)
    },
    ArrayExpression({ elements }) {
      const isString = (element: (typeof elements)[number]): boolean =>
        element?.type === 'TemplateLiteral' ||
        (element?.type === 'Literal' && typeof element.value === 'string')
      wordLists.push(elements.filter((element) => isString(element)).length)
    },
  }).visit(program)
  return {
    imports,
    exports: entries.flatMap(({ exportName }) => exportName.name ?? []),
    nodeGlobals: [...new Set(globals)],
    wordLists,
    onlyReexports: program.body.every(
      (statement) =>
        statement.type === 'ExportAllDeclaration' ||
        (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
    ),
  }
}

const folderOf = (file: string): string => file.split('/')[0] ?? file
const stageOf = (file: string): string | undefined =>
  file.includes('/') ? stages.find((stage) => stage === folderOf(file)) : undefined
/** The detector a file is part of: `detect/repeats.ts` and all of `detect/repeats/` are one. */
const detectorOf = (file: string): string => file.split('/')[1]?.replace(/\.ts$/, '') ?? ''

/** One module of `src/` imports another. */
interface Edge {
  readonly from: string
  readonly to: string
  readonly source: string
  readonly target: string
}

/** What must not be, and what to say of it; the first that fits is said. */
const forbidden: readonly (readonly [reason: string, applies: (edge: Edge) => boolean])[] = [
  ['a path outside src', ({ to }) => to.startsWith('../')],
  [
    'another stage',
    ({ from, to, source, target }) =>
      source !== target && stageOf(from) !== undefined && stageOf(to) !== undefined,
  ],
  [
    'another detector',
    ({ from, to, source, target }) =>
      source === 'detect' &&
      target === 'detect' &&
      from !== 'detect/index.ts' &&
      detectorOf(from) !== detectorOf(to),
  ],
  [
    'more than index.ts',
    ({ to, source, target }) => source === 'cli' && target !== 'cli' && to !== 'index.ts',
  ],
  ['what is not of model', ({ source, target }) => source === 'model' && target !== 'model'],
  [
    'what is not of model, text or tree',
    ({ source, target }) => pure.has(source) && target !== 'model' && !pure.has(target),
  ],
  ['an outer file', ({ source, target }) => !outer.has(source) && outer.has(target)],
  [
    'what is for users',
    ({ to, source, target }) => source !== 'cli' && (target === 'cli' || to === 'index.ts'),
  ],
]

/** What is wrong with one import of one module of `src/` by another. */
function checkEdge(from: string, to: string): string | undefined {
  const edge = { from, to, source: folderOf(from), target: folderOf(to) }
  const reason = forbidden.find(([, applies]) => applies(edge))?.[0]
  return reason && `imports ${reason}: ${to}`
}

/** What is wrong with the imports of one module. */
function checkImports(file: string, facts: Facts): string[] {
  const problems: string[] = []
  const stagesUsed = new Set<string>()
  for (const { specifier, typeOnly } of facts.imports) {
    if (specifier.startsWith('.')) {
      const to = posix.normalize(posix.join(posix.dirname(file), specifier))
      const problem = checkEdge(file, to)
      if (problem) problems.push(problem)
      stagesUsed.add(stageOf(to) ?? '')
    } else if (isBuiltin(specifier)) {
      if (!rim.test(file)) problems.push(`uses ${specifier}, so it cannot run in a browser`)
    } else if (folderOf(file) === 'model' && !typeOnly) {
      problems.push(`model imports more than types from ${specifier}`)
    }
  }
  stagesUsed.delete('')
  if (stagesUsed.size > 1 && !strings.has(file)) {
    problems.push(`imports several stages: ${[...stagesUsed].join(', ')}`)
  }
  return problems
}

/** Whether an export is named like its file: `compile.ts` has compileRules, `record.ts` ArticleRecord. */
function isNamedLike(name: string, file: string): boolean {
  const pascal = posix
    .basename(file, '.ts')
    .replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  const camel = pascal.replace(/^\w/, (letter) => letter.toLowerCase())
  const leads = [pascal, camel].some(
    (own) => name.startsWith(own) && !/^[a-z]/.test(name.slice(own.length)),
  )
  return leads || name.endsWith(pascal)
}

/** What is wrong with the names of a file and of its exports. */
function checkNames(file: string, exports: readonly string[]): string[] {
  const problems: string[] = []
  for (const part of file.replace(/\.ts$/, '').split('/')) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(part)) problems.push(`${part} is not kebab-case`)
    if (vagueNames.has(part)) problems.push(`${part} says nothing`)
  }
  if (posix.basename(file) === 'index.ts' || ownNames[file] === null) return problems
  const own = ownNames[file]
  if (!exports.some((name) => (own ? name === own : isNamedLike(name, file)))) {
    problems.push(`exports nothing named like ${own ?? posix.basename(file)}`)
  }
  return problems
}

/** Hold a set of modules, by path inside `src/`, against the rules on imports, names and sizes. */
export function checkArchitecture(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, code]) => {
    const facts = readFacts(file, code)
    const problems = [...checkImports(file, facts), ...checkNames(file, facts.exports)]
    const lines = code.trimEnd().split('\n').length
    if (lines > maxLines) problems.push(`${lines} lines, expected at most ${maxLines}`)
    for (const length of facts.wordLists) {
      if (length > maxWords) problems.push(`a list of ${length} strings belongs in rules/`)
    }
    if (facts.nodeGlobals.length > 0 && !rim.test(file)) {
      problems.push(`uses the global ${facts.nodeGlobals.join(', ')}`)
    }
    if (file === 'index.ts' && !facts.onlyReexports) problems.push('does more than re-export')
    return problems.map((problem) => `${file}: ${problem}`)
  })
}
