import type { GluedMatch, RuleInfo } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import { reasonFor } from '../reason.ts'
import type { Layers } from './layered-map.ts'
import { literalSource } from './literal-source.ts'

const STOP = /[.。．]/u
const SPACE = /\s/u
const OPENS_SENTENCE = /[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Ps}\p{Pi}]/u
const ENDS_SENTENCE = /[.!?…。！？؟۔\p{Pe}\p{Pf}]/u
const SMALL = /[\p{Ll}\p{Nd}]/u
const CAPITAL = /[\p{Lu}\p{Lt}]/u
const QUOTE = /["']/
const INVISIBLE_END = /\p{Cf}{1,8}$/u
const INVISIBLE_START = /^\p{Cf}{1,8}/u

/**
 * Find the phrases that stand in a block without a space before or after other text:
 * at the block's start or glued to what is before, and at its end or glued to what is after.
 * A phrase with a space on either side is part of a sentence, and one that is the whole block is not glued.
 */
export function findGluedPhrases(layers: Layers): (text: string) => GluedMatch[] {
  const owners = new Map<string, RuleInfo>()
  const phrases: string[] = []
  for (const { info, part } of layers.flat()) {
    for (const phrase of part.phrases?.glued ?? []) {
      if (owners.has(fold(phrase))) continue
      owners.set(fold(phrase), info)
      phrases.push(phrase)
    }
  }
  if (phrases.length === 0) return () => []
  // Longest first, so that of two phrases that begin alike the whole one is found.
  const sources = phrases.toSorted((a, b) => b.length - a.length).map(literalSource)
  const search = new RegExp(sources.join('|'), 'giu')

  const sign = new RegExp(phrases.map(signOf).join('|'), 'iu')

  return (text) => {
    const matches: GluedMatch[] = []
    if (!sign.test(text)) return matches
    for (const { 0: found, index: start } of text.matchAll(search)) {
      const rule = owners.get(fold(found))
      const bareEnd = start + found.length
      const end = STOP.test(text.charAt(bareEnd)) ? bareEnd + 1 : bareEnd
      const before = text.slice(Math.max(0, start - 8), start).replace(INVISIBLE_END, '')
      const after = text.slice(end, end + 8).replace(INVISIBLE_START, '')
      if (!rule || (before === '' && after === '')) continue
      if (!isGluedBefore(before, found) || !isGluedAfter(after)) continue
      matches.push({ rule, reason: reasonFor(rule, text.slice(start, end)), start, end })
    }
    return matches
  }
}

/** The longest stretch of a phrase that has one form only: a text without it is looked at no further. */
function signOf(phrase: string): string {
  const stretches = phrase.match(/[a-hj-z]+/gi) ?? []
  return stretches.reduce((longest, each) => (each.length > longest.length ? each : longest), '')
}

function isGluedBefore(before: string, phrase: string): boolean {
  const last = before.at(-1)
  if (last === undefined) return true
  if (QUOTE.test(last)) return before.length > 1 && !SPACE.test(before.at(-2) ?? '')
  return ENDS_SENTENCE.test(last) || (SMALL.test(last) && CAPITAL.test(phrase.charAt(0)))
}

function isGluedAfter(after: string): boolean {
  const first = after.charAt(0)
  if (first === '') return true
  if (QUOTE.test(first)) return after.length > 1 && !SPACE.test(after.charAt(1))
  return OPENS_SENTENCE.test(first)
}
