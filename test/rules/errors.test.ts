import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RuleError, UsageError } from '../../src/report/error.ts'
import { compileRules } from '../../src/rules/compile.ts'
import { loadRules } from '../../src/rules/load.ts'

const HEAD = `summary: A test.
why: A test.
languages: [en]
`
const EXAMPLES = `examples:
  drop: ['Zq']
  keep: ['Zq is a word.']
`

let dir = ''

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'presswash-rules-'))
})

afterEach(() => {
  rmSync(dir, { recursive: true })
})

function write(name: string, text: string | Uint8Array): void {
  const file = path.join(dir, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function load(): unknown {
  try {
    compileRules(loadRules(dir))
    return undefined
  } catch (error) {
    return error
  }
}

/** The message without the folder in front. */
function messageOf(text: string | Uint8Array, name = 'artifacts/zq.yml'): string {
  write(name, text)
  const error = load()
  expect(error).toBeInstanceOf(RuleError)
  return (error as RuleError).message.replaceAll(`${dir.replaceAll(path.sep, '/')}/`, '')
}

describe('a rule file that is not right', () => {
  it.skipIf(process.platform === 'win32')('is not waited for when it is a pipe', () => {
    mkdirSync(path.join(dir, 'artifacts'))
    execFileSync('mkfifo', [path.join(dir, 'artifacts/pipe.yml')])
    expect(load()).toMatchObject({ message: expect.stringContaining('expected a file') })
  })

  it('prints no warning of a library', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    messageOf(`kind: phrase\n${HEAD}? [a]\n: b\nphrases: [Zq]\n${EXAMPLES}`)
    expect(warned).not.toHaveBeenCalled()
  })

  it('names an unknown key, its place and the key that was meant', () => {
    const text = `kind: phrase\n${HEAD}phrase: [Zq]\nphrases: [Zq]\n${EXAMPLES}`
    expect(messageOf(text)).toMatch(
      /^artifacts\/zq\.yml:5:1: Unexpected key `phrase`, expected one of `kind`, .*; did you mean `phrases`\?$/,
    )
  })

  it('names an unknown key of the examples', () => {
    const text = `kind: phrase\n${HEAD}phrases: [Zq]\n${EXAMPLES}  dorp: ['Zq']\n`
    expect(messageOf(text)).toBe(
      'artifacts/zq.yml:9:3: Unexpected key `dorp`, expected one of `drop`, `keep`; did you mean `drop`?',
    )
  })

  it('names an unknown kind', () => {
    expect(messageOf(`${HEAD}kind: phrases\n${EXAMPLES}`)).toBe(
      'artifacts/zq.yml:4:7: Unexpected kind `phrases`, expected one of `phrase`, `pattern`, `credit`, `selector`, `threshold`; did you mean `phrase`?',
    )
  })

  it('asks for a kind', () => {
    expect(messageOf(`${HEAD}${EXAMPLES}`)).toMatch(
      /^artifacts\/zq\.yml:1:1: Unexpected rule without `kind`/,
    )
  })

  it('asks for examples', () => {
    expect(messageOf(`kind: phrase\n${HEAD}phrases: [Zq]\n`)).toBe(
      'artifacts/zq.yml:1:1: Unexpected rule without `examples`, expected a mapping',
    )
  })

  it('asks for an example of either kind', () => {
    const text = `kind: phrase\n${HEAD}phrases: [Zq]\nexamples:\n  drop: []\n  keep: ['Z']\n`
    expect(messageOf(text)).toBe(
      'artifacts/zq.yml:7:9: Unexpected empty list as `examples.drop`, expected at least one entry',
    )
  })

  it('names a value of another type', () => {
    const text = `kind: phrase\n${HEAD}phrases:\n  - Zq\n  - 3\n${EXAMPLES}`
    expect(messageOf(text)).toBe(
      'artifacts/zq.yml:7:5: Unexpected `3` as `phrases.1`, expected a string',
    )
  })

  it('names a word that is not one of the choices', () => {
    const text = `kind: phrase\n${HEAD}phrases: [Zq]\nneeds: headers\n${EXAMPLES}`
    expect(messageOf(text)).toBe(
      'artifacts/zq.yml:6:8: Unexpected `headers` as `needs`, expected one of `header`, `repeated`; did you mean `header`?',
    )
  })

  it('refuses a pattern that does not compile', () => {
    const text = `kind: pattern\n${HEAD}pattern: '(a'\n${EXAMPLES}`
    expect(messageOf(text)).toMatch(
      /^artifacts\/zq\.yml:5:10: Unexpected pattern, expected RE2 syntax: .*missing closing \)/,
    )
  })

  it('refuses look-behind, which is not linear', () => {
    const text = `kind: pattern\n${HEAD}pattern: '(?<=a)b'\n${EXAMPLES}`
    expect(messageOf(text)).toMatch(/Unexpected pattern, expected RE2 syntax/)
  })

  it('refuses a phrase in which nothing is left to compare', () => {
    const text = `kind: phrase\n${HEAD}phrases: ['—']\n${EXAMPLES}`
    expect(messageOf(text)).toBe(
      'artifacts/zq.yml:5:11: Unexpected phrase `—` without a letter, expected words',
    )
  })

  it('refuses a phrase twice in one rule', () => {
    const text = `kind: phrase\n${HEAD}phrases: [Zq, 'ZQ.']\n${EXAMPLES}`
    expect(messageOf(text)).toBe(
      'artifacts/zq.yml:5:15: Unexpected second copy of the phrase `ZQ.`, expected one',
    )
  })

  it('names the list in which a word stands that another rule has', () => {
    const other = `kind: credit\n${HEAD}labels: [Zr]\nopeners: [Zq]\n${EXAMPLES}`
    write('captions/other.yml', other)
    const text = `kind: credit\n${HEAD}labels: [Zq]\nopeners: [Zr, Zq]\n${EXAMPLES}`
    expect(messageOf(text, 'captions/zq.yml')).toBe(
      'captions/zq.yml:6:15: Unexpected `zq`, expected a text that captions/other does not have already',
    )
  })

  it('refuses a phrase that another rule has', () => {
    write('artifacts/other.yml', `kind: phrase\n${HEAD}phrases: [zq]\n${EXAMPLES}`)
    expect(messageOf(`kind: phrase\n${HEAD}phrases: [Zq]\n${EXAMPLES}`)).toBe(
      'artifacts/zq.yml:5:11: Unexpected `zq`, expected a text that artifacts/other does not have already',
    )
  })

  it('refuses a glued phrase that waits for a second sign', () => {
    const text = `kind: phrase\n${HEAD}match: glued\nneeds: header\nphrases: [Zq]\n${EXAMPLES}`
    expect(messageOf(text)).toMatch(/^artifacts\/zq\.yml:6:8: Unexpected `needs` beside/)
  })

  it('refuses an unknown family', () => {
    expect(
      messageOf(`kind: phrase\n${HEAD}phrases: [Zq]\n${EXAMPLES}`, 'artefacts/zq.yml'),
    ).toMatch(
      /^artefacts\/zq\.yml:1:1: Unexpected family `artefacts`, .*; did you mean `artifacts`\?$/,
    )
  })

  it('refuses a file that is not in a family', () => {
    expect(messageOf(`kind: phrase\n`, 'zq.yml')).toMatch(/Unexpected rule id `zq`/)
  })

  it('refuses text that is not YAML, a key that stands twice and an unknown tag', () => {
    expect(messageOf('kind: [')).toMatch(
      /^artifacts\/zq\.yml:1:\d+: Unexpected text, expected YAML/,
    )
    expect(messageOf('kind: a\nkind: b\n')).toMatch(/^artifacts\/zq\.yml:2:1: /)
    expect(messageOf('kind: !no a\n')).toMatch(/^artifacts\/zq\.yml:1:7: /)
  })

  it.each(['', '- a\n', 'text\n', 'null\n'])(
    'refuses a document that is no mapping: %j',
    (text) => {
      expect(messageOf(text)).toMatch(/expected a mapping of keys$/)
    },
  )

  it('refuses aliases that unfold without end', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const from = level === 0 ? 'x' : `*l${level - 1}`
      return `l${level}: &l${level} [${Array.from({ length: 9 }, () => from).join(', ')}]`
    })
    expect(messageOf(`${levels.join('\n')}\n`)).toMatch(/Unexpected aliases, expected at most \d+$/)
    // To follow so many one after the other takes hours.
    const chain = Array.from(
      { length: 30_000 },
      (_, i) => `k${i}: &a${i} [*a${Math.max(i - 1, 0)}]`,
    )
    expect(messageOf(chain.join('\n'))).toMatch(/Unexpected aliases, expected at most \d+$/)
  })

  it('takes no `*` in a text for an alias', () => {
    const list = Array.from({ length: 100 }, () => '  - "*zq"\n  - |\n    *zq\n').join('')
    expect(messageOf(`kind: phrase\n${HEAD}x:\n${list}`)).toMatch(/Unexpected key `x`/)
  })

  it('refuses nesting without end', () => {
    expect(messageOf('['.repeat(200_000))).toMatch(
      /^artifacts\/zq\.yml:\d+:\d+: Unexpected nesting, expected a rule$/,
    )
  })

  it('refuses a file over 1 MB and bytes that are not UTF-8', () => {
    expect(messageOf(`# ${'a'.repeat(1_000_000)}`)).toMatch(/Unexpected file of 1000002 bytes/)
    expect(messageOf(Uint8Array.of(0x6b, 0xff))).toMatch(/expected one that can be read as UTF-8$/)
  })

  it('comes with all that is wrong in all files', () => {
    write('artifacts/a.yml', `kind: phrase\n${HEAD}phrases: []\n`)
    write('furniture/b.yml', 'kind: patern\n')
    const error = load()
    expect(error).toBeInstanceOf(RuleError)
    const { errors, file, line } = error as RuleError
    expect(errors.map((each) => [path.basename(each.file), each.line])).toEqual([
      ['a.yml', 1],
      ['a.yml', 5],
      ['b.yml', 1],
    ])
    expect([path.basename(file), line]).toEqual(['a.yml', 1])
  })
})

it('says that a folder cannot be read', () => {
  expect(() => loadRules(path.join(dir, 'none'))).toThrow(UsageError)
})
