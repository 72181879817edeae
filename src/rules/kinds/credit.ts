import type { z } from 'zod'
import { keyOf } from '../credit/lexicon.ts'
import type { Fault, Kind } from '../kind.ts'
import { commonSchema } from '../schema.ts'
import type { Zod } from '../schema.ts'

function schema(zod: Zod) {
  const list = zod.array(zod.string().trim().min(1)).min(1).optional()
  return commonSchema(zod).extend({
    kind: zod.literal('credit'),
    names: list.describe('Names of agencies and archives, as printed.'),
    ambiguousNames: list.describe(
      'Names that are words or places too: they count in brackets, behind labels and slashes, not alone.',
    ),
    labels: list.describe('Words before the name, with a colon or an equals sign: `Photo`.'),
    directLabels: list.describe('Words before the name that need no colon: `Photo by`, `©`.'),
    labelsAfter: list.describe('Words after the name: `제공`, `撮影`.'),
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
  'particles',
  'glossed',
] as const

function faults(keys: CreditKeys): Fault[] {
  const found: Fault[] = []
  const searched = keys.names ?? keys.labels ?? keys.directLabels ?? keys.labelsAfter
  if (!searched) {
    found.push({
      path: [],
      reason: 'Unexpected credit rule without words, expected `names` or `labels`',
    })
  }
  for (const list of LISTS) {
    const seen = new Set<string>()
    for (const [index, text] of (keys[list] ?? []).entries()) {
      const key = keyOf(text)
      if (seen.has(key)) {
        found.push({
          path: [list, index],
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
  schema,
  faults,
  compile: (keys) => ({
    credit: {
      names: keys.names ?? [],
      ambiguousNames: keys.ambiguousNames ?? [],
      labels: keys.labels ?? [],
      directLabels: keys.directLabels ?? [],
      labelsAfter: keys.labelsAfter ?? [],
      particles: keys.particles ?? [],
      glossed: keys.glossed ?? [],
    },
  }),
}
