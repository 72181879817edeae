import type { z } from 'zod'
import type { PlacedString } from './kind.ts'
import type { Zod } from './schema.ts'

/** Strings of a rule: a list, or a list for each language. */
export type ByLanguage = readonly string[] | Readonly<Record<string, readonly string[]>>

/** The schema of a language's tag. */
export function languageSchema(zod: Zod) {
  return zod
    .string()
    .regex(/^(?:any|[a-z]{2,3})$/, 'expected a primary language tag such as `tr`, or `any`')
}

/** The schema of strings, in one list or by language. */
export function byLanguageSchema(zod: Zod): z.ZodType<ByLanguage> {
  const list = zod.array(zod.string().trim().min(1)).min(1)
  return zod.union([list, zod.record(languageSchema(zod), list)])
}

/** All strings, in the order of the file. */
export function stringsOf(strings: ByLanguage | undefined): readonly string[] {
  if (!strings) return []
  return isList(strings) ? strings : Object.values(strings).flat()
}

/**
 * The same, with their places.
 *
 * @param key where they stand in the rule's data
 */
export function placedStrings(strings: ByLanguage | undefined, key: string): PlacedString[] {
  if (!strings) return []
  if (isList(strings)) return strings.map((text, index) => ({ text, path: [key, index] }))
  return Object.entries(strings).flatMap(([language, list]) =>
    list.map((text, index) => ({ text, path: [key, language, index] })),
  )
}

/** The languages that a rule's strings are sorted by; none where they stand in plain lists. */
export function languagesIn(data: object, keys: readonly string[] = []): string[] {
  const found = new Set<string>()
  for (const [key, value] of Object.entries(data)) {
    const strings = keys.includes(key) ? (value as ByLanguage) : []
    if (!isList(strings)) for (const language of Object.keys(strings)) found.add(language)
  }
  return [...found].toSorted()
}

function isList(strings: ByLanguage): strings is readonly string[] {
  return Array.isArray(strings)
}
