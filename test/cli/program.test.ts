import { describe, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'

describe('help', () => {
  it('shows a newcomer how to clean, and the exit codes', async () => {
    const { code, out, err } = await runCli(['--help'])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toMatch(/^Usage: presswash \[clean\] \[options\] \[FILE\|GLOB\|DIR\|-\]\.\.\.\n/)
    for (const part of [
      '--to <format>',
      '--captions <mode>',
      'Examples:',
      'Exit codes:',
      'explain',
    ]) {
      expect(out).toContain(part)
    }
  })

  it.each([['clean'], ['explain'], ['restore'], ['rules'], ['rules', 'new'], ['rules', 'suggest']])(
    'is there for %s',
    async (...command) => {
      const { code, out } = await runCli([...command, '--help'])
      expect(code).toBe(0)
      expect(out).toContain(`Usage: presswash ${command.join(' ')}`)
    },
  )

  it.each([[], ['clean'], ['explain'], ['restore'], ['rules'], ['rules', 'suggest']])(
    'is what a terminal without input gets: %s',
    async (...command) => {
      const { code, out, err } = await runCli(command)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('Usage: presswash')
    },
  )

  it('is never wider than the screen', async () => {
    const { out } = await runCli(['--help'], { columns: 100 })
    const widest = Math.max(...out.split('\n').map(({ length }) => length))
    expect(widest).toBeLessThanOrEqual(100)
  })
})

describe('the command line', () => {
  it('prints its version', async () => {
    const { code, out } = await runCli(['--version'])
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [['--tp', 'json'], "presswash: unknown option '--tp'\n(Did you mean --to?)\n"],
    [
      ['--to', 'xml', 'a'],
      /^presswash: option '--to <format>' argument 'xml' is invalid\. .*text, html, markdown, json, jsonl/,
    ],
    [['--to'], /^presswash: option '--to <format>' argument missing/],
    [['--field', '', 'a'], /argument '' is invalid/],
    [['rules', 'lst'], /^presswash: unknown command 'lst'\n\(Did you mean list\?\)/],
    [['rules', 'show'], /^presswash: missing required argument 'id'/],
    [['--check', '--to', 'json', 'a'], /^presswash: Unexpected --to beside --check/],
    [['--check', '--out', 'x', 'a'], /^presswash: Unexpected --out beside --check/],
    [
      ['--off', 'repeats/capton', 'a'],
      /(?:^|\n)presswash: Unexpected rule `repeats\/capton`.*did you mean `repeats\/caption`\?/,
    ],
    [['rules', 'suggest', '--min-documents', '1', 'a'], /argument '1' is invalid\. .*from 2/],
    [['--rules', '/nowhere', 'a'], /^presswash: Unexpected rules folder `\/nowhere`/],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await runCli(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })

  it('knows a command that is misspelt', async () => {
    const { code, err } = await runCli(['explian'])
    expect(code).toBe(2)
    expect(err).toContain('explian: no such file or directory\n')
    expect(err).toContain('did you mean `explain`?')
  })
})
