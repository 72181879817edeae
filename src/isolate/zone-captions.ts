import type { Zone } from '../model/isolated.ts'
import type { Box } from '../model/outline.ts'
import { fold } from '../text/fold.ts'
import type { FigureTexts } from './find-captions.ts'
import { furnitureOf, type Scene } from './scene.ts'

/** Share of letters in links from which a line is a link to elsewhere. */
const LINKED = 0.8
/** Texts between a picture over the title and the title. */
const HERO = 6
/** Characters that the label of a button has at the most. */
const LABEL = 40
/** What could not be decoded may have been one. */
const LETTER = /[\p{L}\ufffd]/u
const LABEL_END = /[:：]$/

/**
 * Give the texts of pictures that begin in a stretch their zones.
 *
 * @param printed texts that show and are the article's; those of captions are added. What is hidden and stands among
 * them is a copy.
 */
export function zoneCaptions(
  scene: Scene,
  zones: Zone[],
  from: number,
  to: number,
  printed: Set<string>,
): void {
  const { leaves } = scene.page.outline
  const units = [...scene.page.captions.entries()].filter(([, unit]) => {
    const [first = -1] = unit.leaves
    return first >= from && first < to && isNear(scene, unit)
  })
  const isHidden = (unit: FigureTexts) => unit.leaves.every((at) => leaves[at]!.hiding)
  const ordered = [
    ...units.filter(([, unit]) => !isHidden(unit)),
    ...units.filter(([, unit]) => isHidden(unit)),
  ]
  for (const [caption, unit] of ordered) {
    const outer = unit.figure.parent && furnitureOf(scene, unit.figure.parent, true)
    const shown = unit.leaves.filter((at) => isShown(scene, unit, at, printed))
    const isClone = isInClone(scene, unit.figure)
    const isLone = !shown.some((at) => isDescription(scene, unit, at))
    for (const at of unit.leaves) {
      const rule =
        outer?.rule.id ??
        (!shown.includes(at)
          ? 'captions/figure-control'
          : isLone
            ? 'captions/lone-credit'
            : undefined)
      zones[at] = rule
        ? { place: 'furniture', role: 'caption', rule, caption }
        : { place: 'article', role: 'caption', caption, ...(isClone && { isClone }) }
      if (!rule && !leaves[at]!.hiding) printed.add(leaves[at]!.text)
    }
  }
}

/** Whether the picture stands with the article. */
function isNear(scene: Scene, { leaves, figure, guess }: FigureTexts): boolean {
  const { scope, around, holdsBody, title, first: bodyStart, last } = scene
  const [first = 0] = leaves
  if (first < (first < scope.firstLeaf ? around : scope).firstLeaf || first >= scope.endLeaf)
    return false
  if (holdsBody.has(figure)) return false
  if (title !== undefined && title >= figure.firstLeaf && title < figure.endLeaf) return false
  if (!guess) return true
  const from = title === undefined ? bodyStart : title - HERO
  return first >= from && first <= last && !furnitureOf(scene, figure, guess !== 'bare')
}

/** Whether a text of a picture is one that a reader reads: no button, no counter, no copy of what shows elsewhere. */
function isShown(
  scene: Scene,
  { credits, figure }: FigureTexts,
  at: number,
  printed: ReadonlySet<string>,
): boolean {
  const { page, repeated, rules } = scene
  const leaf = page.outline.leaves[at]!
  if (!LETTER.test(leaf.text) || LABEL_END.test(leaf.text) || repeated.has(at)) return false
  if (rules.matchBlock(leaf.text, fold(leaf.text))?.rule.family === 'artifacts') return false
  const isNamed = leaf.kind === 'caption'
  if (leaf.hiding && (!isNamed || printed.has(leaf.text))) return false
  if (leaf.linkChars > leaf.chars * LINKED && (!isNamed || leaf.chars < LABEL)) return false
  if (!isNamed && page.meanings.find(leaf.box, 'unseen')) return false
  if (isControl(leaf.box, figure)) return false
  return credits.has(at) || !furnitureOf(scene, leaf.box, true)
}

/** Whether a text in a figure is what a reader presses; a button round the picture and its caption opens a gallery. */
function isControl(box: Box, figure: Box): boolean {
  for (let at: Box | undefined = box; at && at !== figure; at = at.parent) {
    const isButton = at.element.tagName === 'button' || at.element.properties['role'] === 'button'
    if (isButton && at.firstPicture === at.endPicture && at.chars < LABEL) return true
  }
  return false
}

function isInClone({ page }: Scene, figure: Box): boolean {
  for (let at: Box | undefined = figure; at; at = at.parent)
    if (page.meanings.find(at, 'clone')) return true
  return false
}

function isDescription({ page, rules }: Scene, { credits }: FigureTexts, at: number): boolean {
  return !credits.has(at) && rules.findCredit(page.outline.leaves[at]!.text)?.shape !== 'whole'
}
