import { streamOutput, type Output } from '../index.ts'
import { ClosedPipe, isClosedPipe } from './closed-pipe.ts'
import type { Terminal } from './terminal.ts'

/**
 * Results to standard output; what is written there cannot be taken back.
 *
 * @throws ClosedPipe when nobody reads any more
 */
export function standardOutput({ stdout }: Terminal): Output {
  const { write, close } = streamOutput(stdout, 'standard output')
  const stop = (error: unknown): never => {
    throw isClosedPipe(error) ? new ClosedPipe('standard output', { cause: error }) : error
  }
  return {
    write: async (data) => write(data).catch(stop),
    close: async () => close().catch(stop),
    abort: async () => {},
  }
}
