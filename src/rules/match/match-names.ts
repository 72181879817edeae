import type { NameKind, SelectorMatch } from '../../model/rule.ts'
import { nameWords } from '../../text/name-words.ts'
import type { Layers } from './layered-map.ts'

const MAX_WORDS = 3
/** Words that say what an element has beside its text, not what it is: `has-caption`, `no-image`. */
const ASIDE = /^(?:has|have|with|without|no|not|hide|show|after|before)$/
const NONE: readonly SelectorMatch[] = []

/** The rules that know a name of an element, the ones of a user first. */
export function matchNames(
  layers: Layers,
): (kind: NameKind, name: string) => readonly SelectorMatch[] {
  const byKey = new Map<string, SelectorMatch[]>()
  for (const { info, part } of layers.flat()) {
    if (!part.selector) continue
    const { means, maxChars, sparesCaptions, names, itemprops, roles, tags } = part.selector
    const match = { rule: info, means, maxChars, sparesCaptions }
    const add = (kind: NameKind, name: string) => {
      const key = `${kind} ${name.toLowerCase()}`
      byKey.set(key, [...(byKey.get(key) ?? []), match])
    }
    for (const name of names) add('class', name)
    for (const name of itemprops) add('itemprop', name)
    for (const name of roles) add('role', name)
    for (const name of tags) add('tag', name)
  }
  const firstWords = new Set(Array.from(byKey.keys(), (key) => key.split(' ')[1]))
  return (kind, name) => {
    if (kind !== 'class') return byKey.get(`${kind} ${name.toLowerCase()}`) ?? NONE
    const words = nameWords(name)
    const found: SelectorMatch[] = []
    for (let start = 0; start < words.length; start++) {
      if (!firstWords.has(words[start]) || ASIDE.test(words[start - 1] ?? '')) continue
      let key = 'class'
      for (let at = start; at < words.length && at < start + MAX_WORDS; at++) {
        key += ` ${words[at]}`
        const matches = byKey.get(key)
        if (matches) found.push(...matches)
      }
    }
    return found.length === 0 ? NONE : found
  }
}
