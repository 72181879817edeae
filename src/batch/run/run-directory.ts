import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from '../../report/error.ts'
import { splitLines } from '../split-lines.ts'
import type { RunState } from './run-state.ts'

/** What a run must have in common with the one that it goes on with. */
export interface RunIdentity {
  /** Options that decide what comes out, by their flag. */
  readonly settings: Readonly<Record<string, unknown>>
  /** A line for each input: changed when the input is. */
  readonly inputs: readonly string[]
}

/**
 * The directory of a run, beside its output: files that are not whole yet, and the journal that says how far they are
 * good. Gone when the run is over.
 */
export class RunDirectory {
  readonly path: string
  readonly #identity: RunIdentity
  #isNamed = false

  private constructor(path: string, identity: RunIdentity) {
    this.path = path
    this.#identity = identity
  }

  /**
   * Begin a run, or go on with the one that was begun.
   *
   * @param isFresh whether to forget one that was begun
   * @returns how far that one had come
   * @throws UsageError when it was begun with other inputs or options, or is still running
   */
  static async open(
    path: string,
    identity: RunIdentity,
    isFresh: boolean,
  ): Promise<{ readonly directory: RunDirectory; readonly state: RunState | undefined }> {
    await mkdir(path, { recursive: true })
    await takeLock(path)
    const directory = new RunDirectory(path, identity)
    const state = isFresh ? undefined : await directory.#readState()
    if (state) await directory.#checkInputs()
    await directory.#tidy(state)
    return { directory, state }
  }

  file(name: string): string {
    return join(this.path, name)
  }

  /** Note how far the run has come. After this, it goes on from here. */
  async save(state: RunState): Promise<void> {
    if (!this.#isNamed) await this.#writeInputs()
    const { settings } = this.#identity
    await this.#replace('state.json', JSON.stringify({ settings, state }))
  }

  /** Remove it with all that is in it. The journal goes first: without it a rest is nothing to go on with. */
  async remove(): Promise<void> {
    await rm(this.file('state.json'), { force: true })
    await rm(this.path, { recursive: true, force: true })
  }

  /** Leave it for the next time. */
  async leave(): Promise<void> {
    await rm(this.file('lock'), { force: true })
  }

  async #readState(): Promise<RunState | undefined> {
    const text = await readFile(this.file('state.json'), 'utf8').catch(() => undefined)
    if (text === undefined) return undefined
    const { settings, state } = JSON.parse(text) as { settings: unknown; state: RunState }
    const now = Object.entries(this.#identity.settings)
    const before = new Map(Object.entries(settings as Record<string, unknown>))
    const other = now.filter(([name, value]) => !isSame(value, before.get(name)))
    if (other.length === 0) return state
    const names = other.map(([name]) => name).join(', ')
    return this.#refuse(`Unexpected ${names}, other than when this run began; expected the same`)
  }

  async #checkInputs(): Promise<void> {
    const { inputs } = this.#identity
    let at = 0
    for await (const { bytes } of splitLines(createReadStream(this.file('inputs.jsonl')))) {
      const [before, now] = [bytes.toString(), inputs[at]]
      if (before !== now) {
        const [name] = JSON.parse(before) as [string]
        await this.#refuse(
          `Unexpected change of the input ${name} since this run began; expected all as it was`,
        )
      }
      at += 1
    }
    if (at === inputs.length) return
    const [name] = JSON.parse(inputs[at] ?? '[]') as [string]
    await this.#refuse(`Unexpected new input ${name} since this run began; expected all as it was`)
  }

  async #refuse(reason: string): Promise<undefined> {
    await this.leave()
    throw new UsageError(`${reason}. --fresh starts over`)
  }

  async #writeInputs(): Promise<void> {
    await this.#replace('inputs.jsonl', this.#identity.inputs.map((line) => `${line}\n`).join(''))
    this.#isNamed = true
  }

  async #replace(name: string, content: string): Promise<void> {
    const handle = await open(this.file(`${name}.tmp`), 'w')
    try {
      await handle.writeFile(content)
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await rename(this.file(`${name}.tmp`), this.file(name))
  }

  /** Remove what the journal does not know. */
  async #tidy(state: RunState | undefined): Promise<void> {
    const known = state
      ? ['state.json', 'inputs.jsonl', 'errors.jsonl', state.open?.part, state.whole?.part]
      : []
    const keep = new Set([...known, 'lock'])
    this.#isNamed = state !== undefined
    for (const name of await readdir(this.path)) {
      if (!keep.has(name)) await rm(this.file(name), { recursive: true, force: true })
    }
  }
}

/** Two runs that write the same would spoil it for each other. */
async function takeLock(path: string): Promise<void> {
  const lock = join(path, 'lock')
  const before = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (before > 0 && before !== process.pid && isRunning(before))
    throw new UsageError(
      `Unexpected second run to the same output: process ${before} is at it; if that is something else, remove ${lock}`,
    )
  await writeFile(lock, String(process.pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
