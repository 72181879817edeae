import type { z } from 'zod'
import { fold } from '../../text/fold.ts'
import { byLanguageSchema, placedStrings, stringsOf } from '../by-language.ts'
import { beginsWithWord, creditKey } from '../credit/credit-key.ts'
import { firstWordHash } from '../credit/first-word-hash.ts'
import { lastWord } from '../credit/last-word.ts'
import type { CreditPart, Fault, Kind, Words } from '../kind.ts'
import { commonSchema } from '../schema.ts'
import type { Zod } from '../schema.ts'

function schema(zod: Zod) {
  const list = byLanguageSchema(zod).optional()
  return commonSchema(zod).extend({
    kind: zod.literal('credit'),
    names: list.describe('Names of agencies and archives, as printed.'),
    ambiguousNames: list.describe(
      'Names that are words or places too: they count in brackets, behind labels and slashes, not alone.',
    ),
    labels: list.describe('Words before the name, with a colon or an equals sign: `Photo`.'),
    directLabels: list.describe('Words before the name that need no colon: `Photo by`, `©`.'),
    labelsAfter: list.describe('Words after the name: `제공`, `撮影`.'),
    openers: list.describe(
      'Words that a caption begins with, before a colon or a dash: `File photo`, `Pictured`.',
    ),
    particles: list.describe('Words in lower case that may stand in a name: `van`, `via`.'),
    glossed: list.describe(
      'Words that, shortly before a bracket, make it an abbreviation and no credit: `agency`.',
    ),
  })
}

type CreditKeys = z.infer<ReturnType<typeof schema>>
const LISTS = [
  'names',
  'ambiguousNames',
  'labels',
  'directLabels',
  'labelsAfter',
  'openers',
  'particles',
  'glossed',
] as const

function faults(keys: CreditKeys): Fault[] {
  const found: Fault[] = []
  const searched =
    keys.names ?? keys.labels ?? keys.directLabels ?? keys.labelsAfter ?? keys.openers
  if (!searched) {
    found.push({
      path: [],
      reason: 'Unexpected credit rule without words, expected `names` or `labels`',
    })
  }
  for (const list of LISTS) {
    const seen = new Set<string>()
    for (const { text, path } of placedStrings(keys[list], list)) {
      // Languages share words.
      const key = `${path.length > 2 ? String(path[1]) : ''} ${creditKey(text)}`
      if (seen.has(key)) {
        found.push({
          path,
          reason: `Unexpected second copy of \`${text}\`, expected one`,
        })
      }
      seen.add(key)
    }
  }
  return found
}

/** Words by which a picture credit is known. */
export const credit: Kind<CreditKeys> = {
  lists: LISTS,
  schema,
  faults,
  compile(keys) {
    const direct = stringsOf(keys.directLabels)
    const names = namesOf(keys)
    return {
      credit: {
        ...names,
        nameEnds: [...new Set(Object.values(names).flat().map(lastWord))],
        labels: wordsOf(stringsOf(keys.labels)),
        directLabels: wordsOf(direct.filter(beginsWithWord)),
        signs: direct.filter((text) => !beginsWithWord(text)),
        labelsAfter: stringsOf(keys.labelsAfter).map(creditKey),
        openers: wordsOf(stringsOf(keys.openers)),
        particles: stringsOf(keys.particles).map(fold),
        glossed: stringsOf(keys.glossed).map(fold),
      },
    }
  },
  placeOf: (keys, list, key) =>
    placedStrings(keys[list as (typeof LISTS)[number]], list).find(
      ({ text }) => creditKey(text) === key,
    )?.path,
}

function wordsOf(texts: readonly string[]): Words {
  return { texts, keys: texts.map(creditKey), hashes: texts.map(firstWordHash) }
}

/** The names by what they count for: each once, as it was named first. */
function namesOf(
  keys: CreditKeys,
): Pick<CreditPart, 'names' | 'capitalNames' | 'ambiguousNames' | 'ambiguousCapitalNames'> {
  const lists = {
    names: [] as string[],
    capitalNames: [] as string[],
    ambiguousNames: [] as string[],
    ambiguousCapitalNames: [] as string[],
  }
  const seen = new Set<string>()
  const add = (text: string, list: string[], capitals: string[]) => {
    const key = creditKey(text)
    if (!seen.has(key)) (isInCapitals(text) ? capitals : list).push(key)
    seen.add(key)
  }
  for (const text of stringsOf(keys.names)) add(text, lists.names, lists.capitalNames)
  for (const text of stringsOf(keys.ambiguousNames))
    add(text, lists.ambiguousNames, lists.ambiguousCapitalNames)
  return lists
}

function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text)
}
