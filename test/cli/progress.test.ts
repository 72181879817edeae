import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Progress } from '../../src/cli/progress.ts'
import type { BatchProgress } from '../../src/index.ts'

function progress(terminal: { isTerminal: boolean; columns?: number; isQuiet?: boolean }) {
  let text = ''
  const stderr = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString()
      done()
    },
  })
  const { isTerminal, columns, isQuiet = false } = terminal
  const screen = { stderr, stderrIsTerminal: isTerminal, stderrColumns: columns }
  const shown = new Progress(screen as never, isQuiet)
  return { shown, read: () => text }
}

function now(documents: number, read: number): BatchProgress {
  const report = { documents, failed: 2, removed: { total: 7, byRule: {} } }
  return { report, bytes: { read, all: 1000 } } as unknown as BatchProgress
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('draws a bar with rate, time left, removals and failures', () => {
  const { shown, read } = progress({ isTerminal: true, columns: 100 })
  shown.show(now(1, 0))
  vi.advanceTimersByTime(10_000)
  shown.show(now(100, 250))
  expect(read()).toBe(
    `\r\x1b[K${'█'.repeat(6)}${'░'.repeat(18)} 25 %  100 documents  10.0/s  ETA 0:30  7 removed  2 failed`,
  )
  shown.clear()
  expect(read().endsWith('\r\x1b[K')).toBe(true)
})

it('draws at most ten times a second, and no wider than the screen', () => {
  const { shown, read } = progress({ isTerminal: true, columns: 30 })
  for (let at = 0; at < 100; at += 1) {
    vi.advanceTimersByTime(10)
    shown.show(now(at, at))
  }
  const lines = read().split('\r\x1b[K').slice(1)
  expect(lines.length).toBeLessThanOrEqual(10)
  for (const line of lines) expect(line.length).toBeLessThan(30)
})

it('prints a line now and then where there is no terminal', () => {
  const { shown, read } = progress({ isTerminal: false })
  for (let at = 0; at < 25; at += 1) {
    vi.advanceTimersByTime(1000)
    shown.show(now(at, at * 10))
  }
  expect(read().split('\n')).toEqual([
    expect.stringMatching(/^presswash: 9 %  9 documents  .*ETA \d+:\d\d  7 removed  2 failed$/),
    expect.stringMatching(/^presswash: \d+ %  19 documents/),
    '',
  ])
  expect(shown.hasSpoken).toBe(true)
})

it('says nothing when it is to be quiet', () => {
  const { shown, read } = progress({ isTerminal: true, isQuiet: true })
  vi.advanceTimersByTime(60_000)
  shown.show(now(5, 5))
  shown.clear()
  expect(read()).toBe('')
})
