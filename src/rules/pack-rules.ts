import type { RuleSource } from '../model/rule.ts'
import { compileRule } from './compile-rule.ts'

/**
 * Compile rules and write them as JSON. A list of strings becomes one string of lines: thousands of strings take far
 * longer to read than to cut. Run when the package is built.
 *
 * @param sources rules whose data is known to be right
 * @returns what `unpackRules` reads
 * @throws TypeError when a string of a list has more than one line
 */
export function packRules(sources: readonly RuleSource[]): string {
  return JSON.stringify(
    sources.map(compileRule).map(({ info, part }) => ({ info, part: packLists(part) })),
  )
}

function packLists(value: unknown): unknown {
  if (Array.isArray(value)) return isStrings(value) ? [linesOf(value)] : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, packLists(each)]))
}

function isStrings(list: readonly unknown[]): list is readonly string[] {
  return typeof list[0] === 'string'
}

function linesOf(strings: readonly string[]): string {
  const broken = strings.find((text) => text.includes('\n'))
  if (broken !== undefined)
    throw new TypeError(`Unexpected line break in \`${broken}\`, expected a string of one line`)
  return strings.join('\n')
}
