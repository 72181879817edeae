/** One rule file as read: its id, where it stands and its data, not yet checked. */
export interface RuleSource {
  /** `family/name`, from the path. */
  readonly id: string
  /** Path shown in errors. */
  readonly file: string
  readonly data: unknown
}

/** What every rule says of itself, whatever its kind. */
export interface RuleInfo {
  readonly id: string
  readonly family: string
  readonly file: string
  readonly kind: string
  readonly summary: string
  readonly why: string
  readonly languages: readonly string[]
  /** Hosts on which it holds, subdomains included; none: everywhere. */
  readonly sites: readonly string[]
  readonly seen: boolean
  readonly examples: { readonly drop: readonly string[]; readonly keep: readonly string[] }
}

/** Under what condition a whole-block match counts. */
export type Need =
  /** The block stands in an article's header: before its first paragraph of body text. */
  | 'header'
  /** The same line stands in the document more than once. */
  | 'repeated'
  /** Any second sign: in the header, more than once, beside a picture's text. For strings that nobody has met yet. */
  | 'sign'

/** A rule that says what a whole block is. */
export interface BlockMatch {
  readonly rule: RuleInfo
  readonly reason: string
  /** Absent: the match alone is enough. */
  readonly needs?: Need
}

/** A phrase found glued to other text in a block. */
export interface GluedMatch {
  readonly rule: RuleInfo
  readonly reason: string
  /** UTF-16 offsets into the block's text. */
  readonly start: number
  readonly end: number
}

/** A picture credit inside a block. */
export interface CreditMatch {
  readonly rule: RuleInfo
  /** The name alone, as printed: `AFP`, `Ana Lindqvist / Harbour Wire`. */
  readonly credit: string
  /** UTF-16 offsets of the whole credit, brackets and label included. */
  readonly start: number
  readonly end: number
  /** `bracket`: `… (AFP)`; `label`: `Foto: …`; `tail`: `… NAME/AFP`, `… — AFP`; `whole`: the block is a credit and nothing else. */
  readonly shape: 'bracket' | 'label' | 'tail' | 'whole'
}

/** Words that a caption begins with, at the start of a block. */
export interface OpenerMatch {
  readonly rule: RuleInfo
  /** UTF-16 offset behind the words and their colon or dash. */
  readonly end: number
}

/** Where an element's name stands; `class` is any name that code gave: a class, an id. */
export type NameKind = 'class' | 'itemprop' | 'role' | 'tag'

/** What an element of a known name holds. `unseen`: text for screen readers only; `clone`: a copy of another element. */
export type Meaning =
  | 'furniture'
  | 'caption'
  | 'credit'
  | 'title'
  | 'lead'
  | 'body'
  | 'picture'
  | 'unseen'
  | 'clone'

/** A rule that knows an element by one of its names. */
export interface SelectorMatch {
  readonly rule: RuleInfo
  readonly means: Meaning
  /** Elements with more visible characters are not meant. */
  readonly maxChars: number
  /** Whether captions in such an element may be the article's own. */
  readonly sparesCaptions: boolean
}

/** Rules checked, compiled and indexed: pure data and pure functions, shared by all documents. */
export interface RuleSet {
  /** Sorted by id; the rules that are switched off are not here. */
  readonly rules: readonly RuleInfo[]
  /** The rules for a document from this address, with those that hold on its site only. */
  readonly at: (url: string | undefined) => RuleSet
  /** Whether the rule of this id is on. */
  readonly has: (id: string) => boolean
  /** The rule that names this whole block an artifact, a placeholder or furniture. */
  readonly matchBlock: (text: string, folded: string) => BlockMatch | undefined
  /** Placeholders printed without a space before or after other text. In order, never overlapping. */
  readonly findGlued: (text: string) => GluedMatch[]
  /** The credit at the end (or, as a label, anywhere) of this block. */
  readonly findCredit: (text: string) => CreditMatch | undefined
  /** The words at the start of this block that captions begin with: `FILE PHOTO: …`. */
  readonly findOpener: (text: string) => OpenerMatch | undefined
  /** The rules that know an element by this name of it. */
  readonly matchName: (kind: NameKind, name: string) => readonly SelectorMatch[]
  /** A number that a `threshold` rule sets. Throws when the rule or the key is unknown. */
  readonly threshold: (id: string, key: string) => number
}
