// Writes src/batch/read/parquet-worker.js: threads cannot be started from TypeScript with all the versions of Node that
// the tests run on. Run by vitest as a global setup.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const folder = fileURLToPath(new URL('../src/batch/read/', import.meta.url))

export default async function bundle() {
  const input = path.join(folder, 'parquet-worker.ts')
  const bundler = await rolldown({ input, platform: 'node', external: /^[^./]/ })
  await bundler.write({ file: path.join(folder, 'parquet-worker.js'), format: 'esm' })
  await bundler.close()
}
