const NEVER = Number.POSITIVE_INFINITY

/** Where the next character of a kind stands. The source is searched once, however often it is asked in order. */
class Landmark {
  readonly #html: string
  readonly #mark: string
  #next = -1

  constructor(html: string, mark: string) {
    this.#html = html
    this.#mark = mark
  }

  /** The first place at or behind `from`; infinite where there is none. */
  after(from: number): number {
    if (this.#next < from) {
      const found = this.#html.indexOf(this.#mark, from)
      this.#next = found === -1 ? NEVER : found
    }
    return this.#next
  }
}

/** Where in a source what ends a plain stretch of text or of a value stands next. Ask from left to right. */
export class Landmarks {
  readonly #less: Landmark
  readonly #ampersand: Landmark
  readonly #return: Landmark
  readonly #nul: Landmark

  constructor(html: string) {
    this.#less = new Landmark(html, '<')
    this.#ampersand = new Landmark(html, '&')
    this.#return = new Landmark(html, '\r')
    this.#nul = new Landmark(html, '\0')
  }

  /** Where text ends that stands for itself; infinite at the end of the source. */
  textEnd(from: number): number {
    return Math.min(this.#less.after(from), this.#ampersand.after(from), this.changed(from))
  }

  /** The next character that the standard reads as another one. */
  changed(from: number): number {
    return Math.min(this.#return.after(from), this.#nul.after(from))
  }
}
