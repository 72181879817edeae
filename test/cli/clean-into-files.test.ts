import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../batch/folder.ts'
import { runCli } from './run-cli.ts'

const lines = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `{"id":"d${at}","lang":"en","text":"Text ${at}."}\n`,
  ).join('')

describe('presswash --out', () => {
  it('sums up a batch for a person', async () => {
    const folder = await folderWith({ 'in.jsonl': lines(3) })
    const args = [join(folder, 'in.jsonl'), '--out', join(folder, 'out.jsonl')]
    const { code, out, err } = await runCli(args, { stderrIsTerminal: true })
    expect([code, out]).toEqual([0, ''])
    // A slow machine draws the bar before it is done.
    expect(err.split('\r\x1b[K').at(-1)?.split('\n')).toEqual([
      'presswash: 3 documents, nothing removed',
      'presswash: 3 articles, 0 captions, 21 characters in, 21 out (0.0 % less)',
      'presswash: a filter for repeated lines would have dropped 0 of them and drops 0 now: 0 rescued',
      'presswash: languages: en 3 (0 removed)',
      '',
    ])
    expect(await runCli(args)).toMatchObject({ err: '' })
  })

  it('writes the report', async () => {
    const folder = await folderWith({ 'in.jsonl': lines(2) })
    const report = join(folder, 'report.json')
    const args = [join(folder, 'in.jsonl'), '--out', join(folder, 'out/'), '--report', report]
    expect(await runCli(args)).toMatchObject({ code: 0 })
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ documents: 2, failed: 0 })
  })

  it('names the first failures and lists all', async () => {
    const folder = await folderWith({ 'in.jsonl': lines(1) })
    const gone = Array.from({ length: 30 }, (_, at) => join(folder, `gone-${at}.txt`))
    const args = [join(folder, 'in.jsonl'), ...gone, '--out', join(folder, 'out.jsonl')]
    const { code, err } = await runCli(args)
    expect(code).toBe(3)
    expect(err.trimEnd().split('\n')).toHaveLength(21)
    expect(err).toMatch(/10 more failures; all are listed in .*out\.errors\.jsonl\n$/)
    const listed = await readFile(join(folder, 'out.errors.jsonl'), 'utf8')
    expect(listed.trimEnd().split('\n')).toHaveLength(30)
  })

  it('stops at the first failure when it is to be strict', async () => {
    const folder = await folderWith({ 'in.jsonl': `${lines(1)}broken\n${lines(1)}` })
    const args = ['--strict', join(folder, 'in.jsonl')]
    const { code, err } = await runCli([...args, '--out', join(folder, 'out.jsonl')])
    expect(code).toBe(3)
    expect(err).toMatch(/stopped after 1 documents; the same command again goes on from there/)
    const stream = await runCli(['--to', 'jsonl', ...args])
    expect(stream.code).toBe(3)
    expect(stream.out.trimEnd().split('\n')).toHaveLength(1)
  })

  it('reads standard input into a table', async () => {
    const folder = await folderWith({})
    const out = join(folder, 'out.csv')
    const { code } = await runCli(['--from', 'jsonl', '--out', out], { stdin: lines(2) })
    expect(code).toBe(0)
    expect(await readFile(out, 'utf8')).toMatch(
      /^id,lang,text,title,body,.*\nd0,en,Text 0\.,,Text 0\.,/,
    )
  })

  it.each([
    [['--shard-size', '5', 'a'], /Unexpected --shard-size without --out/],
    [['--fresh', 'a'], /Unexpected --fresh without --out/],
    [['--report', 'r.json', 'a'], /Unexpected --report without --out/],
    [['--to', 'csv', 'a'], /Unexpected csv for a stream, expected --out FILE/],
    [['--jobs', '0', 'a'], /argument '0' is invalid\. Expected a number above 0/],
    [['--jobs', '1.5', 'a'], /argument '1\.5' is invalid/],
    [['--max-bytes', 'big', 'a'], /argument 'big' is invalid\. Expected a size/],
    [['--memory', 'much', 'a'], /argument 'much' is invalid\. Expected a size/],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await runCli(args)
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  it('holds a document to its size', async () => {
    const { code, err } = await runCli(['--max-bytes', '5', '-'], { stdin: 'longer than that' })
    expect(code).toBe(2)
    expect(err).toContain('<stdin>: Unexpected text of over 5 bytes')
  })
})
