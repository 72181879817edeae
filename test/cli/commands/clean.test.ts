import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../batch/folder.ts'
import { runCli } from '../run-cli.ts'

const dirty =
  'A title that comes back\n\nShare\n\nA title that comes back\n\nA paragraph of text, whole and long enough.\n'
const cleaned = 'A title that comes back\n\nA paragraph of text, whole and long enough.\n'

describe('presswash clean', () => {
  it('prints the text of a single document and nothing else', async () => {
    const folder = await folderWith({ 'a.txt': dirty })
    expect(await runCli([join(folder, 'a.txt')])).toMatchObject({ code: 0, out: cleaned, err: '' })
    expect(await runCli(['clean', join(folder, 'a.txt')])).toMatchObject({ out: cleaned })
  })

  it.each([[[]], [['-']]])('reads standard input with %j', async (args) => {
    expect(await runCli(args, { stdin: dirty })).toMatchObject({ code: 0, out: cleaned })
  })

  it('heads several documents as head does', async () => {
    const folder = await folderWith({ 'a.txt': dirty, 'b.txt': 'Text.' })
    const { out } = await runCli([folder])
    expect(out).toBe(`==> ${folder}/a.txt <==\n${cleaned}\n==> ${folder}/b.txt <==\nText.\n`)
  })

  it('prints an empty document as nothing', async () => {
    const folder = await folderWith({ 'a.txt': '' })
    expect(await runCli([join(folder, 'a.txt')])).toMatchObject({ code: 0, out: '', err: '' })
    const { out } = await runCli([join(folder, 'a.txt'), '--to', 'json'])
    expect(JSON.parse(out)).toMatchObject({ title: null, body: '', removed: [] })
  })

  it('prints one object for a file, and an array for what may be several', async () => {
    const folder = await folderWith({ 'a.txt': dirty, 'in.jsonl': '{"text":"b"}' })
    const json = async (...args: string[]) =>
      JSON.parse((await runCli([...args, '--to', 'json'])).out) as unknown
    expect(await json(join(folder, 'a.txt'))).toMatchObject({ id: join(folder, 'a.txt') })
    expect(await json(join(folder, '*.txt'))).toHaveLength(1)
    expect(await json(join(folder, 'in.jsonl'))).toHaveLength(1)
    expect(await json(folder)).toHaveLength(2)
  })

  it('prints indented JSON that keeps long numbers', async () => {
    const stdin = '{"n":12345678901234567890,"text":"a"}'
    const { out } = await runCli(['--from', 'jsonl', '--to', 'json'], { stdin })
    expect(out).toMatch(/^\[\n {2}\{\n {4}"n": 12345678901234567890,\n {4}"text": "a",\n/)
    expect(out.endsWith('\n  }\n]\n')).toBe(true)
  })

  it('lists what it would remove, and says so by the exit code', async () => {
    const folder = await folderWith({
      'a.txt': dirty,
      'b.txt': 'Text.',
      'c.jsonl': `\n${JSON.stringify({ text: dirty })}`,
    })
    const { code, out } = await runCli(['--check', folder])
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      expect.stringMatching(`^${folder}/a.txt:3:1 artifacts/share Unexpected .*`),
      expect.stringMatching(
        `^${folder}/a.txt:5:1 repeats/title Unexpected .* \\(stays at line 1\\)$`,
      ),
      expect.stringMatching(`^${folder}/c.jsonl:2:3:1 artifacts/share `),
      expect.stringMatching(`^${folder}/c.jsonl:2:5:1 repeats/title `),
      '',
    ])
    expect(await runCli(['--check', join(folder, 'b.txt')])).toMatchObject({ code: 0, out: '' })
  })

  it('switches rules off by id, one by one or in a list', async () => {
    const { out } = await runCli(
      ['--off', 'artifacts/share,repeats/caption', '--off', 'titles/repeated'],
      { stdin: dirty },
    )
    expect(out).toContain('Share')
  })

  it('adds rules of a folder', async () => {
    const rule = `kind: phrase\nsummary: s\nwhy: w\nlanguages: [any]\nphrases: [Zqwx]\nexamples:\n  drop: [Zqwx]\n  keep: [Zq]\n`
    const folder = await folderWith({ 'artifacts/mine.yml': rule })
    const stdin = 'A paragraph.\n\nZqwx\n'
    expect(await runCli([], { stdin })).toMatchObject({ out: stdin })
    expect(await runCli(['--rules', folder], { stdin })).toMatchObject({ out: 'A paragraph.\n' })
  })

  it('says in which line of a rule an unknown key is', async () => {
    const folder = await folderWith({ 'artifacts/mine.yml': 'kind: phrase\nphrase: [Zqwx]\n' })
    const { code, out, err } = await runCli(['--rules', folder, '-'], { stdin: dirty })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/artifacts\/mine\.yml:2:1: Unexpected key `phrase`/)
  })

  it('sums up for a person, unless it is to be quiet', async () => {
    const options = { stdin: dirty, stderrIsTerminal: true }
    const { err } = await runCli([], options)
    expect(err).toBe('presswash: 1 document, 2 removed: artifacts/share 1, repeats/title 1\n')
    expect(await runCli(['--quiet'], options)).toMatchObject({ err: '' })
  })

  it('cannot be steered by control characters in a name', async () => {
    const folder = await folderWith({})
    const { err } = await runCli([join(folder, 'a\u001b[31m\nb')])
    expect(err).toBe(`presswash: ${folder}/a␛[31m␊b: no such file or directory\n`)
  })
})

describe('bad input costs only itself', () => {
  it.each([
    ['a missing file', 'gone.txt', 'gone.txt: no such file or directory'],
    ['an empty directory', 'empty', 'empty: Unexpected directory without files to read'],
    ['a glob that fits nothing', 'x*.txt', 'x*.txt: Unexpected pattern that fits no file'],
    ['a binary file', 'binary.txt', 'binary.txt: Unexpected binary data'],
  ])('%s', async (_, name, reason) => {
    const folder = await folderWith({
      'ok.txt': 'Text.',
      'empty/': '',
      'binary.txt': Buffer.alloc(99),
    })
    const bad = join(folder, name)
    expect(await runCli([bad])).toMatchObject({ code: 2, out: '' })
    const { code, out, err } = await runCli([bad, join(folder, 'ok.txt')])
    expect([code, out]).toEqual([3, 'Text.\n'])
    expect(err).toContain(`presswash: ${folder}/${reason}`)
  })

  it('a broken line 7 of 10', async () => {
    const lines = Array.from({ length: 10 }, (_, at) =>
      at === 6 ? '{"text": "x"' : `{"text":"t${at + 1}"}`,
    )
    const folder = await folderWith({ 'in.jsonl': lines.join('\n') })
    const { code, out, err } = await runCli([join(folder, 'in.jsonl'), '--to', 'jsonl'])
    expect(code).toBe(3)
    expect(out.trimEnd().split('\n')).toHaveLength(9)
    expect(err).toMatch(/^presswash: .*in\.jsonl:7: .*JSON.*\n$/)
  })

  it('invalid UTF-8 is read, with a message on the record', async () => {
    const stdin = Buffer.concat([
      Buffer.from('Ağaç gölgesi '),
      Buffer.of(0xff),
      Buffer.from(' şöyle.'),
    ])
    const { code, out } = await runCli(['--to', 'json'], { stdin })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ messages: [{ rule: 'decode/bytes' }] })
  })
})

describe('--out', () => {
  it('writes a file', async () => {
    const folder = await folderWith({ 'a.txt': dirty })
    const out = join(folder, 'new/out.txt')
    expect(await runCli([join(folder, 'a.txt'), '--out', out])).toMatchObject({ code: 0, out: '' })
    expect(await readFile(out, 'utf8')).toBe(cleaned)
  })

  it('mirrors a directory', async () => {
    const folder = await folderWith({
      'in/a.txt': dirty,
      'in/b/c.txt': 'C.',
      'in/d.jsonl': '{"text":"d"}',
      'in/e.jsonl': '',
    })
    const list = async (name: string) =>
      (await readdir(join(folder, name), { recursive: true }))
        .filter((path) => path.includes('.'))
        .toSorted()
    await runCli([join(folder, 'in'), '--out', join(folder, 'text/')])
    expect(await list('text')).toEqual(['a.txt', 'b/c.txt', 'd.txt', 'e.txt'])
    await runCli([join(folder, 'in'), '--out', join(folder, 'json/'), '--to', 'json'])
    expect(await list('json')).toEqual(['a.json', 'b/c.json', 'd.json', 'e.json'])
    const [a, d] = await Promise.all(
      ['a', 'd'].map((name) => readFile(join(folder, `json/${name}.json`), 'utf8')),
    )
    expect(JSON.parse(a!)).toMatchObject({ title: 'A title that comes back' })
    expect(JSON.parse(d!)).toMatchObject([{ body: 'd' }])
  })

  it('takes a directory that is there for one', async () => {
    const folder = await folderWith({ 'a.txt': dirty })
    await mkdir(join(folder, 'out'))
    await runCli([join(folder, 'a.txt'), '--out', join(folder, 'out')])
    expect(await readFile(join(folder, 'out/a.txt'), 'utf8')).toBe(cleaned)
  })

  it.each([
    [
      'over its input',
      ['a.txt', '--out', 'a.txt'],
      /^presswash: Unexpected output .*a\.txt, which is the input/,
    ],
    ['over its input in its directory', ['a.txt', '--out', './'], /which is the input/],
    [
      'two inputs to one file',
      ['x/a.txt', 'y/*.txt', '--out', 'o/'],
      /Unexpected second output .*o\/a\.txt for .*x\/a\.txt and .*y\/a\.txt/,
    ],
  ])('does not write %s', async (_, args, message) => {
    const folder = await folderWith({ 'a.txt': dirty, 'x/a.txt': 'X.', 'y/a.txt': 'Y.' })
    const paths = args.map((arg) => (arg.startsWith('--') ? arg : `${folder}/${arg}`))
    const { code, err } = await runCli(paths)
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect((await readdir(folder)).toSorted()).toEqual(['a.txt', 'x', 'y'])
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(dirty)
  })

  it('leaves an older output alone when nothing could be read', async () => {
    const folder = await folderWith({ 'out.txt': 'before', 'bad.txt': Buffer.alloc(99) })
    const { code } = await runCli([join(folder, 'bad.txt'), '--out', join(folder, 'out.txt')])
    expect(code).toBe(2)
    expect(await readFile(join(folder, 'out.txt'), 'utf8')).toBe('before')
    expect((await readdir(folder)).toSorted()).toEqual(['bad.txt', 'out.errors.jsonl', 'out.txt'])
  })

  it('keeps what could be read when something could not', async () => {
    const folder = await folderWith({ 'in.jsonl': '{"text":"a"}\nbroken\n{"text":"c"}\n' })
    const { code } = await runCli([
      join(folder, 'in.jsonl'),
      '--to',
      'jsonl',
      '--out',
      join(folder, 'out.jsonl'),
    ])
    expect(code).toBe(3)
    expect((await readFile(join(folder, 'out.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(
      2,
    )
  })

  it('says that a disk is full', async () => {
    const { code, err } = await runCli(['--out', '/dev/full'], { stdin: dirty })
    expect(code).toBe(2)
    expect(err).toBe('presswash: Cannot write /dev/full: no space left on device\n')
  })
})
