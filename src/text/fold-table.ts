const [UNKNOWN, GAP, OTHER] = [0, 1, 2]
const SPACE = 0x20
/** UTF-16 units that are put together at a time. */
const PIECE = 4096
/** Marks, halves of characters, the parts of Hangul syllables and sigma are folded with what stands beside them. */
const WITH_NEIGHBOUR = /[\p{M}\p{Cs}\u03a3\u03f9\u1100-\u11ff]/u

/**
 * Folds texts of characters that fold one to one, whatever stands beside them, by looking each up. What a character
 * folds to is found once, by folding it the long way: the table is the same whatever texts were folded before.
 */
export class FoldTable {
  /** By UTF-16 unit: the one it becomes, or what else it is. */
  readonly #units = new Uint16Array(0x10000)
  readonly #piece = new Uint16Array(PIECE)
  readonly #foldAny: (text: string) => string

  /** @param foldAny folds any text */
  constructor(foldAny: (text: string) => string) {
    this.#foldAny = foldAny
  }

  /** The folded text; undefined where a character is not in the table. */
  fold(text: string): string | undefined {
    const units = this.#units
    const piece = this.#piece
    let folded = ''
    let length = 0
    let isGap = false
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      let to = units[unit]!
      if (to === UNKNOWN) to = this.#learn(unit)
      if (to === OTHER) return undefined
      if (to === GAP) {
        isGap = true
        continue
      }
      if (length + 2 > PIECE) {
        folded += join(piece, length)
        length = 0
      }
      if (isGap && (length > 0 || folded !== '')) piece[length++] = SPACE
      isGap = false
      piece[length++] = to
    }
    return folded + join(piece, length)
  }

  #learn(unit: number): number {
    const character = String.fromCharCode(unit)
    const between = this.#foldAny(`a${character}b`)
    const isOne = between.length === 3 && between.startsWith('a') && between.endsWith('b')
    // What it becomes may join its neighbours too: the letters of Korean keyboards do.
    const isAlone = !WITH_NEIGHBOUR.test(character + between)
    const to = !isAlone ? OTHER : between === 'a b' ? GAP : isOne ? between.charCodeAt(1) : OTHER
    this.#units[unit] = to
    return to
  }
}

function join(units: Uint16Array, length: number): string {
  // Spreading takes four times as long.
  return String.fromCharCode.apply(undefined, units.subarray(0, length) as unknown as number[])
}
