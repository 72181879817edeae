import type { Terminal } from './terminal.ts'

/** Lets a command finish what it is at when somebody stops it; stopped again, the process ends at once. */
export class Interrupt {
  readonly #controller = new AbortController()
  readonly #release: (() => void) | undefined
  /** The exit code of the signal that came. */
  code: number | undefined

  constructor(terminal: Terminal, onStop?: () => void) {
    this.#release = terminal.catchSignal?.((code) => {
      this.code = code
      onStop?.()
      this.#controller.abort()
    })
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  release(): void {
    this.#release?.()
  }
}
