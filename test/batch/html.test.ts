import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../cli/run-cli.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Harbour bridge opens a year early | Quay Post</title>
<meta property="og:title" content="Harbour bridge opens a year early"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Harbour bridge opens a year early</h1>
<figure><img src="/b.jpg" alt="image"><figcaption>The new bridge seen from the fish market (AFP)</figcaption></figure>
<p>The city opened its new harbour bridge on Monday, a year before the date in the contract, and the first buses crossed it at noon.</p>
<p>Fishermen had feared that the works would close the quay for a second winter, which in the end did not happen at all.</p>
<p>The mayor thanked the divers, who had worked through the cold months, and promised that the old ferry would run until spring.</p>
</article><footer><p>All rights reserved by the Quay Post.</p></footer></body></html>`

const folder = mkdtempSync(join(tmpdir(), 'presswash-html-'))
const file = join(folder, 'page.html')
writeFileSync(file, PAGE)

it('reads a page by its extension', async () => {
  const { code, out } = await runCli([file])
  expect(code).toBe(0)
  expect(out.startsWith('Harbour bridge opens a year early\n\nThe new bridge seen from')).toBe(true)
  expect(out).toContain('until spring.')
  expect(out).not.toMatch(/Sport|rights/)
})

it('puts what the page says of itself on the record', async () => {
  const { out } = await runCli([file, '--to', 'json'])
  expect(JSON.parse(out)).toMatchObject({
    title: 'Harbour bridge opens a year early',
    lang: 'en',
    captions: [{ text: 'The new bridge seen from the fish market (AFP)', credit: 'AFP' }],
  })
})

it('accounts for the page round the article', async () => {
  const { out } = await runCli([file, '--to', 'json'])
  const { removed } = JSON.parse(out) as { removed: { text: string }[] }
  const texts = removed.map(({ text }) => text).join('\n')
  expect(texts).toContain('Sport')
  expect(texts).toContain('All rights reserved')
})

it('reads the field html of a record, keeps the record, and gives it back', async () => {
  const line = JSON.stringify({ key: 7, html: PAGE })
  const input = join(folder, 'in.jsonl')
  const output = join(folder, 'out.jsonl')
  writeFileSync(input, `${line}\n`)
  expect((await runCli([input, '--to', 'jsonl', '--out', output])).code).toBe(0)
  const again = await runCli([output, '--to', 'jsonl'])
  const first = await runCli([input, '--to', 'jsonl'])
  expect(JSON.parse(first.out)).toMatchObject({ key: 7, lang: 'en' })
  expect(again.out.replaceAll('out.jsonl', 'in.jsonl')).toBe(first.out)
  expect((await runCli(['restore', output])).out).toBe(`${line}\n`)
})
