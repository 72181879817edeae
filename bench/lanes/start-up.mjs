import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { measure } from '../measure.mjs'

const root = path.join(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')
const page = path.join(root, 'samples/pages/en-fragment/page.html')
const node =
  (...args) =>
  () =>
    execFileSync(process.execPath, args, { stdio: 'pipe' })

/** How long a process takes to start. */
export async function startUp({ rounds }) {
  const tools = {
    'node alone': node('-e', ''),
    'import the library': node('--input-type=module', '-e', `await import('${dist}/index.js')`),
    'the command, --version': node(`${dist}/cli/main.js`, '--version'),
    'the command, one page': node(`${dist}/cli/main.js`, page),
  }
  const times = await measure(tools, [undefined], rounds * 2)
  return {
    title: 'Start-up',
    columns: ['process', 'ms'],
    rows: Object.entries(times),
  }
}
