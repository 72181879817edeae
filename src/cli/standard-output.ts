import { streamOutput, type Output } from '../index.ts'
import type { Terminal } from './terminal.ts'

/** Results to standard output; what is written there cannot be taken back. */
export function standardOutput({ stdout }: Terminal): Output {
  return { ...streamOutput(stdout, 'standard output'), abort: async () => {} }
}
