import type { BatchProgress } from '../index.ts'
import type { Terminal } from './terminal.ts'
import { shorten } from './wrap-text.ts'

/** Milliseconds between two pictures of the bar, and between two lines where there is no terminal. */
const BAR_EVERY = 100
const LINE_EVERY = 10_000
const BAR_WIDTH = 24

/** Shows how far a batch is: a bar on a terminal, now and then a line elsewhere. */
export class Progress {
  readonly #terminal: Terminal
  readonly #isQuiet: boolean
  readonly #begun = performance.now()
  #shown = performance.now()
  #first: number | undefined
  #firstShare: number | undefined
  #isDrawn = false
  /** Whether a line was printed: then the end is worth one too. */
  hasSpoken = false

  constructor(terminal: Terminal, isQuiet: boolean) {
    this.#terminal = terminal
    this.#isQuiet = isQuiet
  }

  show(progress: BatchProgress): void {
    // What an earlier run did is no measure of speed.
    this.#first ??= dealtWith(progress) - 1
    this.#firstShare ??= shareOf(progress) ?? 0
    const now = performance.now()
    const { stderr, stderrIsTerminal, stderrColumns } = this.#terminal
    if (this.#isQuiet || now - this.#shown < (stderrIsTerminal ? BAR_EVERY : LINE_EVERY)) return
    this.#shown = now
    this.hasSpoken = true
    const line = this.#line(progress, stderrIsTerminal)
    // A terminal without a width says 0.
    if (stderrIsTerminal) stderr.write(`\r\x1b[K${shorten(line, (stderrColumns || 80) - 1)}`)
    else stderr.write(`presswash: ${line}\n`)
    this.#isDrawn = stderrIsTerminal
  }

  /** Make room for another line. */
  clear(): void {
    if (this.#isDrawn) this.#terminal.stderr.write('\r\x1b[K')
    this.#isDrawn = false
  }

  #line(progress: BatchProgress, hasBar: boolean): string {
    const { report } = progress
    const seconds = (performance.now() - this.#begun) / 1000
    const rate = (dealtWith(progress) - (this.#first ?? 0)) / seconds
    const share = shareOf(progress)
    const parts: string[] = []
    if (share !== undefined) {
      const full = Math.round(share * BAR_WIDTH)
      const bar = hasBar ? `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ` : ''
      parts.push(`${bar}${Math.floor(share * 100)} %`)
    }
    parts.push(`${report.documents} documents`, `${rate.toPrecision(3)}/s`)
    const left = share === undefined ? undefined : timeLeft(share, this.#firstShare ?? 0, seconds)
    if (left !== undefined) parts.push(`ETA ${clock(left)}`)
    parts.push(`${report.removed.total} removed`, `${report.failed} failed`)
    return parts.join('  ')
  }
}

function dealtWith({ report }: BatchProgress): number {
  return report.documents + report.failed
}

function shareOf({ bytes }: BatchProgress): number | undefined {
  return bytes && bytes.all > 0 ? Math.min(bytes.read / bytes.all, 1) : undefined
}

function timeLeft(share: number, first: number, seconds: number): number | undefined {
  const done = share - first
  return done > 0 ? ((1 - share) / done) * seconds : undefined
}

/** `1:02:03`, `2:03`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const tail = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}
