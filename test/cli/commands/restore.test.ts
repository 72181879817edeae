import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../batch/folder.ts'
import { runCli } from '../run-cli.ts'

const dirty =
  'A title that comes back\n\nShare\n\nA title that comes back\n\nIlık bir gün, şöyle böyle.\n'

/** Bytes in windows-1254. */
function turkish(text: string): Buffer {
  const own = new Map(
    'ĞİŞğış'.split('').map((letter, at) => [letter, Buffer.from('d0dddef0fdfe', 'hex')[at]!]),
  )
  return Buffer.from(text.split('').map((letter) => own.get(letter) ?? letter.charCodeAt(0)))
}

const inputs: [string, string | Uint8Array][] = [
  ['a text', dirty],
  ['an empty text', ''],
  ['blank lines only', '\n\n \n'],
  ['no line break at the end', 'One.\n\nTwo.'],
  ['a BOM and CRLF', `\ufeff${dirty.replaceAll('\n', '\r\n')}`],
  ['UTF-16LE', Buffer.from(`\ufeff${dirty}`, 'utf16le')],
  [
    'invalid UTF-8',
    Buffer.concat([Buffer.from(dirty), Buffer.of(0xc5), Buffer.from('\n\nEnd.\n')]),
  ],
  ['windows-1254', turkish(dirty.repeat(3))],
  ['NBSP and U+2028', 'One.\u00a0\u2028\u2028Two.\n\u00a0\nThree.\n'],
]

describe('presswash restore', () => {
  it.each(inputs)('gives back %s, byte for byte', async (_, input) => {
    const bytes = Buffer.from(input as string)
    const { out: rows } = await runCli(['--to', 'jsonl'], { stdin: bytes })
    const { code, bytes: restored } = await runCli(['restore'], { stdin: rows })
    expect(code).toBe(0)
    expect(restored).toEqual(bytes)
  })

  it.each([
    ['compact lines', '{"text":"Share\\n\\nText."}\n{"text":"b","title":"t"}\n'],
    ['json.dumps', '{"text": "\\u0131 a", "n": [1, 2]}\n{"text": "b"}\n'],
    ['a BOM, CRLF and no end', '\ufeff{"text":"a"}\r\n{"text":"b"}'],
    ['blank lines', '\n\n{"text":"a"}\n \n{"text":"b"}\n\n\n'],
    ['numbers that JSON.parse rounds', '{"text":"a","n":12345678901234567890}\n'],
    ['bytes that are not UTF-8', Buffer.from('{"text":"caf\xe9"}\n', 'latin1')],
    [
      'fields with our names',
      '{"body":[],"removed":1,"text":"a","restore":{"x":1},"captions":null}\n',
    ],
  ])('gives back JSONL with %s', async (_, input) => {
    const folder = await folderWith({ 'in.jsonl': input })
    const { out: rows } = await runCli([join(folder, 'in.jsonl'), '--to', 'jsonl'])
    const { code, bytes } = await runCli(['restore', '-'], { stdin: rows })
    expect(code).toBe(0)
    expect(bytes).toEqual(Buffer.from(input as string))
    // The filter once more gives the same.
    const { out: again } = await runCli(['--from', 'jsonl', '--to', 'jsonl'], { stdin: rows })
    expect(again).toBe(rows)
  })

  it('prints several texts one after the other, or each to its own file', async () => {
    const folder = await folderWith({
      'in/a.txt': 'A.\n',
      'in/b/c.txt': 'C.\n',
      'in/d.jsonl': '{"text":"d"}\n{"text":"e"}\n',
    })
    const rows = join(folder, 'rows.jsonl')
    await runCli([join(folder, 'in'), '--to', 'jsonl', '--out', rows])
    const { out } = await runCli(['restore', rows])
    expect(out).toBe('A.\nC.\n{"text":"d"}\n{"text":"e"}\n')
    const { code } = await runCli(['restore', rows, '--out', join(folder, 'back')])
    expect(code).toBe(0)
    const read = (path: string) => readFile(join(folder, 'back', path), 'utf8')
    expect(await read(`${folder}/in/a.txt`)).toBe('A.\n')
    expect(await read(`${folder}/in/b/c.txt`)).toBe('C.\n')
    expect(await read('rows.jsonl')).toBe('{"text":"d"}\n{"text":"e"}\n')
  })

  it('never writes outside of the directory', async () => {
    const { out } = await runCli(['--to', 'jsonl'], { stdin: 'Text.' })
    const row = JSON.parse(out) as object
    const folder = await folderWith({
      'rows.jsonl': JSON.stringify({ ...row, id: '../../evil.txt' }),
    })
    await runCli(['restore', join(folder, 'rows.jsonl'), '--out', join(folder, 'deep/back')])
    expect(await readFile(join(folder, 'deep/back/evil.txt'), 'utf8')).toBe('Text.')
  })

  it('does not write two documents to one file', async () => {
    const { out } = await runCli(['--to', 'jsonl'], { stdin: 'First.' })
    const second = await runCli(['--to', 'jsonl'], { stdin: 'Second.' })
    const folder = await folderWith({ 'rows.jsonl': out + second.out })
    const { code, err } = await runCli([
      'restore',
      join(folder, 'rows.jsonl'),
      '--out',
      join(folder, 'back'),
    ])
    expect(code).toBe(3)
    expect(err).toMatch(
      /Unexpected second document for .*stdin\.txt, expected one; the first is kept/,
    )
    expect(await readFile(join(folder, 'back/stdin.txt'), 'utf8')).toBe('First.')
  })

  it.each([
    ['{"text":"a"}', /<stdin>:1: Unexpected record without `restore`/],
    [
      '{"restore":{"layout":"bbb"},"articles":[],"removed":[]}',
      /<stdin>:1: Unexpected `restore` that asks for more/,
    ],
    [
      '{"restore":{"layout":"","fields":["gone"]}}',
      /<stdin>:1: Unexpected record without its field `gone`/,
    ],
    ['{"restore":{"layout":"b"}}', /<stdin>:1: /],
    ['nonsense', /<stdin>:1: .*JSON/],
  ])('says what is wrong with %s', async (row, message) => {
    const { out: good } = await runCli(['--to', 'jsonl'], { stdin: 'Good.' })
    const { code, out, err } = await runCli(['restore'], { stdin: `${row}\n${good}` })
    expect([code, out]).toEqual([3, 'Good.'])
    expect(err).toMatch(message)
    expect(err).not.toContain('    at ')
  })
})
