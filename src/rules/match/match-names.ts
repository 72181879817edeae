import type { NameKind, SelectorMatch } from '../../model/rule.ts'
import { hashWord } from '../../text/hash-word.ts'
import { mayHaveWord, nameWords } from '../../text/name-words.ts'
import type { Layers } from './layered-map.ts'

const MAX_WORDS = 3
/** Words that say what an element has beside its text, not what it is: `has-caption`, `no-image`. */
const ASIDE = /^(?:has|have|with|without|no|not|hide|show|after|before)$/
const NONE: readonly SelectorMatch[] = []

/** The rules that know a name of an element, the ones of a user first. */
export function matchNames(
  layers: Layers,
): (kind: NameKind, name: string) => readonly SelectorMatch[] {
  const byKind: Readonly<Record<NameKind, Map<string, SelectorMatch[]>>> = {
    class: new Map(),
    itemprop: new Map(),
    role: new Map(),
    tag: new Map(),
  }
  for (const { info, part } of layers.flat()) {
    if (!part.selector) continue
    const { means, maxChars, sparesCaptions, names, itemprops, roles, tags } = part.selector
    const match = { rule: info, means, maxChars, sparesCaptions }
    const add = (kind: NameKind, list: readonly string[]) => {
      for (const name of list) {
        const key = name.toLowerCase()
        byKind[kind].set(key, [...(byKind[kind].get(key) ?? []), match])
      }
    }
    add('class', names)
    add('itemprop', itemprops)
    add('role', roles)
    add('tag', tags)
  }
  const matchClass = matchWords(byKind.class)
  return (kind, name) =>
    kind === 'class' ? matchClass(name) : (byKind[kind].get(name.toLowerCase()) ?? NONE)
}

/** Rules by one word of a name or by several in a row. */
function matchWords(
  byWords: ReadonlyMap<string, readonly SelectorMatch[]>,
): (name: string) => readonly SelectorMatch[] {
  const firstWords = new Set(Array.from(byWords.keys(), (key) => key.split(' ')[0]!))
  const firstHashes = new Set(Array.from(firstWords, hashWord))
  return (name) => {
    if (!mayHaveWord(name, firstHashes)) return NONE
    const words = nameWords(name)
    const found: SelectorMatch[] = []
    for (let start = 0; start < words.length; start++) {
      if (!firstWords.has(words[start]!) || ASIDE.test(words[start - 1] ?? '')) continue
      let key = ''
      for (let at = start; at < words.length && at < start + MAX_WORDS; at++) {
        key += at === start ? words[at] : ` ${words[at]}`
        const matches = byWords.get(key)
        if (matches) found.push(...matches)
      }
    }
    return found.length === 0 ? NONE : found
  }
}
