import { join } from 'node:path'
import { UsageError } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import { ruleTemplate } from '../rule-template.ts'
import type { Terminal } from '../terminal.ts'
import { writeNewFile } from '../write-new-file.ts'

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
  await writeNewFile(file, ruleTemplate(id))
  terminal.stderr.write(`Wrote ${file}. Fill it in, then run: presswash rules test ${dir}\n`)
  return exitCodes.done
}
