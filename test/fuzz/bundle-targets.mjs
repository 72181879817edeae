import { globSync } from 'tinyglobby'
import path from 'node:path'
import { rolldown } from 'rolldown'

/** What reads foreign bytes for us: the fuzzer should see its branches too. */
const SEEN = new Set(['parse5', 'yaml', 'csv-parse', 'hyparquet', 'fzstd', 'warcio'])

/**
 * Make files of the targets that Node 20 runs and Jazzer.js instruments.
 *
 * @param {string} outDir
 */
export async function bundleTargets(outDir) {
  const bundle = await rolldown({
    input: globSync('targets/*.ts', { cwd: import.meta.dirname, absolute: true }),
    platform: 'node',
    external: (id) => {
      if (id.startsWith('.') || path.isAbsolute(id)) return false
      return !SEEN.has(id.split('/')[0])
    },
  })
  await bundle.write({
    dir: outDir,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    // A megabyte of data, which is not worth instrumenting.
    codeSplitting: { groups: [{ name: 'data', test: /rules\/builtin\.ts$/ }] },
  })
  await bundle.close()
}
