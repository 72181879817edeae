import type { Zone } from '../model/isolated.ts'
import type { Box, Leaf } from '../model/outline.ts'
import { endsSentence } from '../text/sentence.ts'
import { holderOf, nameOf, shape } from './find-body.ts'
import { titleZone } from './title-zone.ts'
import { matchDescription } from './match-description.ts'
import { type Page, proseIn } from './page.ts'
import { property } from '../tree/property.ts'
import { furnitureOf, type Scene } from './scene.ts'
import { lettersOf } from './weigh-prose.ts'
import { zoneCaptions } from './zone-captions.ts'

const BODY: Zone = { place: 'article', role: 'body' }
/** Share of letters in links from which a line is a link to elsewhere. */
const LINKED = 0.8
/** The same for one with a label before it: `See also: …`. */
const LABELLED = 0.7
/** What stands before such a link: `Read more: …`, `LEA TAMBIÉN | …`. */
const LINK_LABEL = /^[^.!?。！？]{2,40}[:：|»›>]\s*$/u
/** Letters from which a heading between title and text is a standfirst. */
const LEAD_LETTERS = 80
/** Texts that a box with the name of a standfirst holds at the most. */
const LEAD_TEXTS = 3
/** Rules that find what a heading with nothing else below stands over. */
const OF_LINKS = /^furniture\/(?:links|box-related|bare-heading)$/
/** Letters of a paragraph behind the body from which it is kept. */
const TAIL = 200
/** Texts that a teaser has at the most, and letters of the link in it at least. */
const CARD_TEXTS = 6
const CARD_LINK = 20
/** Letters from which a text is a paragraph and no line of a teaser. */
const CARD_PROSE = 300

/** Give each leaf of a stretch its zone, once the body is found. */
export function zoneLeaves(scene: Scene, zones: Zone[], from: number, to: number): void {
  const isSummary = matchDescription(scene.page.meta)
  const leaves = scene.page.outline.leaves.slice(from, to)
  for (const leaf of leaves)
    zones[leaf.index] = outerZone(scene, leaf, isSummary) ?? innerZone(scene, leaf)
  const printed = new Set<string>()
  for (const { index, hiding, text } of leaves)
    if (!hiding && zones[index]!.place === 'article') printed.add(text)
  for (const leaf of leaves)
    if (leaf.hiding && zones[leaf.index] === BODY && printed.has(leaf.text))
      zones[leaf.index] = outside('hidden')
  zoneCaptions(scene, zones, from, to, printed)
  dropBareHeadings(scene, zones, to)
}

/** Headings of boxes in the text go with what they stand over: lists of links, for one. */
function dropBareHeadings({ page, body, first }: Scene, zones: Zone[], to: number): void {
  let below: Zone | undefined
  let second: Zone | undefined
  for (let at = to - 1; at >= first; at--) {
    const zone = zones[at]!
    if (zone.role === 'caption') continue
    const leaf = page.outline.leaves[at]!
    const isOwn = body.containers.has(body.containerOf[at]!)
    if (zone === BODY && leaf.kind === 'heading' && !isOwn && isLinks(below) && isLinks(second))
      zones[at] = outside('bare-heading')
    second = below
    below = zones[at]
  }
}

const isLinks = (zone: Zone | undefined) => !zone || OF_LINKS.test(zone.rule ?? '')

/** What the headline is, what the page's head quotes, and what stands outside or in furniture. */
function outerZone(
  scene: Scene,
  leaf: Leaf,
  isSummary: (text: string) => boolean,
): Zone | undefined {
  const { title, scope, first } = scene
  const { index } = leaf
  if (index === title) return titleZone(scene.page, leaf)
  if (index < scope.firstLeaf || index >= scope.endLeaf) return outside('outside')
  if (index < first && !leaf.hiding && index > (title ?? -1) && isSummary(leaf.text)) return BODY
  const rule = furnitureOf(scene, leaf.box)?.rule.id ?? teaserRule(scene, leaf)
  return rule === undefined ? undefined : { place: 'furniture', role: 'body', rule }
}

function innerZone(scene: Scene, leaf: Leaf): Zone {
  const { page, title, body, first, last } = scene
  const { index } = leaf
  const isHead = index < first
  const isCore = body.containers.has(body.containerOf[index]!)
  if (leaf.hiding) return isHiddenBody(scene, leaf) ? BODY : outside('hidden')
  const unseen = page.meanings.find(leaf.box, 'unseen')
  if (unseen) return { place: 'furniture', role: 'body', rule: unseen.rule.id }
  if (scene.repeated.has(index)) return outside('repeated-label')
  if (isLink(leaf)) return outside('links')
  if (page.quoted.has(index) && index > (title ?? -1)) return BODY
  if (isHead) {
    if (title !== undefined && index < title) return outside('head')
    return isLead(page, leaf) ? BODY : outside('head')
  }
  if (index > last) return isTail(scene, leaf) ? BODY : outside('tail')
  if (isCore || scene.shapes.has(shape(holderOf(leaf)))) return BODY
  return page.prose[index]! > 0 || leaf.kind === 'heading' ? BODY : outside('island')
}

const outside = (rule: string): Zone => ({
  place: 'outside',
  role: 'body',
  rule: `furniture/${rule}`,
})

/** A line that leads elsewhere: nearly all of it is a link, or all that stands behind a label. */
function isLink({ text, chars, linkChars, marks }: Leaf): boolean {
  if (linkChars > chars * (endsSentence(text) ? LINKED : LABELLED)) return true
  const link = marks.find(({ element, end }) => element.tagName === 'a' && end === text.length)
  return link !== undefined && LINK_LABEL.test(text.slice(0, link.start))
}

/**
 * A text of the body that is hidden until a reader has paid: all of the body, its paragraphs one by one, or the larger
 * rest of it in a box.
 */
function isHiddenBody({ page, body, paragraphs, first }: Scene, leaf: Leaf): boolean {
  const { index } = leaf
  if (index < first) return false
  const container = body.containerOf[index]!
  if (body.containers.has(container)) {
    if (container.hiding) return true
    return page.prose[index]! > 0 && paragraphs.has(nameOf(leaf.box))
  }
  let top: Box | undefined = leaf.box
  while (top?.parent?.hiding) top = top.parent
  const shown = body.core.reduce((sum, each) => sum + page.prose[each.index]!, 0)
  return (
    top?.parent !== undefined && body.containers.has(top.parent) && proseIn(page, top) >= shown / 2
  )
}

/** A paragraph behind the body that is of the same make, or stands in a box of the same make. */
function isTail({ page, around, names, paragraphs }: Scene, leaf: Leaf): boolean {
  if (leaf.index >= around.endLeaf || page.prose[leaf.index]! < TAIL) return false
  const isNamed = property(leaf.box.element, 'className') !== ''
  return names.has(nameOf(holderOf(leaf))) || (isNamed && paragraphs.has(nameOf(leaf.box)))
}

function isStandfirst({ page, title, first }: Scene, leaf: Leaf): boolean {
  return title !== undefined && leaf.index > title && leaf.index < first && isLead(page, leaf)
}

/** A text between title and body that is a standfirst: by its name, its length. */
function isLead({ prose, meanings }: Page, leaf: Leaf): boolean {
  if (prose[leaf.index]! > 0) return true
  if (leaf.kind === 'heading' && lettersOf(leaf) >= LEAD_LETTERS) return true
  let at: Box | undefined = leaf.box
  for (; at && at.endLeaf - at.firstLeaf <= LEAD_TEXTS; at = at.parent)
    if (meanings.find(at, 'lead')) return true
  return false
}

/**
 * Teasers of other articles that stand in the text: an `article` of its own, or a small box with a line that is a
 * link, where no paragraph of the body stands.
 */
function teaserRule(scene: Scene, leaf: Leaf): string | undefined {
  const { page, holdsBody } = scene
  const { box, index } = leaf
  let top: Box | undefined
  for (let at: Box | undefined = box; at && !holdsBody.has(at); at = at.parent) {
    if (at.element.tagName === 'article') return 'furniture/box-related'
    top = at
  }
  if (!top || top === box || page.prose[index]! >= CARD_PROSE || isStandfirst(scene, leaf))
    return undefined
  return isCard(page, top) ? 'furniture/box-related' : undefined
}

function isCard({ outline: { leaves } }: Page, { firstLeaf, endLeaf }: Box): boolean {
  if (endLeaf - firstLeaf > CARD_TEXTS) return false
  return leaves
    .slice(firstLeaf, endLeaf)
    .some((leaf) => leaf.linkChars > leaf.chars * LINKED && leaf.chars >= CARD_LINK)
}
