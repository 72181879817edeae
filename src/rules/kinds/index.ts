import type { Kind } from '../kind.ts'
import { credit } from './credit.ts'
import { pattern } from './pattern.ts'
import { phrase } from './phrase.ts'
import { selector } from './selector.ts'
import { threshold } from './threshold.ts'

/** Every kind of rule by its name. */
export const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['phrase', phrase],
  ['pattern', pattern],
  ['credit', credit],
  ['selector', selector],
  ['threshold', threshold],
])
