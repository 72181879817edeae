import type { z } from 'zod'
import type { Fault, Kind } from '../kind.ts'
import { dotless } from '../match/dotless.ts'
import { linearPattern } from '../match/linear-pattern.ts'
import { needsOf } from '../needs-of.ts'
import { commonSchema, needsSchema } from '../schema.ts'
import type { Zod } from '../schema.ts'

const MAX_LENGTH = 200

function schema(zod: Zod) {
  return commonSchema(zod).extend({
    kind: zod.literal('pattern'),
    pattern: zod
      .string()
      .min(1)
      .describe(
        'RE2 syntax. It must match the whole block, or a part of it where `inside` is given.',
      ),
    ignoreCase: zod.boolean().optional().describe('Default: `false`.'),
    maxLength: zod
      .int()
      .min(1)
      .max(10_000)
      .optional()
      .describe(`Longer blocks are not tried. UTF-16 units; default: ${MAX_LENGTH}.`),
    inside: zod
      .string()
      .min(3)
      .optional()
      .describe('Look inside blocks too: those in which this text stands, which is cheap to see.'),
    needs: needsSchema(zod),
  })
}

type PatternKeys = z.infer<ReturnType<typeof schema>>

function source(keys: PatternKeys): string {
  return keys.ignoreCase ? `(?i:${dotless(keys.pattern)})` : `(?:${keys.pattern})`
}

function faults(keys: PatternKeys): Fault[] {
  const path = ['pattern']
  if (keys.inside !== undefined && needsOf(keys)) {
    // A cut inside a block cannot wait for a second sign.
    const reason = 'Unexpected `inside` beside `needs` or `seen: false`, expected one of the two'
    return [{ path: ['inside'], reason }]
  }
  try {
    if (!linearPattern(source(keys), false).testExact('')) return []
    return [{ path, reason: 'Unexpected pattern that matches an empty block, expected text' }]
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return [{ path, reason: `Unexpected pattern, expected RE2 syntax: ${what}` }]
  }
}

/** Lines known by their shape. Matching takes linear time whoever wrote the pattern. */
export const pattern: Kind<PatternKeys> = {
  schema,
  faults,
  compile(keys) {
    const maxLength = keys.maxLength ?? MAX_LENGTH
    const ignoreCase = keys.ignoreCase ?? false
    const { inside } = keys
    return {
      pattern: {
        source: source(keys),
        ignoreCase,
        maxLength,
        inside,
        needs: needsOf(keys),
        engine: linearPattern,
      },
    }
  },
}
