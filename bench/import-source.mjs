import path from 'node:path'
import { rolldown } from 'rolldown'

/** A module of `src/`, which is TypeScript and whose names the package does not export. */
export async function importSource(file) {
  const bundler = await rolldown({ input: path.join(import.meta.dirname, '..', file) })
  const { output } = await bundler.generate({ format: 'esm' })
  await bundler.close()
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}
