import type { z } from 'zod'
import { byLanguageSchema, placedStrings, stringsOf } from '../by-language.ts'
import { keyOf } from '../credit/lexicon.ts'
import type { Fault, Kind } from '../kind.ts'
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
      const key = `${path.length > 2 ? String(path[1]) : ''} ${keyOf(text)}`
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
    const strings = (list: (typeof LISTS)[number]) => stringsOf(keys[list])
    return {
      credit: {
        names: strings('names'),
        ambiguousNames: strings('ambiguousNames'),
        labels: strings('labels'),
        directLabels: strings('directLabels'),
        labelsAfter: strings('labelsAfter'),
        openers: strings('openers'),
        particles: strings('particles'),
        glossed: strings('glossed'),
      },
    }
  },
}
