import { spawn } from 'node:child_process'
import { chmod, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderWith } from '../batch/folder.ts'
import { build, root } from '../built.ts'

// The command as users run it.
let command: string

beforeAll(async () => {
  command = join(await build('main'), 'cli/main.js')
  await chmod(command, 0o755)
}, 120_000)

/** Run a line of shell in which `presswash` is the command. */
async function shell(line: string, cwd = root) {
  const env = { ...process.env, PRESSWASH: command, NO_COLOR: '' }
  delete (env as NodeJS.ProcessEnv)['FORCE_COLOR']
  const script = `presswash() { "$PRESSWASH" "$@"; }; ${line}`
  const child = spawn('bash', ['-c', script], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}

describe('the presswash command', () => {
  it('cleans samples and restores them', async () => {
    const { code, out } = await shell(`
      for input in samples/text/{tr-utf16le,en-crlf-bom,ar-header-tt}/input.txt; do
        presswash "$input" | cmp - "\${input%input.txt}expected.txt" || exit 9
        presswash "$input" --to jsonl | presswash restore | cmp - "$input" || exit 8
      done`)
    expect([code, out]).toEqual([0, ''])
  })

  it('expands a glob that the shell did not', async () => {
    const folder = await folderWith({ 'a/b.txt': 'B.', 'a/c/d.txt': 'D.' })
    const { out } = await shell(`presswash '**/*.txt'`, folder)
    expect(out).toBe('==> a/b.txt <==\nB.\n\n==> a/c/d.txt <==\nD.\n')
  })

  it('reads a pipe without being told', async () => {
    expect(await shell(`printf 'Text.' | presswash`)).toMatchObject({ code: 0, out: 'Text.\n' })
    expect(await shell('presswash < /dev/null')).toMatchObject({ code: 0, out: '' })
  })

  it('names a document that takes more memory than a thread may have, and cleans the rest', async () => {
    const long = Array.from({ length: 200_000 }, (_, at) => `Line ${at}.`).join('\n\n')
    const folder = await folderWith({ 'long.txt': long, 'ok.txt': 'Text.' })
    const { code, out, err } = await shell('presswash --memory 64MiB --jobs 1 .', folder)
    expect([code, out]).toEqual([3, 'Text.\n'])
    expect(err).toContain('long.txt: Unexpected document that takes over 64 MB of memory')
  })

  it('names a directory without texts, a binary file and a missing one, and cleans the rest', async () => {
    const folder = await folderWith({
      'ok.txt': 'Text.',
      'empty/': '',
      'bin.txt': Buffer.alloc(99),
    })
    const { code, out, err } = await shell(`presswash gone.txt empty bin.txt ok.txt`, folder)
    expect([code, out]).toEqual([3, 'Text.\n'])
    expect(err.split('\n').map((line) => line.split(': ').slice(1, 3).join(': '))).toEqual([
      'gone.txt: no such file or directory',
      'empty: Unexpected directory without files to read, expected some that end in .txt, .text, .html, .htm, .xhtml, .jsonl, .ndjson, .csv, .parquet, .warc, or in one of these and .gz or .zst',
      expect.stringMatching(/^bin.txt: Unexpected binary data/),
      '',
    ])
  })

  it.each([
    'presswash --to jsonl',
    '--to json',
    '--check',
    'explain',
    'rules list',
    '--version',
    '--help',
  ])('says that the disk is full: %s', async (args) => {
    const line = `presswash ${args.replace('presswash ', '')} < samples/text/tr-placeholders/input.txt > /dev/full`
    const { code, err } = await shell(line)
    expect(code).toBe(2)
    expect(err).toMatch(/^presswash: Cannot write standard output: .*no space left on device.*\n$/)
  })

  it.each(['--from jsonl --to jsonl', '--from jsonl --check', 'explain --from jsonl'])(
    'stops quietly when nobody reads: %s',
    async (args) => {
      const line = `yes '{"text":"Share"}' | head -50000 | presswash ${args} | head -1; echo "\${PIPESTATUS[2]}"`
      const { out, err } = await shell(line)
      expect(out).toMatch(/^.+\n0\n$/)
      expect(err).toBe('')
    },
  )

  it('writes all of a result that is larger than a pipe', async () => {
    const line = `yes '{"text":"A paragraph of text."}' | head -20000 | presswash --from jsonl --to jsonl | (sleep 0.3; wc -l); echo "\${PIPESTATUS[2]}"`
    const { out } = await shell(line)
    expect(out).toMatch(/^ *20000\n0\n$/)
  }, 60_000)

  it('leaves no half-written file when it is stopped', async () => {
    const folder = await folderWith({ 'out.jsonl': 'before' })
    const child = spawn(command, ['--from', 'jsonl', '--to', 'jsonl', '--out', 'out.jsonl'], {
      cwd: folder,
      stdio: 'pipe',
    })
    child.stdin.write('{"text":"a"}\n')
    while ((await readdir(folder)).length < 2)
      await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGTERM')
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(143)
    expect(await readdir(folder)).toEqual(['out.jsonl'])
    expect(await readFile(join(folder, 'out.jsonl'), 'utf8')).toBe('before')
  })

  it('loads none of the library to print its version', async () => {
    const { code, out, err } = await shell('NODE_DEBUG=esm presswash --version')
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
    expect(err).toContain('dist/cli/main.js')
    expect(err).not.toMatch(/dist\/cli\/(?:clean|cleaner|printers|compile-rule)-/)
  })

  it('loads no printers and no reader of rules to clean a text', async () => {
    const { err } = await shell('NODE_DEBUG=esm presswash samples/text/ru-also-read/input.txt')
    expect(err).toMatch(/dist\/cli\/cleaner-/)
    expect(err).not.toMatch(/dist\/cli\/(?:printers|compile-rule-flags)-/)
  })
})
