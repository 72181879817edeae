import type { z } from 'zod'
import type { Meaning, Need } from '../model/rule.ts'
import type { Engine } from './match/engine.ts'
import type { CommonKeys, Zod } from './schema.ts'

/** Path of a value in a rule's data: `['phrases', 2]`. */
export type DataPath = readonly PropertyKey[]

/** What is wrong with a value that has the right type. */
export interface Fault {
  readonly path: DataPath
  readonly reason: string
}

/** One string of a rule and where it stands in the rule's data. */
export interface PlacedString {
  readonly text: string
  readonly path: DataPath
}

/** Phrases, in the forms in which they are looked up. */
export interface PhrasesPart {
  /** Blocks as printed. */
  readonly exact: readonly string[]
  /** Folded blocks. */
  readonly folded: readonly string[]
  /** Folded blocks with `#` for each number. */
  readonly numbered: readonly string[]
  /** Folded labels, behind which a colon or a bar and a headline stand. */
  readonly prefixes: readonly string[]
  /** As printed, without a final stop; looked for inside blocks. */
  readonly glued: readonly string[]
  readonly needs: Need | undefined
}

/** A pattern that a whole block may match. */
export interface PatternPart {
  /** RE2 syntax, flags included. */
  readonly source: string
  /** Then İ and ı in the source are i, and have to be in the text. */
  readonly ignoreCase: boolean
  /** UTF-16 units; longer blocks are not tried. */
  readonly maxLength: number
  /** Look inside blocks that hold this text too. */
  readonly inside: string | undefined
  readonly needs: Need | undefined
  /** What searches for it. */
  readonly engine: Engine
}

/** Words of one kind, in the same order in each list. */
export interface Words {
  /** As printed. */
  readonly texts: readonly string[]
  /** As they are looked up. */
  readonly keys: readonly string[]
  /** `firstWordHash` */
  readonly hashes: readonly number[]
}

/** Words by which picture credits are known; all credit rules are searched together. */
export interface CreditPart {
  /** Folded, as all lists are whose words are not needed as printed. */
  readonly names: readonly string[]
  /** Names in capitals, which are names only so: `SPA` and not `spa`. */
  readonly capitalNames: readonly string[]
  /** Names that are words or places too, so no names where they stand alone: `Anadolu`. */
  readonly ambiguousNames: readonly string[]
  readonly ambiguousCapitalNames: readonly string[]
  /** The last words of all of them. */
  readonly nameEnds: readonly string[]
  /** Labels that a colon or an equals sign follows. */
  readonly labels: Words
  /** Labels that the name follows directly. */
  readonly directLabels: Words
  /** Such labels that begin with no letter, as printed: `©`. */
  readonly signs: readonly string[]
  /** Labels that follow the name. */
  readonly labelsAfter: readonly string[]
  /** Words that a caption begins with. */
  readonly openers: Words
  /** Words in lower case that may stand in a name. */
  readonly particles: readonly string[]
  /** Words before a bracket that make it an abbreviation of what was just named. */
  readonly glossed: readonly string[]
}

/** Names by which an element is known. */
export interface SelectorPart {
  readonly means: Meaning
  readonly maxChars: number
  readonly sparesCaptions: boolean
  /** Words of a class or an id, joined by single spaces. */
  readonly names: readonly string[]
  readonly itemprops: readonly string[]
  readonly roles: readonly string[]
  readonly tags: readonly string[]
}

/** What one rule adds to a rule set. */
export interface Part {
  readonly phrases?: PhrasesPart
  readonly pattern?: PatternPart
  readonly credit?: CreditPart
  readonly selector?: SelectorPart
  readonly values?: Readonly<Record<string, number>>
}

/** A kind of rule: what keys it has and what they mean. Methods, so that a table of kinds has one type. */
export interface Kind<Keys extends CommonKeys = CommonKeys> {
  /** The keys whose strings may stand by language. */
  readonly lists?: readonly string[]
  /** The zod schema of all keys, the common ones included. */
  schema(zod: Zod): z.ZodObject & z.ZodType<Keys>
  /** What the schema cannot say. Called on data that fits the schema. */
  faults?(keys: Keys): Fault[]
  compile(keys: Keys): Part
  /** Where the string of a list stands that is looked up by this key. */
  placeOf?(keys: Keys, list: string, key: string): DataPath | undefined
}
