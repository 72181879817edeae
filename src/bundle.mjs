// Bundles the library and the command. Each file of a module is found, read and compiled by itself when it is imported:
// hundreds of them take several times as long to start as a few.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'

const root = path.join(import.meta.dirname, '..')
const threads = {
  'clean-worker': 'src/batch/pool/clean-worker.ts',
  'parquet-worker': 'src/batch/read/parquet-worker.ts',
}

/**
 * The text of the built-in rules is one for the library and the command. As a template, which minifying makes of any
 * string, it would take twice as long to read.
 */
const sharedRules = {
  name: 'shared-rules',
  resolveId: (source) =>
    source.endsWith('/builtin.ts') ? { id: '../rules/builtin.js', external: true } : undefined,
}

/**
 * What the library exports, by module. Each is kept apart from those that need files, so that whoever bundles `clean` for
 * a browser is left with nothing of Node.
 */
function exportedModules() {
  const index = readFileSync(path.join(root, 'src/index.ts'), 'utf8')
  const files = [...index.matchAll(/^export \{[^}]*\} from '\.\/(.*)\.ts'$/gm)].map(
    ([, file]) => file,
  )
  return Object.fromEntries(files.map((file) => [file, `src/${file}.ts`]))
}

const isPackage = (id) => !id.startsWith('.') && !path.isAbsolute(id)

async function write(input, output) {
  const bundler = await rolldown({ cwd: root, platform: 'node', ...input })
  await bundler.write({ format: 'esm', ...output })
  await bundler.close()
}

/**
 * Write what users run: the library, which imports its dependencies, and the command, which holds them.
 *
 * @param dist the folder
 */
export async function bundle(dist) {
  const library = {
    index: 'src/index.ts',
    'rules/builtin': 'src/rules/builtin.ts',
    ...exportedModules(),
    ...threads,
  }
  await write({ input: library, external: isPackage }, { dir: dist })
  const command = { main: 'src/cli/main.ts', ...threads }
  await write(
    { input: command, external: ['tinypool'], plugins: [sharedRules] },
    { dir: path.join(dist, 'cli'), minify: true },
  )
}

if (process.argv[1] === import.meta.filename) await bundle(path.join(root, 'dist'))
