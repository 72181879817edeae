import type { Nodes, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../src/parse/parse-html.ts'

/** Found without recursion, so that a tree too deep shows as a number. */
function measure(tree: Root) {
  let [depth, nodes, text] = [0, 0, '']
  const left: [Nodes, number][] = [[tree, 0]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, level] = next
    nodes++
    if (node.type === 'text') text += node.value
    if (node.type === 'element') depth = Math.max(depth, level)
    const inside = 'content' in node && node.content ? [node.content] : []
    const children = 'children' in node ? node.children : []
    for (const child of [...children, ...inside].toReversed()) left.push([child, level + 1])
  }
  return { depth, nodes, text }
}

const parse = (source: string, limits = {}) => {
  const { tree, messages } = parseHtml(source, { limits })
  return { ...measure(tree), rules: messages.map(({ rule }) => rule), messages, tree }
}

describe('parseHtml', () => {
  it('says nothing of an ordinary page', () => {
    expect(parse('<title>a</title><p>b').messages).toEqual([])
  })

  it('gives plain hast that can be cloned and printed', () => {
    const { tree } = parse('<p class=a>b<!-- c --></p>')
    expect(structuredClone(tree)).toEqual(JSON.parse(JSON.stringify(tree)))
    expect(JSON.stringify(tree)).not.toContain('parent')
  })

  it('leaves a BOM out of the page and keeps offsets', () => {
    const { tree } = parseHtml('\ufeff<!doctype html><title>x</title>', { positions: true })
    expect(tree.children[0]).toMatchObject({ type: 'doctype', position: { start: { offset: 1 } } })
    expect(tree.data).toEqual({ quirksMode: false })
  })

  it('replaces halves of characters', () => {
    expect(parse('a\ud800b').text).toBe('a\ufffdb')
  })

  it.each([
    ['div', '<div>'.repeat(100_000)],
    ['span', '<span>'.repeat(100_000)],
    ['b', '<b>'.repeat(100_000)],
    ['template', '<template>'.repeat(50_000)],
    ['table', '<table><tr><td>'.repeat(30_000)],
    ['li', '<ul><li>'.repeat(50_000)],
  ])('flattens %s nested without end and keeps the text in order', (_, open) => {
    const middle = open.length / 2
    const source = `one ${open.slice(0, middle)}two ${open.slice(middle)}<p>three</p>four`
    const { depth, text, rules } = parse(source.replace(/<(?:\w+)?two/, 'two'))
    expect(depth).toBeLessThanOrEqual(512)
    expect(rules).toContain('parse/depth')
    expect(text.replace(/\s+/g, ' ')).toMatch(/one.*three\s*four/)
  })

  it('leaves out drawings nested without end, and keeps what stands behind them', () => {
    const { depth, text } = parse(`one ${'<svg>two'.repeat(100_000)}<p>three</p>four`)
    expect(depth).toBeLessThan(10)
    expect(text).toBe('one threefour')
  })

  it('keeps paragraphs whole where it flattens', () => {
    const { text, tree } = parse(`${'<div>'.repeat(600)}<p>a <b>b</b> c</p><p>d</p>`)
    expect(text).toBe('a b cd')
    expect(JSON.stringify(tree)).toContain(
      '{"type":"element","tagName":"p","properties":{},"children":[{"type":"text","value":"d"}]}',
    )
  })

  it('stops copying formatting elements, and keeps all text', () => {
    const open = Array.from({ length: 3_000 }, (_, i) => `<b id=${i}>`).join('')
    const { text, rules, nodes } = parse(`<p>${open}${'<p>x'.repeat(3_000)}`)
    expect(text).toBe('x'.repeat(3_000))
    expect(rules).toContain('parse/formatting')
    expect(nodes).toBeLessThan(100_000)
  })

  it('cuts a page of too many nodes and says where', () => {
    const { text, messages } = parse('<p>a'.repeat(1_000), { nodes: 500 })
    expect(text).toMatch(/^a{200,}$/)
    expect(messages).toEqual([
      expect.objectContaining({ rule: 'parse/nodes', start: expect.any(Number), end: 4_000 }),
    ])
    expect(messages[0]!.start).toBeGreaterThan(800)
    expect(messages[0]!.start).toBeLessThan(1_100)
  })

  it('cuts a page that is too long', () => {
    expect(parse('<p>abcdef', { length: 5 })).toMatchObject({ text: 'ab', rules: ['parse/length'] })
  })

  it('leaves out attributes past the limit, also of a second body', () => {
    const many = Array.from({ length: 2_000 }, (_, i) => `a${i}=1`).join(' ')
    const { tree, rules } = parse(`<body ${many}><body ${many.replaceAll('a', 'b')}><p ${many}>x`)
    expect(rules).toEqual(['parse/attributes'])
    const json = JSON.stringify(tree)
    expect(json.match(/"a\d+":/g)).toHaveLength(2_000)
    expect(json).not.toMatch(/"b\d+":/)
  })

  it.each([
    ['attributes', `<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}`).join(' ')}>x`],
    ['fostered nodes', `<table>${'<br>'.repeat(200_000)}`],
    ['adopted nodes', `<b><div>${'<br>'.repeat(200_000)}</b>`],
    ['end tags', `${'<span>'.repeat(50_000)}${'</x>'.repeat(200_000)}`],
    ['text in a table', `<table>${'x<tr>'.repeat(100_000)}`],
    ['one text', 'x'.repeat(5_000_000)],
  ])(
    'comes to an end with many %s',
    (_, source) => {
      expect(parse(source).text).toMatch(/^x*$/)
    },
    60_000,
  )
})
