import type { z } from 'zod'
import { languageSchema } from './by-language.ts'

/** zod's namespace. It is handed in, so that compiling rules that are known to be right loads no zod. */
export type Zod = typeof z

/** The families: the folders that a rule may stand in. */
export const families = [
  'artifacts',
  'placeholders',
  'furniture',
  'captions',
  'titles',
  'boundaries',
  'repeats',
] as const

/** A host as `sites` names it; the last part may be in Punycode. */
export const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/

/** The keys that every rule has, whatever its kind. */
export function commonSchema(zod: Zod) {
  const line = zod.string().trim().min(1)
  return zod.strictObject({
    kind: zod
      .string()
      .describe('Which kind of rule this is; the kind says what the other keys are.'),
    summary: line.describe('What the rule finds, in one sentence.'),
    why: line.describe('Where such lines come from, and why they are not part of the article.'),
    languages: zod
      .array(languageSchema(zod))
      .min(1)
      .optional()
      .describe('BCP 47 primary tags, or `any`. Left out where the strings stand by language.'),
    sites: zod
      .array(zod.string().regex(HOST, 'expected a host such as `example.com`, in lower case'))
      .min(1)
      .optional()
      .describe('Hosts on which the rule holds, their subdomains included. Default: all.'),
    seen: zod
      .boolean()
      .optional()
      .describe(
        'Whether the strings were met on real pages (default). `false`: likely but unverified, so a match needs a second sign.',
      ),
    examples: zod
      .strictObject({
        drop: zod.array(line).min(1).describe('Documents in which the rule fires.'),
        keep: zod.array(line).min(1).describe('Documents in which it must not.'),
      })
      .describe('The tests of the rule. Blocks are separated by blank lines.'),
  })
}

/** Under what condition a whole-block match counts. */
export function needsSchema(zod: Zod) {
  return zod
    .enum(['header', 'repeated'])
    .optional()
    .describe(
      'A second sign without which a match does not count. `header`: the block stands before the first paragraph of body text; `repeated`: the same line stands in the document more than once.',
    )
}

export type CommonKeys = z.infer<ReturnType<typeof commonSchema>>
