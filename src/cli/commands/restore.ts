import { restoreDocuments } from '../../index.ts'
import { DocumentRun } from '../document-run.ts'
import { RestoreFolder } from '../restore-folder.ts'
import { standardOutput } from '../standard-output.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash restore`: turn JSONL results back into what they were made from. */
export async function restoreCommand(
  inputs: readonly string[],
  flags: { readonly out?: string | undefined },
  terminal: Terminal,
): Promise<number> {
  const run = new DocumentRun(terminal)
  const sources = await run.find(inputs, 'jsonl')
  const folder =
    flags.out === undefined ? undefined : await RestoreFolder.create(flags.out, sources)
  const output = standardOutput(terminal)
  try {
    for (const source of sources) {
      for await (const restored of restoreDocuments(source, terminal.stdin)) {
        const failure = 'error' in restored ? restored : await folder?.write(source, restored)
        if (failure) run.fail(failure)
        else run.done += 1
        if (!folder && 'bytes' in restored) await output.write(restored.bytes)
      }
      await folder?.endSource()
    }
    if (!folder) await output.close()
  } catch (error) {
    await folder?.abort()
    throw error
  }
  return run.exitCode()
}
