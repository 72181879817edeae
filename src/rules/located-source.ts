import type { RuleSource } from '../model/rule.ts'
import type { DataPath } from './kind.ts'

/** A place in a file: both from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A rule that knows where in its file each value stands. Objects made in code do not. */
export interface LocatedSource extends RuleSource {
  /** Where the value at `path` stands, or the key of that name in the mapping at `path`. */
  readonly at?: (path: DataPath, key?: string) => Position
}
