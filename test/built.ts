import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../src/bundle.mjs'

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
  await bundle(join(built, 'dist'))
  return join(built, 'dist')
}
