import type { Element } from 'hast'
import type { Block, BlockKind, Span } from '../model/block.ts'
import type { Parsed } from '../model/parsed.ts'
import { foldWords } from '../text/fold.ts'
import { countLineBreaks } from '../text/line-break.ts'

const KINDS: Readonly<Record<string, BlockKind>> = { p: 'paragraph', pre: 'pre', hr: 'separator' }

/** The blocks of a parsed document, in reading order. */
export function segment({ text, tree }: Parsed): Block[] {
  const blocks: Block[] = []
  for (const node of tree.children) {
    if (node.type !== 'element') continue
    const kind = KINDS[node.tagName]
    const [start, end] = offsets(node)
    if (kind === undefined) continue
    const before = blocks.at(-1)
    const spans = kind === 'separator' ? [[start, end] as const] : textSpans(node)
    const visible =
      spans.length === 1
        ? text.slice(...spans[0]!)
        : spans.map(([from, to]) => text.slice(from, to)).join(' ')
    const { folded, words } = foldWords(visible)
    blocks.push({
      index: blocks.length,
      kind,
      text: visible,
      folded,
      words,
      spans,
      start,
      end,
      breaksBefore: before ? countLineBreaks(text, before.end, start) : 0,
    })
  }
  return blocks
}

function textSpans(node: Element): Span[] {
  return node.children.map((child) => offsets(child))
}

function offsets({ position }: Pick<Element, 'position'>): Span {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}
