import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { expect, it } from 'vitest'
import { build } from './built.ts'

it('leaves nothing of Node in what bundles `clean` for a browser', async () => {
  const dist = await build('browser')
  const input = join(dist, '../app.mjs')
  await writeFile(input, `import { clean } from './dist/index.js'\nconsole.log(clean('TT').body)\n`)
  // What only batches import goes with them.
  const external = /^node:|parquet|csv|warcio|tinypool|tinyglobby/
  const bundler = await rolldown({ input, platform: 'browser', external, onLog: () => {} })
  const { output } = await bundler.generate({ format: 'esm' })
  await bundler.close()
  expect(output.flatMap((chunk) => ('imports' in chunk ? chunk.imports : []))).toEqual([])
})
