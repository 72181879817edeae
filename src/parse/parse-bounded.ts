import { Parser, type Token } from 'parse5'
import { HastAdapter, type HastMap, NodeLimit } from './hast-adapter.ts'
import type { LinkedRoot } from './linked-node.ts'
import { QuickTokenizer } from './quick-tokenizer.ts'

/** How much the parser may build. */
export interface ParseLimits {
  /** UTF-16 units of source. */
  readonly length: number
  /** Elements inside each other. */
  readonly depth: number
  readonly nodes: number
  /** On one element. */
  readonly attributes: number
  /** Copies of `b`, `i`, `font` … that the standard wants where such an element is left open across blocks. */
  readonly reopened: number
}

/** What the parser built, and what it left out. */
export interface BoundedTree {
  readonly root: LinkedRoot
  readonly adapter: HastAdapter
  /** Where in the source it stopped because the tree was full. */
  readonly cutAt?: number
  /** Whether it stopped reopening formatting elements. */
  readonly gaveUpReopening: boolean
}

/** The HTML parser of the standard, which stops copying formatting elements before they fill the memory. */
class BoundedParser extends Parser<HastMap> {
  left = 0

  constructor(adapter: HastAdapter, positions: boolean) {
    super({ treeAdapter: adapter, scriptingEnabled: false, sourceCodeLocationInfo: positions })
    if (!positions) this.tokenizer = new QuickTokenizer(this.options, this, isRead)
  }

  override _reconstructActiveFormattingElements(): void {
    if (this.left <= 0) return
    const before = this.adapter.nodes
    // oxlint-disable-next-line no-underscore-dangle -- parse5's name for it
    super._reconstructActiveFormattingElements()
    this.left -= this.adapter.nodes - before
  }

  get adapter(): HastAdapter {
    return this.treeAdapter as HastAdapter
  }
}

/**
 * Parse a page; scripting is off, so what `noscript` holds is parsed too. Without positions, what `script`, `style` and
 * `svg` hold is left out, which nobody reads, but for a page's data.
 */
export function parseBounded(
  source: string,
  positions: boolean,
  limits: Omit<ParseLimits, 'length' | 'depth'>,
): BoundedTree {
  const adapter = new HastAdapter(limits.nodes, limits.attributes, positions)
  const parser = new BoundedParser(adapter, positions)
  parser.left = limits.reopened
  let cutAt: number | undefined
  try {
    parser.tokenizer.write(source, true)
  } catch (error) {
    if (!(error instanceof NodeLimit)) throw error
    cutAt = parser.tokenizer.preprocessor.offset
  }
  return {
    root: parser.document,
    adapter,
    ...(cutAt !== undefined && { cutAt }),
    gaveUpReopening: parser.left <= 0,
  }
}

const DATA = /^application\/ld\+json\b/i

/** Whether what an element holds is read though it does not show: a page's data are. */
function isRead({ tagName, attrs }: Token.TagToken): boolean {
  if (tagName === 'style') return false
  return (
    tagName !== 'script' ||
    attrs.some(({ name, value }) => name === 'type' && DATA.test(value.trim()))
  )
}
