import type { Element, Root, RootContent } from 'hast'
import { property } from '../../tree/property.ts'

/** The elements of a page that are about it and not in it. */
export interface Head {
  readonly html: Element | undefined
  readonly titles: readonly string[]
  /** The texts of `meta` elements of this `name`, `property` or `itemprop`, in order. */
  readonly named: (name: string) => readonly string[]
  readonly canonical: string | undefined
  readonly base: string | undefined
  readonly lang: string | undefined
  /** Texts of the JSON-LD scripts. */
  readonly jsonLd: readonly string[]
}

/** Find them in one walk; sites print many of them in the body. */
export function headOf(tree: Root): Head {
  const names = new Map<string, string[]>()
  const found = {
    html: undefined as Element | undefined,
    titles: [] as string[],
    canonical: undefined as string | undefined,
    base: undefined as string | undefined,
    lang: undefined as string | undefined,
    jsonLd: [] as string[],
  }
  const visit: Readonly<Record<string, (element: Element) => void>> = {
    html: (element) => (found.html ??= element),
    title: (element) => found.titles.push(ownText(element)),
    base: (element) => (found.base ??= property(element, 'href').trim() || undefined),
    link: (element) => {
      if (/(?:^| )canonical(?: |$)/i.test(property(element, 'rel')))
        found.canonical ??= property(element, 'href').trim() || undefined
    },
    meta: (element) => {
      const content = property(element, 'content')
      if (/^content-language$/i.test(property(element, 'httpEquiv'))) found.lang ??= content
      for (const name of namesOf(element)) {
        const texts = names.get(name)
        if (texts) texts.push(content)
        else names.set(name, [content])
      }
    },
    script: (element) => {
      if (/^application\/ld\+json\b/i.test(property(element, 'type').trim()))
        found.jsonLd.push(ownText(element))
    },
  }
  walk(tree, visit)
  return { ...found, named: (name) => names.get(name) ?? [] }
}

/** `svg` has titles of its own. */
function walk(tree: Root, visit: Readonly<Record<string, (element: Element) => void>>): void {
  const left: RootContent[] = []
  const pushAll = (nodes: readonly RootContent[]) => {
    for (let i = nodes.length - 1; i >= 0; i--)
      if (nodes[i]!.type === 'element') left.push(nodes[i]!)
  }
  pushAll(tree.children)
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type !== 'element' || node.tagName === 'svg') continue
    if (Object.hasOwn(visit, node.tagName)) visit[node.tagName]!(node)
    pushAll(node.children)
  }
}

function namesOf(element: Element): Set<string> {
  const names = ['property', 'name', 'itemProp'].map((key) => property(element, key))
  return new Set(names.map((name) => name.trim().toLowerCase()).filter((name) => name !== ''))
}

function ownText({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
