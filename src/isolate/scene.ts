import type { Box } from '../model/outline.ts'
import type { RuleSet, SelectorMatch } from '../model/rule.ts'
import { endsSentence } from '../text/sentence.ts'
import { type Body, holderOf, nameOf, shape } from './find-body.ts'
import type { Page } from './page.ts'

/** What the zones are judged by. */
export interface Scene {
  readonly page: Page
  readonly rules: RuleSet
  readonly title: number | undefined
  readonly body: Body
  /** The smallest box round body and title. */
  readonly scope: Box
  /** The `article` or `main` round the scope: a picture over the title may stand there. */
  readonly around: Box
  /** The boxes that have a paragraph of the body in them. */
  readonly holdsBody: ReadonlySet<Box>
  /** Shapes of the boxes that paragraphs of the body stand in. */
  readonly shapes: ReadonlySet<string>
  /** The same, however deep. */
  readonly names: ReadonlySet<string>
  /** Names of the elements that paragraphs of the body are. */
  readonly paragraphs: ReadonlySet<string>
  /** Leaves: the body with the headings and short sentences at its ends. */
  readonly first: number
  readonly last: number
  /** Leaves that are labels: the page prints them again and again. */
  readonly repeated: ReadonlySet<number>
}

/** Characters that a label has at the most, and how often it must come. */
const LABEL = 40
const OFTEN = 3

/** Gather what the zones are judged by. */
export function sceneOf(page: Page, rules: RuleSet, title: number | undefined, body: Body): Scene {
  const holdsBody = new Set<Box>()
  for (const { box } of body.core)
    for (let at: Box | undefined = box; at && !holdsBody.has(at); at = at.parent) holdsBody.add(at)
  const inner = scopeOf(title, body)
  const around = aroundOf(page, inner)
  return {
    page,
    rules,
    title,
    body,
    scope: title === undefined ? around : inner,
    around,
    holdsBody,
    shapes: new Set(body.core.map((leaf) => shape(holderOf(leaf)))),
    names: new Set(body.core.map((leaf) => nameOf(holderOf(leaf)))),
    paragraphs: new Set(body.core.map(({ box }) => nameOf(box))),
    first: extendHead(page, body, title, holdsBody),
    last: extendTail(page, body),
    repeated: repeatedLabels(page),
  }
}

/** The furniture that a box is in: the outermost box with such a name that holds no body. */
export function furnitureOf(
  { page, holdsBody }: Pick<Scene, 'page' | 'holdsBody'>,
  box: Box,
  ofCaption = false,
): SelectorMatch | undefined {
  let match: SelectorMatch | undefined
  for (let at: Box | undefined = box; at && !holdsBody.has(at); at = at.parent) {
    const own = page.meanings.find(at, 'furniture')
    if (own && !(ofCaption && own.sparesCaptions)) match = own
  }
  return match
}

function scopeOf(title: number | undefined, { core, first, last }: Body): Box {
  let scope = core[0]!.box
  const holds = (leaf: number) => leaf >= scope.firstLeaf && leaf < scope.endLeaf
  while (scope.parent && !(holds(first) && holds(last))) scope = scope.parent
  if (title !== undefined) while (scope.parent && !holds(title)) scope = scope.parent
  return scope
}

function aroundOf({ meanings }: Page, scope: Box): Box {
  for (let at: Box | undefined = scope; at; at = at.parent) if (meanings.find(at, 'body')) return at
  return scope
}

/** The first leaf of the body: headings and short sentences directly before it count too. */
function extendHead(
  { outline: { leaves }, captionLeaves }: Page,
  body: Body,
  title: number | undefined,
  holdsBody: ReadonlySet<Box>,
): number {
  let { first } = body
  for (let at = first - 1; at > (title ?? -1); at--) {
    const leaf = leaves[at]!
    if (captionLeaves.has(at)) continue
    if (!holdsBody.has(holderOf(leaf)) || !body.containers.has(body.containerOf[at]!)) break
    if (leaf.linkChars > 0 || (leaf.kind !== 'heading' && !endsSentence(leaf.text))) break
    first = at
  }
  return first
}

/** The last leaf of the body: short sentences that close it count too. */
function extendTail({ outline: { leaves }, captionLeaves }: Page, body: Body): number {
  let { last } = body
  for (let at = last + 1; at < leaves.length; at++) {
    const leaf = leaves[at]!
    if (captionLeaves.has(at)) continue
    if (!body.containers.has(body.containerOf[at]!)) break
    if (leaf.kind === 'heading' || leaf.linkChars > 0 || !endsSentence(leaf.text)) break
    last = at
  }
  return last
}

/** Short lines that the page prints several times: labels, in whatever language. */
function repeatedLabels({ outline: { leaves } }: Page): Set<number> {
  const places = new Map<string, number[]>()
  for (const { text, index, chars } of leaves) {
    if (chars >= LABEL || endsSentence(text)) continue
    const known = places.get(text)
    if (known) known.push(index)
    else places.set(text, [index])
  }
  return new Set([...places.values()].filter((list) => list.length >= OFTEN).flat())
}
