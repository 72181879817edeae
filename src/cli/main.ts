#!/usr/bin/env node
import module from 'node:module'
import { catchSignals } from './catch-signals.ts'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

// Node from 22.1 on keeps what it compiled; the second start is quicker.
;(module as { enableCompileCache?: () => unknown }).enableCompileCache?.()

const terminal = { ...processTerminal(), catchSignal: catchSignals() }
// Errors come out of each write; one without a listener would be a crash.
for (const stream of [terminal.stdout, terminal.stderr]) stream.on('error', () => {})

process.exitCode = await run(process.argv.slice(2), terminal)
// Stopped by a signal: an input that is still open must not keep us.
if (process.exitCode > 128) process.exit()
