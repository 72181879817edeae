import { h } from 'hastscript'
import type { Block } from '../../src/model/block.ts'
import type { Scene } from '../../src/model/detector.ts'
import type { Finding, Role } from '../../src/model/finding.ts'
import type { Zone } from '../../src/model/isolated.ts'
import type { CreditMatch, Need, RuleInfo, RuleSet } from '../../src/model/rule.ts'
import { parseText } from '../../src/parse/parse-text.ts'
import { segment } from '../../src/segment/segment.ts'

/** Body text, in several languages: none says what another says. */
export const PROSE = [
  'The harbour council met for the third night in a row to speak about the new bridge that opens in spring.',
  'Köy meydanında toplanan balıkçılar, köprü açıldıktan sonra işsiz kalacak olan feribot için ne yapılacağını bütün gece konuştu ama karar veremedi.',
  'اجتمع مجلس الميناء للمرة الثالثة هذا الأسبوع للحديث عن الجسر الجديد الذي سيفتح في الربيع وعن السفينة التي لن يركبها أحد.',
  'Die Fähre fuhr am letzten Abend noch einmal über den Fluss, und am Ufer standen Leute, die seit Jahren nicht mehr mitgefahren waren.',
  'Le capitaine a salué tout le monde depuis le pont, puis il a éteint les machines et rendu les clés à la ville qui les lui avait prêtées.',
  'Жители посёлка собрались на причале ещё до рассвета, чтобы в последний раз увидеть старый паром, который возил их отцов и дедов.',
  'El alcalde prometió que el barco no se vendería y que los niños del puerto podrían visitarlo todos los domingos durante el verano.',
  'Meli ya zamani itabaki bandarini kama makumbusho, na watoto wa shule wataweza kuitembelea kila Jumapili bila kulipa chochote, alisema meya.',
] as const

/** The blocks of a text, or of paragraphs. */
export function blocksOf(text: string | readonly string[]): Block[] {
  return segment(parseText(typeof text === 'string' ? text : text.join('\n\n')))
}

/** A text and where it stands on a page. */
export type Placed = readonly [text: string, zone?: Partial<Zone>, credit?: string]

/** The blocks of a page. Without a zone a text is the article's own. */
export function blocksOfPage(placed: readonly Placed[]): Block[] {
  return blocksOf(placed.map(([text]) => text)).map((block, i) => {
    const [, zone, credit] = placed[i]!
    const origin = { zone: { place: 'article', role: 'body', ...zone } as const, node: h('p') }
    return { ...block, origin: { ...origin, ...(credit !== undefined && { credit }) } }
  })
}

/** What a rule set made for a test knows; all else is as in `RULES`. */
export interface Known {
  /** Rules that are switched off. */
  readonly off?: readonly string[]
  /** Folded line → what it is. */
  readonly lines?: Readonly<Record<string, { readonly id: string; readonly needs?: Need }>>
  /** Words that a placeholder glues to other text. */
  readonly glued?: readonly string[]
  /** Thresholds that differ, as `rule key`. */
  readonly values?: Readonly<Record<string, number>>
}

const LINES = {
  tt: { id: 'artifacts/tt' },
  'image removed': { id: 'placeholders/image' },
  newsletter: { id: 'furniture/newsletter' },
  tags: { id: 'furniture/tags', needs: 'repeated' },
  '1 5': { id: 'artifacts/counter', needs: 'header' },
} as const

const VALUES: Readonly<Record<string, number>> = {
  'artifacts/shared-line maxWords': 3,
  'captions/credited maxWords': 60,
  'captions/credited maxSentences': 3,
  'captions/doubled maxWords': 90,
  'captions/doubled minWords': 3,
  'captions/gallery maxWords': 90,
  'captions/gallery minWords': 3,
  'captions/opener maxSentences': 3,
  'captions/opener maxWords': 60,
  'captions/placeholder maxWords': 60,
  'repeats/caption minWords': 3,
  'repeats/near dice': 0.85,
  'repeats/near minWords': 8,
  'repeats/pull-quote minWords': 8,
  'repeats/truncated minWords': 5,
  'titles/repeated maxBetween': 12,
}

/** A rule set that knows a handful of lines, and of credits `(AFP)`, `Foto: …`, `— AP` and `AFP` alone. */
export function rulesOf({
  off = [],
  lines = LINES,
  glued = ['Image removed.'],
  values,
}: Known = {}) {
  const known: Readonly<Record<string, { readonly id: string; readonly needs?: Need }>> = lines
  const rules: RuleSet = {
    rules: [],
    at: () => rules,
    matchName: () => [],
    has: (id) => !off.includes(id),
    matchBlock(text, folded) {
      const isKnown = text === text.trim() && Object.hasOwn(known, folded)
      const line = isKnown ? known[folded] : undefined
      const needs = line?.needs
      return (
        line && { rule: ruleOf(line.id), reason: `Unexpected ${folded}`, ...(needs && { needs }) }
      )
    },
    findGlued: (text) =>
      glued
        .map((phrase) => ({ phrase, start: text.indexOf(phrase) }))
        .filter(
          ({ phrase, start }) => start !== -1 && !/\s/.test(text[start + phrase.length] ?? ' '),
        )
        .map(({ phrase, start }) => ({
          rule: ruleOf('placeholders/image'),
          reason: `Unexpected ${phrase}`,
          start,
          end: start + phrase.length,
        })),
    findCredit,
    findOpener(text) {
      const [opener] = /^(?:FILE PHOTO|Pic\. \d): /.exec(text) ?? []
      return opener === undefined
        ? undefined
        : { rule: ruleOf('captions/opener-words'), end: opener.length }
    },
    threshold(id, key) {
      const value = values?.[`${id} ${key}`] ?? VALUES[`${id} ${key}`]
      if (value === undefined) throw new RangeError(`${id} ${key}`)
      return value
    },
  }
  return rules
}

const CREDITS = [
  ['whole', /^(?:AFP|AP|أ ف ب)$/u],
  ['bracket', /\((AFP|AP|DHA|أ ف ب)\)$/u],
  ['label', /Foto: (\p{Lu}\S+)$/u],
  ['tail', /(?:— |(?<=[.!?] ))(AFP|AP)$/u],
] as const

function findCredit(text: string): CreditMatch | undefined {
  for (const [shape, pattern] of CREDITS) {
    const match = pattern.exec(text)
    if (!match) continue
    const [whole, credit = whole] = match
    const start = match.index
    return { rule: ruleOf('captions/agencies'), credit, start, end: start + whole.length, shape }
  }
  return undefined
}

function ruleOf(id: string): RuleInfo {
  return {
    id,
    family: id.replace(/\/.*/, ''),
    file: `${id}.yml`,
    kind: 'phrase',
    summary: '',
    why: '',
    languages: ['any'],
    sites: [],
    seen: true,
    examples: { drop: [], keep: [] },
  }
}

/** What earlier detectors found, by the index of the block. */
export interface Found {
  readonly rules?: RuleSet
  readonly hints?: Scene['hints']
  readonly drops?: readonly number[]
  readonly labels?: Readonly<Record<number, Role>>
  readonly trims?: Readonly<Record<number, readonly [number, number]>>
  readonly splits?: readonly number[]
}

/** A scene of these blocks. A caption's label has the credit that its text shows. */
export function sceneOf(
  text: string | readonly string[] | readonly Block[],
  found: Found = {},
): Scene {
  const blocks = isBlocks(text) ? text : blocksOf(text)
  const { rules = rulesOf(), hints = {}, drops = [], labels = {}, trims = {}, splits = [] } = found
  const finding = (block: number, proposal: Finding['proposal']): Finding => ({
    rule: 'test/test',
    block,
    proposal,
    reason: '',
  })
  const labelOf = (block: number, role: Role): Finding => {
    const match = role === 'caption' ? rules.findCredit(blocks[block]!.text) : undefined
    return {
      ...finding(block, 'label'),
      role,
      ...(match && { credit: match.credit }),
      ...(match && match.shape !== 'whole' && { chars: [match.start, match.end] as const }),
    }
  }
  return {
    blocks,
    rules,
    hints,
    drops: new Map(drops.map((block) => [block, finding(block, 'drop')])),
    labels: new Map(
      Object.entries(labels).map(([block, role]) => [Number(block), labelOf(Number(block), role)]),
    ),
    trims: new Map(
      Object.entries(trims).map(([block, chars]) => [
        Number(block),
        [{ ...finding(Number(block), 'trim'), chars }],
      ]),
    ),
    splits: new Set(splits),
  }
}

function isBlocks(text: string | readonly string[] | readonly Block[]): text is readonly Block[] {
  return typeof text !== 'string' && typeof text[0] === 'object'
}

/** Findings in short: `2 drop repeats/near → 0`. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ block, proposal, rule, role, keptBlock, chars }) =>
    [
      block,
      proposal,
      rule,
      ...(role ? [role] : []),
      ...(proposal === 'trim' && chars ? [chars.join('-')] : []),
      ...(keptBlock === undefined ? [] : ['→', keptBlock]),
    ].join(' '),
  )
}
