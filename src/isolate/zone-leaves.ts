import type { Zone } from '../model/isolated.ts'
import type { Box, Leaf } from '../model/outline.ts'
import type { RuleSet, SelectorMatch } from '../model/rule.ts'
import { endsSentence } from '../text/sentence.ts'
import type { FigureTexts } from './find-captions.ts'
import type { Body } from './find-body.ts'
import type { Page } from './page.ts'

const BODY: Zone = { place: 'article', role: 'body' }
/** Share of letters in links from which a line is a link to elsewhere. */
const LINKED = 0.8
/** Texts between a picture over the title and the title. */
const HERO = 6
/** Characters that the label of a button has at the most. */
const LABEL = 40
const LABEL_END = /[:：]$/
const LETTER = /\p{L}/u

/** What the zones are judged by. */
interface Found {
  readonly page: Page
  readonly rules: RuleSet
  readonly title: number | undefined
  readonly body: Body
  readonly scope: Box
  /** The `article` or `main` round the scope: a picture over the title may stand there. */
  readonly around: Box
  readonly holdsBody: ReadonlySet<Box>
  readonly last: number
  readonly repeated: ReadonlySet<number>
  /** Texts that show. */
  readonly visible: ReadonlySet<string>
}

/** The zone of each leaf, once the body is found. */
export function zoneLeaves(
  page: Page,
  rules: RuleSet,
  title: number | undefined,
  body: Body,
  captions: readonly FigureTexts[],
): Zone[] {
  const { leaves } = page.outline
  const bodyLeaves = leaves.filter(
    ({ index }) =>
      !page.captionLeaves.has(index) &&
      index >= body.first &&
      index <= body.last &&
      body.containers.has(body.containerOf[index]!),
  )
  const holdsBody = new Set<Box>()
  for (const { box } of bodyLeaves)
    for (let at: Box | undefined = box; at && !holdsBody.has(at); at = at.parent) holdsBody.add(at)
  const scope = findScope(title, bodyLeaves)
  const found: Found = {
    page,
    rules,
    title,
    body,
    holdsBody,
    scope,
    around: aroundOf(page, scope),
    last: extendTail(page, body),
    repeated: repeatedLabels(page),
    visible: new Set(leaves.filter(({ hiding }) => !hiding).map(({ text }) => text)),
  }
  const zones = leaves.map((leaf) => zoneOf(found, leaf))
  for (const [index, unit] of captions.entries()) zoneCaption(found, unit, index, zones)
  return zones
}

function zoneOf(found: Found, leaf: Leaf): Zone {
  const { page, title, body, scope } = found
  if (leaf.index === title) return { place: 'article', role: 'title' }
  if (leaf.index < scope.firstLeaf || leaf.index >= scope.endLeaf) return outside('outside')
  const rule = furniture(found, leaf.box)?.rule.id
  if (rule) return { place: 'furniture', role: 'body', rule }
  if (leaf.hiding) return outside('hidden')
  if (page.meanings.find(leaf.box, 'unseen')) return outside('unseen')
  if (found.repeated.has(leaf.index)) return outside('repeated-label')
  if (leaf.linkChars > leaf.chars * LINKED) return outside('links')
  const inBody = body.containers.has(body.containerOf[leaf.index]!)
  if (inBody && leaf.index >= body.first && leaf.index <= found.last) return BODY
  if (leaf.index < body.first) {
    if (title !== undefined && leaf.index < title) return outside('before-title')
    return isLead(page, leaf) ? BODY : outside('head')
  }
  if (leaf.index > body.last) return outside('tail')
  return page.prose[leaf.index]! > 0 || leaf.kind === 'heading' ? BODY : outside('island')
}

const outside = (rule: string): Zone => ({ place: 'outside', role: 'body', rule: `furniture/${rule}` })

function zoneCaption(found: Found, unit: FigureTexts, index: number, zones: Zone[]): void {
  const { page, rules, scope, holdsBody } = found
  const { leaves } = page.outline
  const [first = 0] = unit.leaves
  const isInScope = first >= scope.firstLeaf && first < scope.endLeaf
  const isHero = first >= found.around.firstLeaf && first < scope.firstLeaf
  if ((!isInScope && !isHero) || holdsBody.has(unit.figure)) return
  if (unit.guess && !isGuessPlausible(found, unit, first)) return
  const outer = unit.figure.parent && furniture(found, unit.figure.parent, true)
  const described = unit.leaves.filter((at) => {
    const leaf = leaves[at]!
    if (leaf.hiding && (leaf.kind !== 'caption' || found.visible.has(leaf.text))) return false
    const isLinked = leaf.linkChars > leaf.chars * LINKED
    if (isLinked && (leaf.kind !== 'caption' || leaf.chars < LABEL)) return false
    if (LABEL_END.test(leaf.text)) return false
    if (!LETTER.test(leaf.text) || isControl(leaf.box, unit.figure) || found.repeated.has(at)) return false
    if (leaf.kind !== 'caption' && page.meanings.find(leaf.box, 'unseen')) return false
    return unit.credits.has(at) || !furniture(found, leaf.box, true)
  })
  const isDescription = (at: number) =>
    !unit.credits.has(at) && rules.findCredit(leaves[at]!.text)?.shape !== 'whole'
  const lone = !described.some(isDescription)
  for (const at of unit.leaves) {
    if (outer) zones[at] = { place: 'furniture', role: 'caption', rule: outer.rule.id, caption: index }
    else if (!described.includes(at)) zones[at] = { ...outside('figure-control'), role: 'caption', caption: index }
    else if (lone) zones[at] = { ...outside('lone-credit'), role: 'caption', caption: index }
    else zones[at] = { place: 'article', role: 'caption', caption: index }
  }
}

/** A guess counts only where the article's own pictures stand: not behind it, and in no furniture. */
function isGuessPlausible(found: Found, unit: FigureTexts, first: number): boolean {
  const { title, body, last } = found
  const from = title === undefined ? body.first : title - HERO
  return first >= from && first <= last && !furniture(found, unit.figure, unit.guess !== 'bare')
}

/** Whether a text in a figure is what a reader presses; a button round the picture and its caption opens a gallery. */
function isControl(box: Box, figure: Box): boolean {
  for (let at: Box | undefined = box; at && at !== figure; at = at.parent) {
    const isButton = at.element.tagName === 'button' || at.element.properties['role'] === 'button'
    if (isButton && at.firstPicture === at.endPicture && at.chars < LABEL) return true
  }
  return false
}

function isLead(page: Page, leaf: Leaf): boolean {
  if (page.prose[leaf.index]! > 0) return true
  for (let at: Box | undefined = leaf.box; at && at.endLeaf - at.firstLeaf < 4; at = at.parent)
    if (page.meanings.find(at, 'lead')) return true
  return false
}

/** The furniture that a box is in: the outermost box with such a name that holds no body. */
function furniture({ page, holdsBody }: Found, box: Box, ofCaption = false): SelectorMatch | undefined {
  let match: SelectorMatch | undefined
  for (let at: Box | undefined = box; at && !holdsBody.has(at); at = at.parent) {
    const own = page.meanings.find(at, 'furniture')
    if (own && !(ofCaption && own.sparesCaptions)) match = own
  }
  return match
}

/** The box of the article: the smallest one round its body and its title. */
function findScope(title: number | undefined, bodyLeaves: readonly Leaf[]): Box {
  let scope = bodyLeaves[0]!.box
  const holds = (leaf: number) => leaf >= scope.firstLeaf && leaf < scope.endLeaf
  while (scope.parent && !bodyLeaves.every(({ index }) => holds(index))) scope = scope.parent
  if (title !== undefined) while (scope.parent && !holds(title)) scope = scope.parent
  return scope
}

function aroundOf({ meanings }: Page, scope: Box): Box {
  for (let at: Box | undefined = scope; at; at = at.parent)
    if (meanings.find(at, 'body')) return at
  return scope
}

/** The last leaf of the body: short sentences that close it count too. */
function extendTail({ outline: { leaves } }: Page, body: Body): number {
  let { last } = body
  for (let at = last + 1; at < leaves.length; at++) {
    const leaf = leaves[at]!
    if (!body.containers.has(body.containerOf[at]!)) break
    if (leaf.kind === 'heading' || leaf.linkChars > 0 || !endsSentence(leaf.text)) break
    last = at
  }
  return last
}

/** Short lines that the page prints three times or more: labels, in whatever language. */
function repeatedLabels({ outline: { leaves } }: Page): Set<number> {
  const places = new Map<string, number[]>()
  for (const { text, index, chars } of leaves)
    if (chars < 40 && !endsSentence(text)) {
      const known = places.get(text)
      if (known) known.push(index)
      else places.set(text, [index])
    }
  return new Set([...places.values()].filter((list) => list.length > 2).flat())
}
