/** Finds the line and the column of places in a text. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/g))
      this.#starts.push(index + end.length)
  }

  get count(): number {
    return this.#starts.length
  }

  /** Both from 1; columns in UTF-16 units, as editors and compilers count. */
  at(offset: number): { readonly line: number; readonly column: number } {
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 }
  }
}
