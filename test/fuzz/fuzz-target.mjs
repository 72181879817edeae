// One fuzzer in one process: `node fuzz-target.mjs BUNDLE [libFuzzer's arguments]`. Started by fuzz.mjs.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { olderGlibc } from './older-glibc.mjs'

const require = createRequire(import.meta.url)
const TIMEOUT = '-timeout='
const [bundle, ...fuzzerOptions] = process.argv.slice(2)
const limit = fuzzerOptions.find((option) => option.startsWith(TIMEOUT))

// The library of web archives says there what is odd in one; it would fill the log.
console.warn = () => {}
loadAddon()
const { OptionsManager, OptionSource, startFuzzing } = require('@jazzer.js/core')
const options = new OptionsManager(OptionSource.DefaultCLIOptions).merge(
  {
    fuzzTarget: bundle,
    includes: [path.dirname(bundle)],
    excludes: ['node_modules', `${path.sep}data-`],
    disableBugDetectors: ['.*'],
    fuzzerOptions,
    sync: process.env.FUZZ_SYNC === '1',
    // It would set its own behind ours.
    timeout: Number(limit?.slice(TIMEOUT.length) ?? 60) * 1000,
  },
  OptionSource.CommandLineArguments,
)
const { returnCode } = await startFuzzing(options)
process.exit(returnCode)

/** Put the add-on where Jazzer.js will look for it, made fit for an older system where it must be. */
function loadAddon() {
  const core = createRequire(require.resolve('@jazzer.js/core'))
  const name = `fuzzer-${process.platform}-${process.arch}.node`
  const file = path.join(core.resolve('@jazzer.js/fuzzer'), '..', '..', 'prebuilds', name)
  try {
    require(file)
  } catch (error) {
    if (!/GLIBC/.test(error.message)) throw error
    const copy = path.join(tmpdir(), `presswash-fuzzer-${process.pid}.node`)
    writeFileSync(copy, olderGlibc(readFileSync(file)))
    require.cache[file] = { id: file, filename: file, loaded: true, exports: require(copy) }
    rmSync(copy)
  }
}
