import type { Terminal } from './terminal.ts'

/** What the commands need of whoever runs them. */
export interface ProgramContext {
  readonly terminal: Terminal
  /** Takes the exit code of the command that ran. */
  readonly finish: (code: number) => void
  /** Takes help, version and usage errors. */
  readonly print: (stream: 'out' | 'err', text: string) => void
}
