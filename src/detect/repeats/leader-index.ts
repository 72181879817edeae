import type { Block } from '../../model/block.ts'
import type { Words } from '../../model/words.ts'

/**
 * The blocks that stay, indexed so that those which could cover another are found without comparing all.
 *
 * A block that covers another has each of its words, so it stands in the list of the other's rarest word; and it has
 * more words (with as many it would be the same block), though not many more, or the Dice coefficient could not reach the
 * threshold: with n ≤ m bigrams, of which white space is no part, Dice ≤ 2n / (n + m), so m ≤ n (2 − t) / t. Nothing above
 * the threshold is missed.
 */
export class LeaderIndex {
  readonly #threshold: number
  readonly #wanted: ((hash: number) => boolean) | undefined
  /** Word count → hash of a word → leaders. */
  readonly #byLength = new Map<number, Map<number, Block[]>>()

  /**
   * @param threshold least Dice coefficient of a pair, above 0
   * @param wanted whether a word of this hash may be one of a block looked for; absent: any may
   */
  constructor(threshold: number, wanted?: (hash: number) => boolean) {
    this.#threshold = threshold
    this.#wanted = wanted
  }

  add(block: Block): void {
    const length = block.words.length
    const byWord = this.#byLength.get(length) ?? new Map<number, Block[]>()
    this.#byLength.set(length, byWord)
    const { hashes } = block.words
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!
      if (this.#wanted?.(hash) === false) continue
      const leaders = byWord.get(hash)
      if (!leaders) byWord.set(hash, [block])
      else if (leaders.at(-1) !== block) leaders.push(block)
    }
  }

  /** The first leader that could cover the block and passes the test. */
  find(block: Block, test: (leader: Block) => boolean): Block | undefined {
    const longest = longestCover(block, this.#threshold)
    const chars = charsOf(block)
    for (const [length, byWord] of this.#byLength) {
      // A leader has at least one letter more for each further word.
      const more = length - block.words.length
      if (more <= 0 || chars + more > longest) continue
      const found = rarest(byWord, block.words).find(
        (leader) => isWithin(leader, longest) && test(leader),
      )
      if (found) return found
    }
    return undefined
  }
}

/** The most UTF-16 units but white space, folded, of a block whose Dice coefficient with this one can reach the threshold. */
export function longestCover(block: Block, threshold: number): number {
  return (charsOf(block) - 1) * ((2 - threshold) / threshold) + 1
}

/** Whether a block has at most so many UTF-16 units but white space. */
export function isWithin(block: Block, chars: number): boolean {
  // There are fewer spaces than words: mostly that is enough to tell.
  return block.folded.length - block.words.length < chars && charsOf(block) <= chars
}

function charsOf({ folded }: Block): number {
  let chars = 0
  for (let i = 0; i < folded.length; i++) if (folded.charCodeAt(i) !== SPACE) chars++
  return chars
}

const SPACE = 0x20
const NONE: readonly Block[] = []

/** The shortest list among those of the words; none when a word has no list. */
function rarest(byWord: ReadonlyMap<number, Block[]>, { hashes }: Words): readonly Block[] {
  let best: readonly Block[] | undefined
  for (const hash of hashes) {
    const leaders = byWord.get(hash)
    if (!leaders) return NONE
    if (!best || leaders.length < best.length) best = leaders
  }
  return best ?? NONE
}
