import type { z } from 'zod'
import { nameWords } from '../../text/name-words.ts'
import type { Fault, Kind } from '../kind.ts'
import { commonSchema } from '../schema.ts'
import type { Zod } from '../schema.ts'

const MAX_WORDS = 3

function schema(zod: Zod) {
  const list = zod.array(zod.string().trim().min(1)).min(1).optional()
  return commonSchema(zod).extend({
    kind: zod.literal('selector'),
    means: zod
      .enum([
        'furniture',
        'caption',
        'credit',
        'title',
        'lead',
        'body',
        'picture',
        'unseen',
        'clone',
      ])
      .describe('What an element of such a name holds.'),
    names: list.describe(
      `Words of a class or an id, in lower case, at most ${MAX_WORDS} in a row: \`related\`, \`read more\`. They match whole words: \`article__related-links\` has \`related\`.`,
    ),
    itemprops: list.describe('Values of `itemprop`.'),
    roles: list.describe('Values of `role`.'),
    tags: list.describe('Names of elements.'),
    sparesCaptions: zod
      .boolean()
      .optional()
      .describe('Whether captions in such an element may be the article’s own. Default: `false`.'),
    maxChars: zod
      .int()
      .min(1)
      .optional()
      .describe('Elements with more visible characters are not meant. Default: no limit.'),
  })
}

type SelectorKeys = z.infer<ReturnType<typeof schema>>
const LISTS = ['names', 'itemprops', 'roles', 'tags'] as const

function faults(keys: SelectorKeys): Fault[] {
  const found: Fault[] = []
  if (!LISTS.some((list) => keys[list]))
    found.push({
      path: [],
      reason:
        'Unexpected selector rule without names, expected `names`, `itemprops`, `roles` or `tags`',
    })
  for (const [index, name] of (keys.names ?? []).entries()) {
    const words = nameWords(name)
    if (words.length === 0 || words.length > MAX_WORDS || words.join(' ') !== name)
      found.push({
        path: ['names', index],
        reason: `Unexpected name \`${name}\`, expected one to ${MAX_WORDS} words in lower case`,
      })
  }
  for (const list of LISTS) {
    const seen = new Set<string>()
    for (const [index, text] of (keys[list] ?? []).entries()) {
      const key = text.toLowerCase()
      if (seen.has(key))
        found.push({
          path: [list, index],
          reason: `Unexpected second copy of \`${text}\`, expected one`,
        })
      seen.add(key)
    }
  }
  return found
}

/** What an element is for, by the names that its makers gave it. */
export const selector: Kind<SelectorKeys> = {
  schema,
  faults,
  compile: (keys) => ({
    selector: {
      means: keys.means,
      maxChars: keys.maxChars ?? Number.MAX_SAFE_INTEGER,
      sparesCaptions: keys.sparesCaptions ?? false,
      names: keys.names ?? [],
      itemprops: keys.itemprops ?? [],
      roles: keys.roles ?? [],
      tags: keys.tags ?? [],
    },
  }),
}
