import { listNames } from '../list-names.ts'
import type { FieldNames } from '../open-document.ts'

/** A table whose columns cannot be what was meant. */
export class ColumnsError extends Error {
  override readonly name = 'ColumnsError'
}

/**
 * Make sure, once for a table, that the columns that were named are there.
 *
 * @returns the columns
 * @throws ColumnsError
 */
export function checkColumns(
  columns: readonly string[],
  { field, idField, urlField }: FieldNames,
): string[] {
  const has = new Set(columns)
  const there = listNames(columns)
  if (has.size < columns.length) {
    const twice = listNames([repeated(columns)])
    throw new ColumnsError(`Unexpected second column ${twice}, expected a name for each`)
  }
  const named = { '--field': field, '--id-field': idField, '--url-field': urlField }
  for (const [flag, name] of Object.entries(named)) {
    if (name !== undefined && !has.has(name))
      throw new ColumnsError(
        `Unexpected table without a column \`${name}\` for ${flag}; it has ${there}`,
      )
  }
  if (field === undefined && !has.has('html') && !has.has('text'))
    throw new ColumnsError(
      `Unexpected table without a column \`html\` or \`text\`; it has ${there}; name the one that holds the article with --field`,
    )
  return [...columns]
}

/** The first name that was there before. */
function repeated(columns: readonly string[]): string {
  const seen = new Set<string>()
  return columns.find((name) => seen.has(name) || !seen.add(name)) ?? ''
}
