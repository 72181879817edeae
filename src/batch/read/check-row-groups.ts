import { parquetSchema, type FileMetaData, type SchemaTree } from 'hyparquet'
import { pathOf } from './parquet-column.ts'

/**
 * Make sure that each row group has the columns of the schema, each once. The library begins to read columns before it
 * sees that one of them is not there, and nobody would then wait for those: what went wrong in them ended the process.
 *
 * @throws Error
 */
export function checkRowGroups(metadata: FileMetaData): void {
  const expected = leafPaths(parquetSchema(metadata))
  for (const [at, { columns, num_rows: rows }] of metadata.row_groups.entries()) {
    if (rows < 0n) throw new Error(`row group ${at + 1} has ${rows} rows`)
    const found = columns.map((chunk) => pathName(pathOf(chunk)))
    const isSame =
      found.length === expected.size &&
      new Set(found).size === found.length &&
      found.every((path) => expected.has(path))
    if (!isSame) throw new Error(`row group ${at + 1} has other columns than the schema`)
  }
}

function leafPaths(tree: SchemaTree, into = new Set<string>()): Set<string> {
  if (tree.children.length === 0) return into.add(pathName(tree.path))
  for (const child of tree.children) leafPaths(child, into)
  return into
}

/** Names may hold dots. */
function pathName(path: readonly string[]): string {
  return JSON.stringify(path)
}
