import type { Element } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../src/model/record.ts'
import { clean } from '../src/clean.ts'
import { rehypePresswash } from '../src/plugin.ts'
import type { RehypePresswashOptions } from '../src/report/create-plugin.ts'

const HARBOUR =
  'The harbour council met for the third night in a row to speak about the new bridge that opens in spring.'
const FERRY =
  'The master of the ferry sat in the first row with his cap on his knees and said nothing until the end.'
const page = `<!doctype html>
<html lang="en"><head><title>Bridge opens | Harbour Wire</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Bridge opens</h1>
<figure><img src="/bridge.jpg" alt="" onload="x"><figcaption>The new bridge over the harbour, seen from the old ferry pier. (AFP)</figcaption></figure>
<p>The new bridge over the harbour, seen from the old ferry pier. (AFP)</p>
<p>${HARBOUR}</p>
<p>${FERRY}</p>
<p>${HARBOUR}</p>
<p><a href="javascript:x">The vote</a> is on <b>Monday</b>, when the council sits again, and nobody doubts how it will end.</p>
</article></body></html>`

function run(options?: RehypePresswashOptions, value = page) {
  const file = new VFile({ path: 'page.html', value })
  const html = String(
    unified().use(rehypeParse).use(rehypePresswash, options).use(rehypeStringify).processSync(file),
  )
  return { html, file, record: file.data['presswash'] as ArticleRecord }
}

describe('rehypePresswash', () => {
  it('leaves the article alone, safe to show', () => {
    const { html } = run({ url: 'https://harbour.example/news/1' })
    expect(html).toContain('<article lang="en">\n<h1>Bridge opens</h1>')
    expect(html).toContain(
      '<figure><img src="https://harbour.example/bridge.jpg" alt=""><figcaption>The new bridge over the harbour, seen from the old ferry pier. (AFP)</figcaption></figure>',
    )
    expect(html).toContain('<p>The vote is on <b>Monday</b>')
    expect(
      html.split('The new bridge over the harbour, seen from the old ferry pier. (AFP)'),
    ).toHaveLength(2)
    expect(html.split(HARBOUR)).toHaveLength(2)
    expect(html).not.toMatch(/Sport|javascript|onload|doctype/)
  })

  it('puts the record on the file, the one that clean gives', () => {
    const { record } = run({ id: 'a' })
    const { removed, ...rest } = clean(page, { from: 'html', id: 'a' })
    expect(record).toMatchObject(rest)
    expect(record.removed.map(({ rule, text }) => [rule, text])).toEqual(
      removed.map(({ rule, text }) => [rule, text]),
    )
  })

  it('says every decision, with its place and the copy that stays', () => {
    const { file, record } = run()
    expect(file.messages).toHaveLength(record.removed.length + record.messages.length)
    const repeat = file.messages.find((message) => message.actual === HARBOUR)
    expect(repeat).toMatchObject({
      source: 'presswash',
      ruleId: expect.stringMatching(/^repeats\//),
      reason: expect.stringMatching(/^Unexpected .*, expected /),
      line: 9,
      fatal: undefined,
      cause: { place: { start: { line: 7 } } },
    })
    expect(reporter(file)).toContain('presswash')
  })

  it('takes the options of clean', () => {
    expect(run({ captions: 'drop' }).html).not.toContain('AFP')
    expect(run({ captions: 'separate' }).html).not.toContain('<figcaption>')
  })

  it('does the same without places, and changes nothing of the tree it is given', () => {
    const parsed = unified().use(rehypeParse).parse(page)
    const tree = JSON.parse(
      JSON.stringify(parsed, (key, value: unknown) => (key === 'position' ? undefined : value)),
    ) as typeof parsed
    const before = structuredClone(tree)
    const cleaned = unified().use(rehypePresswash).use(rehypeStringify).freeze()
    expect(cleaned.stringify(cleaned.runSync(tree))).toBe(run().html)
    expect(tree).toEqual(before)
  })

  it('flattens a tree that is too deep to walk, and leaves the one it is given', () => {
    const tree = unified().use(rehypeParse, { fragment: true }).parse(`<p>${HARBOUR}</p>`)
    for (let depth = 0; depth < 20_000; depth++)
      tree.children = [
        { type: 'element', tagName: 'div', properties: {}, children: tree.children as [] },
      ]
    const file = new VFile()
    unified().use(rehypePresswash).runSync(tree, file)
    const record = file.data['presswash'] as ArticleRecord
    expect(record.body).toBe(HARBOUR)
    expect(record.messages).toMatchObject([{ rule: 'parse/depth' }])
    expect(tree.children).toMatchObject([{ children: [{ tagName: 'div' }] }])
  })

  it('cleans its own output to itself', () => {
    const { html } = run()
    expect(run({}, html).html).toBe(html)
  })

  it('takes a tree that is 100,000 deep, and one whose elements lack what they should have', () => {
    let deep: Element = { type: 'element', tagName: 'p', properties: {}, children: [] }
    deep.children.push({ type: 'text', value: HARBOUR })
    for (let i = 0; i < 100_000; i++)
      deep = { type: 'element', tagName: 'div', properties: {}, children: [deep] }
    const bare = {
      type: 'element',
      tagName: 'p',
      children: [
        { type: 'text', value: FERRY },
        { type: 'element', tagName: 'br' },
      ],
    }
    for (const [node, text] of [
      [deep, HARBOUR],
      [bare as unknown as Element, FERRY],
    ] as const) {
      const file = new VFile('')
      unified()
        .use(rehypePresswash)
        .freeze()
        .runSync({ type: 'root', children: [node] }, file)
      expect((file.data['presswash'] as ArticleRecord).body).toBe(text)
    }
  })
})
