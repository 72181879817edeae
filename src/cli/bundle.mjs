// Bundles the command and its threads: one file for each part that is loaded by itself.
import path from 'node:path'
import { rolldown } from 'rolldown'

const root = path.join(import.meta.dirname, '../..')

/**
 * The text of the built-in rules is one for the library and the command. As a template, which bundlers make of any
 * string, it would take twice as long to read.
 */
const sharedRules = {
  name: 'shared-rules',
  resolveId: (source) =>
    source.endsWith('/builtin.ts') ? { id: '../rules/builtin.js', external: true } : undefined,
}

const bundler = await rolldown({
  cwd: root,
  input: ['src/cli/main.ts', 'src/batch/pool/clean-worker.ts', 'src/batch/read/parquet-worker.ts'],
  platform: 'node',
  external: ['tinypool'],
  plugins: [sharedRules],
})
await bundler.write({ dir: path.join(root, 'dist/cli'), format: 'esm', minify: true })
await bundler.close()
