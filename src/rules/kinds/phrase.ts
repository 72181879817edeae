import type { z } from 'zod'
import { fold } from '../../text/fold.ts'
import { phraseKey } from '../match/phrase-key.ts'
import { withoutNumbers } from '../match/without-numbers.ts'
import { byLanguageSchema, placedStrings, stringsOf } from '../by-language.ts'
import type { Fault, Kind, PhrasesPart } from '../kind.ts'
import { needsOf } from '../needs-of.ts'
import { commonSchema, needsSchema } from '../schema.ts'
import type { Zod } from '../schema.ts'

function schema(zod: Zod) {
  return commonSchema(zod).extend({
    kind: zod.literal('phrase'),
    phrases: byLanguageSchema(zod).describe(
      'The lines, as printed; `{n}` stands for a number of up to three digits.',
    ),
    match: zod
      .enum(['whole', 'glued', 'prefix'])
      .optional()
      .describe(
        '`whole` (default): the block is the phrase; case, accents typed apart and punctuation do not count. `glued`: also inside a block, printed without a space before or after other text. `prefix`: the phrase, a colon or a bar, and a headline behind it.',
      ),
    exact: zod.boolean().optional().describe('Compare character by character: `TT` and not `tt`.'),
    needs: needsSchema(zod),
  })
}

type PhraseKeys = z.infer<ReturnType<typeof schema>>

function faults(keys: PhraseKeys): Fault[] {
  const found: Fault[] = []
  const seen = new Set<string>()
  for (const { text, path } of placedStrings(keys.phrases, 'phrases')) {
    // Languages share words.
    const key = `${path.length > 2 ? String(path[1]) : ''} ${keys.exact ? text : phraseKey(text)}`
    if (fold(text) === '') {
      found.push({ path, reason: `Unexpected phrase \`${text}\` without a letter, expected words` })
    } else if (seen.has(key)) {
      found.push({ path, reason: `Unexpected second copy of the phrase \`${text}\`, expected one` })
    }
    seen.add(key)
  }
  if (keys.exact && keys.match === 'prefix')
    found.push({
      path: ['exact'],
      reason: 'Unexpected `exact: true` beside `match: prefix`, expected one of the two',
    })
  if (keys.match !== 'glued') return found
  // A cut inside a block cannot wait for a second sign.
  if (keys.needs)
    found.push({
      path: ['needs'],
      reason: 'Unexpected `needs` beside `match: glued`, expected one of the two',
    })
  if (keys.seen === false)
    found.push({
      path: ['seen'],
      reason: 'Unexpected `seen: false` beside `match: glued`, expected `match: whole`',
    })
  if (keys.exact)
    found.push({
      path: ['exact'],
      reason: 'Unexpected `exact: true` beside `match: glued`, expected one of the two',
    })
  return found
}

type Form = Exclude<keyof PhrasesPart, 'glued' | 'needs'>

/** How a phrase is looked up. */
function formOf({ match, exact }: PhraseKeys, text: string): Form {
  if (match === 'prefix') return 'prefixes'
  if (exact) return 'exact'
  return text.includes('{') ? 'numbered' : 'folded'
}

function keyOf(keys: PhraseKeys, text: string): string {
  const form = formOf(keys, text)
  if (form === 'exact') return text
  return form === 'numbered' ? withoutNumbers(phraseKey(text)) : fold(text)
}

/** Lines known word for word. */
export const phrase: Kind<PhraseKeys> = {
  lists: ['phrases'],
  schema,
  faults,
  compile(keys) {
    const texts = stringsOf(keys.phrases)
    const inForm = (form: Form) =>
      texts.filter((text) => formOf(keys, text) === form).map((text) => keyOf(keys, text))
    return {
      phrases: {
        exact: inForm('exact'),
        folded: inForm('folded'),
        numbered: inForm('numbered'),
        prefixes: inForm('prefixes'),
        glued: keys.match === 'glued' ? texts.map(withoutStop) : [],
        needs: needsOf(keys),
      },
    }
  },
  placeOf: (keys, _, key) =>
    placedStrings(keys.phrases, 'phrases').find(({ text }) => keyOf(keys, text) === key)?.path,
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.。．]+$/u, '')
}
