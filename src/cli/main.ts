#!/usr/bin/env node
import module from 'node:module'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

// Node from 22.1 on keeps what it compiled; the second start is quicker.
;(module as { enableCompileCache?: () => unknown }).enableCompileCache?.()

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
// The default is to die at once; this way what is half written is removed.
for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code))

const terminal = processTerminal()
// Errors come out of each write; one without a listener would be a crash.
for (const stream of [terminal.stdout, terminal.stderr]) stream.on('error', () => {})

process.exitCode = await run(process.argv.slice(2), terminal)
