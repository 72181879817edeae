import { execFile } from 'node:child_process'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * Build the package from the source as it is now, below a folder that finds packages: what users run, and what
 * worker threads can load.
 *
 * @param name one for each test file, since they run at the same time
 * @returns where `dist/` is
 */
export async function build(name: string): Promise<string> {
  const built = join(root, `node_modules/.cache/presswash-${name}`)
  await rm(built, { recursive: true, force: true })
  await mkdir(built, { recursive: true })
  await copyFile(join(root, 'package.json'), join(built, 'package.json'))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', join(built, 'dist')]
  // Wrong types are for `npm run typecheck` to find.
  args.push('--noCheck', '--declaration', 'false')
  await promisify(execFile)(process.execPath, args, { cwd: root })
  const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs')
  const entries = [
    'src/cli/main.ts',
    'src/batch/pool/clean-worker.ts',
    'src/batch/read/parquet-worker.ts',
  ]
  const flags = '--format esm --platform node --minify --external tinypool --dir'.split(' ')
  const bundle = [rolldown, ...entries, ...flags, join(built, 'dist/cli')]
  await promisify(execFile)(process.execPath, bundle, { cwd: root })
  return join(built, 'dist')
}
