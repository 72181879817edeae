import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../batch/folder.ts'
import { runCli } from '../run-cli.ts'

const rule = (drop: string, keep: string): string =>
  `kind: phrase\nsummary: s\nwhy: w\nlanguages: [any]\nphrases: [Zqwx]\nexamples:\n  drop: ['${drop}']\n  keep: ['${keep}']\n`

describe('presswash rules list', () => {
  it('prints a line for each rule, sorted', async () => {
    const { code, out } = await runCli(['rules', 'list'])
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]!)
    expect(code).toBe(0)
    expect(ids).toContain('artifacts/text-size-tt')
    expect(ids).toEqual(ids.toSorted())
  })

  it('prints JSON for programs, with the rules of a folder', async () => {
    const folder = await folderWith({ 'artifacts/mine.yml': rule('Zqwx', 'Zq') })
    const { out } = await runCli(['rules', 'list', '--json', '--rules', folder])
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ id: 'artifacts/mine', file: join(folder, 'artifacts/mine.yml') }),
    )
  })
})

describe('presswash rules show', () => {
  it('prints what a rule finds, why, and its examples', async () => {
    const { code, out } = await runCli(['rules', 'show', 'artifacts/text-size-tt'])
    expect(code).toBe(0)
    expect(out).toMatch(/^artifacts\/text-size-tt\nThe text-size control `TT`/)
    expect(out).toContain('  - TT\n')
    expect(out).toContain('  + TT Pro League\n')
    expect(out).toContain('file       rules/artifacts/text-size-tt.yml\n')
  })

  it('knows what was meant', async () => {
    const { code, out, err } = await runCli(['rules', 'show', 'artifacts/text-sise-tt'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('did you mean `artifacts/text-size-tt`?')
  })
})

describe('presswash rules test', () => {
  it('finds nothing wrong with the built-in rules', async () => {
    const { code, out } = await runCli(['rules', 'test'])
    expect(out).toMatch(/^\d+ rules, \d+ examples, 0 failed\n$/)
    expect(code).toBe(0)
  })

  it('tests the rules of a folder and no others', async () => {
    const folder = await folderWith({ 'artifacts/mine.yml': rule('Zqwx', 'Zq') })
    expect(await runCli(['rules', 'test', folder])).toMatchObject({
      code: 0,
      out: '1 rule, 2 examples, 0 failed\n',
    })
  })

  it('names the examples that fail', async () => {
    const folder = await folderWith({ 'artifacts/mine.yml': rule('Other words', 'Zqwx') })
    const { code, out } = await runCli(['rules', 'test', folder])
    const file = join(folder, 'artifacts/mine.yml')
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      `${file}: artifacts/mine does not fire on the drop example "Other words"`,
      `${file}: artifacts/mine fires on the keep example "Zqwx"`,
      '1 rule, 2 examples, 2 failed',
      '',
    ])
  })

  it('cannot test rules that are wrong', async () => {
    const folder = await folderWith({ 'artifacts/mine.yml': 'kind: phrse\n' })
    const { code, err } = await runCli(['rules', 'test', folder])
    expect(code).toBe(2)
    expect(err).toMatch(/artifacts\/mine\.yml:1:7: Unexpected .*phrse/)
  })
})

describe('presswash rules new', () => {
  it('writes a rule to fill in, and does not touch one that is there', async () => {
    const folder = await folderWith({})
    const args = ['rules', 'new', 'artifacts/my-site', '--dir', folder]
    const { code, out, err } = await runCli(args)
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain(`presswash rules test ${folder}`)
    expect(await runCli(['rules', 'test', folder])).toMatchObject({ code: 0 })
    const file = join(folder, 'artifacts/my-site.yml')
    const before = await readFile(file, 'utf8')
    expect(before).toContain('TODO')
    const again = await runCli(args)
    expect(again.code).toBe(2)
    expect(again.err).toBe(`presswash: Cannot write ${file}: it is there already\n`)
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it.each(['mine', '../../etc/x', 'artifacts/My Site', 'artifacts/'])(
    'refuses the id %s',
    async (id) => {
      const folder = await folderWith({})
      const { code, err } = await runCli(['rules', 'new', id, '--dir', folder])
      expect(code).toBe(2)
      expect(err).toMatch(/expected family\/name/)
    },
  )
})
