import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/block.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { createPlugin, type ExplainTree } from '../../src/report/create-plugin.ts'
import { words } from '../../src/text/words.ts'
import { outline } from '../../src/tree/outline.ts'

/** Drops what was said before. */
const explainTree: ExplainTree = (tree, text, { id = text }) => {
  const { leaves } = outline(tree)
  const texts = leaves.map((leaf) => leaf.text)
  const blocks = leaves.map(({ index, kind, text: own, box }): Block => ({
    index,
    kind,
    text: own,
    folded: own,
    words: words(own),
    spans: [],
    start: 0,
    end: 0,
    breaksBefore: 2,
    origin: { zone: { place: 'article', role: 'body' }, node: box.element },
  }))
  const decisions = texts.map((own, block): Decision => {
    const keptBlock = texts.indexOf(own)
    const cut = {
      rule: 'repeats/paragraph',
      action: 'drop',
      reason: 'Unexpected second copy of a paragraph, expected one',
      chars: [0, own.length],
      keptBlock,
    } as const
    return { block, role: 'body', startsArticle: false, cuts: keptBlock < block ? [cut] : [] }
  })
  const messages = text === '' ? [{ rule: 'parse/depth', reason: 'Unexpected depth' }] : []
  const record: ArticleRecord = {
    id,
    title: null,
    body: '',
    captions: [],
    articles: [],
    removed: [],
    messages,
  }
  const children = [...new Set(texts)].map((value) => ({ type: 'text', value }) as const)
  return { record, source: text, blocks, decisions, tree: { type: 'root', children } }
}

const rehypePresswash = createPlugin(explainTree)
const page = '<p>Ferry.</p>\n<p>Bridge.</p>\n<p>Ferry.</p>\n'

describe('createPlugin', () => {
  it('puts the articles in place of the tree and the record on the file', () => {
    const file = unified()
      .use(rehypeParse)
      .use(rehypePresswash, { id: 'a' })
      .use(rehypeStringify)
      .processSync(page)
    expect(String(file)).toBe('Ferry.Bridge.')
    expect(file.data['presswash']).toMatchObject({ id: 'a', title: null })
  })

  it('says each decision with its place and the copy that stays', () => {
    const file = unified()
      .use(rehypeParse)
      .use(rehypePresswash)
      .use(rehypeStringify)
      .processSync(new VFile({ path: 'page.html', value: page }))
    expect(file.messages).toHaveLength(1)
    const [message] = file.messages
    expect(message).toMatchObject({
      name: 'page.html:3:1-3:14',
      reason: 'Unexpected second copy of a paragraph, expected one',
      ruleId: 'repeats/paragraph',
      source: 'presswash',
      fatal: undefined,
      actual: 'Ferry.',
      expected: [],
      cause: { reason: 'Kept here: Ferry.', place: { start: { line: 1, column: 1 } } },
    })
    expect(reporter(file).replace(/ +/g, ' ')).toContain(
      '3:1-3:14 info Unexpected second copy of a paragraph, expected one repeats/paragraph presswash\n [cause]:\n 1:1-1:14 info Kept here: Ferry.',
    )
  })

  it('works on a tree without places, and warns of doubts', () => {
    const paragraph = (value: string) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })
    const tree = { type: 'root', children: [paragraph('a'), paragraph('a')] } as Root
    const before = structuredClone(tree)
    const file = new VFile()
    const cleaned = unified().use(rehypePresswash, null).runSync(tree, file)
    expect(cleaned).toEqual({ type: 'root', children: [{ type: 'text', value: 'a' }] })
    expect(tree).toEqual(before)
    expect(file.messages.map(({ ruleId, place, fatal }) => [ruleId, place, fatal])).toEqual([
      ['repeats/paragraph', undefined, undefined],
      ['parse/depth', undefined, false],
    ])
  })
})
