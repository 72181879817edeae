import { createHash } from 'node:crypto'
import type { Block, BlockKind } from '../model/block.ts'
import type { Explanation } from '../model/explanation.ts'
import { HOST } from '../rules/schema.ts'
import { SiteLines } from './site-lines.ts'

/** Counts, over many documents, the lines that stayed when they were cleaned. */
export class RecurringLines {
  /** By host; the empty string for documents without an address. */
  readonly sites = new Map<string, SiteLines>()
  /** Documents that are there twice: the same text on the same site. */
  copies = 0
  /** How often rare lines were forgotten, so that memory stays bounded. */
  forgotten = 0
  readonly #maxLines: number
  readonly #met = new Set<string>()
  #size = 0

  /** @param maxLines different lines to remember */
  constructor(maxLines: number) {
    this.#maxLines = maxLines
  }

  /** Count the lines of one document. */
  add(explanation: Explanation): void {
    const body = bodyBlocks(explanation)
    if (body.length === 0) return
    const host = hostOf(explanation.record.url)
    const print = digest([host, ...body.map(({ folded }) => folded)])
    if (this.#met.has(print)) {
      this.copies += 1
      return
    }
    this.#met.add(print)
    let site = this.sites.get(host)
    if (!site) this.sites.set(host, (site = new SiteLines()))
    const before = site.size
    const lines = body.filter(({ kind }) => !OWN_KINDS.has(kind))
    site.add(explanation, lines)
    this.#size += site.size - before
    if (this.#size > this.#maxLines) this.#forget()
  }

  #forget(): void {
    this.forgotten += 1
    for (const site of this.sites.values()) site.forgetRare()
    this.#size = [...this.sites.values()].reduce((sum, { size }) => sum + size, 0)
  }
}

/** Kinds of block that no line of a site's furniture is: a table's heads come back as its cells. */
const OWN_KINDS: ReadonlySet<BlockKind> = new Set(['pre', 'cell', 'separator'])

/** What a rule of one's own could still take away: whole blocks of body text. */
function bodyBlocks({ blocks, decisions }: Explanation): Block[] {
  return blocks.filter(({ index }) => {
    const decision = decisions[index]
    return decision?.role === 'body' && decision.cuts.length === 0
  })
}

/** The host as a rule's `sites` name it: subdomains are included, so `www.` is left out. Empty: no rule can name it. */
function hostOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return ''
  const host = new URL(url).hostname.replace(/^www\./, '')
  return HOST.test(host) ? host : ''
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\n')
  return hash.digest('base64')
}
