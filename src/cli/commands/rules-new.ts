import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UsageError } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import { ruleTemplate } from '../rule-template.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash rules new FAMILY/NAME`: write a file to fill in; one that is there is not touched. */
export async function rulesNewCommand(
  id: string,
  { dir }: { readonly dir: string },
  terminal: Terminal,
): Promise<number> {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) {
    throw new UsageError(
      `Unexpected id \`${id}\`, expected family/name in small letters, like artifacts/my-site`,
    )
  }
  const file = join(dir, `${id}.yml`)
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, ruleTemplate(id), { flag: 'wx' })
  } catch (cause) {
    throw new UsageError(`Cannot write ${file}: ${reasonOf(cause)}`, { cause })
  }
  terminal.stderr.write(`Wrote ${file}. Fill it in, then run: presswash rules test ${dir}\n`)
  return exitCodes.done
}

function reasonOf(error: unknown): string {
  const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST'
  return isThere ? 'it is there already' : (error as Error).message
}
