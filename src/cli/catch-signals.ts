import type { Terminal } from './terminal.ts'

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/**
 * End the process at a signal, with what is half written removed: the default is to die at once. A command that asks
 * for the first one gets it, and ends by itself.
 */
export function catchSignals(): NonNullable<Terminal['catchSignal']> {
  let listener: ((code: number) => void) | undefined
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => {
      const first = listener
      listener = undefined
      if (first) first(code)
      else process.exit(code)
    })
  }
  return (next) => {
    listener = next
    return () => {
      listener = undefined
    }
  }
}
