import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError } from '../index.ts'

/**
 * Write a file, and the folders round it; one that is there is not touched.
 *
 * @throws UsageError when it cannot be written
 */
export async function writeNewFile(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text, { flag: 'wx' })
  } catch (cause) {
    throw new UsageError(`Cannot write ${file}: ${reasonOf(cause)}`, { cause })
  }
}

function reasonOf(error: unknown): string {
  const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST'
  return isThere ? 'it is there already' : (error as Error).message
}
