import type { Explanation } from '../model/explanation.ts'
import { isProse } from '../text/prose.ts'

/** Where in a document a line stands. */
export interface LinePlace {
  /** No line that stays stands before it, or behind it. */
  readonly first: boolean
  readonly last: boolean
  /** Before the first paragraph of body text: what `needs: header` asks for. */
  readonly header: boolean
  /** Behind the last one. */
  readonly end: boolean
}

/** Tells where the blocks of a document stand, by their index. */
export function linePlaces({ blocks, decisions }: Explanation): (index: number) => LinePlace {
  const staying = blocks.filter(
    ({ index, kind }) => kind !== 'separator' && decisions[index]?.cuts.length === 0,
  )
  const first = staying[0]?.index
  const last = staying.at(-1)?.index
  const headerEnd = blocks.findIndex(isProse)
  const bodyEnd = blocks.findLastIndex(isProse)
  return (index) => ({
    first: index === first,
    last: index === last,
    header: headerEnd === -1 || index < headerEnd,
    end: bodyEnd !== -1 && index > bodyEnd,
  })
}

/** In how many documents a line stood in which place. */
export type PlaceCounts = Record<keyof LinePlace, number>

/** The share of documents from which a place is the usual one. */
const MOSTLY = 2 / 3

/** Say where a line stands: `always the last line`, `mostly in the header`. */
export function describePlaces(counts: PlaceCounts, documents: number): string {
  const places = [
    ['the first line', counts.first],
    ['the last line', counts.last],
    ['in the header', counts.header],
    ['at the end', counts.end],
  ] as const
  const always = places.find(([, count]) => count === documents)
  if (always) return `always ${always[0]}`
  const mostly = places.find(([, count]) => count >= documents * MOSTLY)
  return mostly ? `mostly ${mostly[0]}` : 'in different places'
}
