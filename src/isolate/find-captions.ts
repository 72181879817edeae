import type { CaptionUnit } from '../model/isolated.ts'
import type { Box, Leaf, Outline } from '../model/outline.ts'
import type { Meanings } from './meanings.ts'
import { lettersOf } from './weigh-prose.ts'

/** The page as far as captions need it. */
interface Page {
  readonly outline: Outline
  readonly meanings: Meanings
}

/** That only the picture beside it says that a text is a caption: in a `figure`, in a box named after pictures, or in any. */
type Guess = 'named' | 'bare' | 'figure'

/** The texts of one picture, with the box round picture and texts. */
export interface FigureTexts extends CaptionUnit {
  readonly figure: Box
  readonly guess: Guess | undefined
}

/** Boxes between a text and the box that holds its picture too. */
const REACH = 6
/** Texts that a box round a picture may hold and still be its frame. */
const MAX_TEXTS = 8
const FEW_TEXTS = 3
const PAIR = 2
/** Letters from which a text that nothing names is a caption, not a label. */
const GUESSED = 20
const NAMED = 8
/** Letters that such a text has at the most: printed in the picture's own paragraph, or beside it. */
const SHORT = 120
const MEDIUM = 300
const MAX_LETTERS = 1500
/** Texts between a caption and a picture that stands elsewhere. */
const NEAR = 2

interface Growing {
  leaves: number[]
  credits: Set<number>
  picture: number | undefined
  figure: Box
  guess: Guess | undefined
}

/** The texts of pictures: by their elements, by their names, by standing alone with a picture in a box. */
export function findCaptions(outline: Outline, meanings: Meanings): FigureTexts[] {
  const page: Page = { outline, meanings }
  const units = new Map<Box, Growing>()
  const byFrame = new Map<Box, Growing>()
  for (const leaf of page.outline.leaves) {
    if (leaf.kind === 'pre' || lettersOf(leaf) > MAX_LETTERS) continue
    const { holder, isCredit } = holderOf(page, leaf)
    const found = frameOf(page, leaf, holder, isCredit)
    const frame = found?.frame
    if (!frame && !(holder && isBesidePicture(page, leaf, holder))) continue
    const figure = frame ?? holder!
    const known = holder ? units.get(holder) : byFrame.get(figure)
    const unit: Growing = known ?? {
      leaves: [],
      credits: new Set<number>(),
      picture: holdsPicture(figure) ? figure.firstPicture : undefined,
      figure,
      guess: found?.guess,
    }
    if (!known) units.set(holder ?? figure, unit)
    byFrame.set(figure, unit)
    unit.leaves.push(leaf.index)
    if (isCredit) unit.credits.add(leaf.index)
  }
  return [...units.values()]
}

/** The box that holds the whole caption, by its name, and whether the text is named a credit inside it. */
function holderOf(page: Page, leaf: Leaf): { holder: Box | undefined; isCredit: boolean } {
  let holder: Box | undefined
  let isCredit = false
  let at: Box | undefined = leaf.box
  for (let level = 0; at && level < REACH; level++, at = at.parent) {
    if (at.endLeaf - at.firstLeaf > MAX_TEXTS) break
    if (page.meanings.find(at, 'caption')) holder = at
    else if (!holder && !holdsPicture(at) && page.meanings.find(at, 'credit')) isCredit = true
    if (at.element.tagName === 'figure') break
  }
  return { holder, isCredit }
}

/**
 * The box round a caption and its picture: a `figure`, for a named caption the next box that holds a picture, else a
 * box named after pictures that holds little more than one and a text.
 */
function frameOf(
  page: Page,
  leaf: Leaf,
  holder: Box | undefined,
  isCredit: boolean,
): { frame: Box; guess?: Guess } | undefined {
  const isNamed = holder !== undefined || isCredit
  let frame: Box | undefined
  let guess: Guess | undefined
  let at: Box | undefined = holder ?? leaf.box
  for (let level = 0; at && level < REACH; level++, at = at.parent) {
    const texts = at.endLeaf - at.firstLeaf
    if (texts > MAX_TEXTS) break
    const isAround = holdsPicture(at)
    if (at.element.tagName === 'figure')
      return isNamed ? { frame: at } : isAround ? { frame: at, guess: 'figure' } : undefined
    const isPictureBox = page.meanings.find(at, 'picture') !== undefined
    if (isNamed && (isAround || (isPictureBox && at !== holder))) return { frame: at }
    if (!isAround || leaf.linkChars > 0 || guess) continue
    if (leaf.kind !== 'paragraph' && leaf.kind !== 'item') continue
    const letters = lettersOf(leaf)
    if (isPictureBox && texts <= FEW_TEXTS && letters >= NAMED) guess = 'named'
    else if (isBareCaption(page, leaf, at, letters)) guess = 'bare'
    if (guess) frame = at
  }
  return frame && guess && { frame, guess }
}

const holdsPicture = ({ firstPicture, endPicture }: Box) => firstPicture < endPicture

/** Whether a box holds one picture that leads nowhere, and a line or two. */
function isBareCaption({ outline }: Page, leaf: Leaf, box: Box, letters: number): boolean {
  const { firstLeaf, endLeaf, firstPicture, endPicture } = box
  if (endPicture - firstPicture !== 1 || outline.pictures[firstPicture]!.linked) return false
  if (letters < GUESSED || letters > (leaf.box === box ? SHORT : MEDIUM)) return false
  if (leaf.marks.some(({ element }) => element.tagName === 'time')) return false
  const texts = outline.leaves.slice(firstLeaf, endLeaf)
  return texts.length <= PAIR && texts.every(({ kind }) => kind === 'paragraph' || kind === 'item')
}

/** Whether a named caption whose picture stands in no box with it has one before or behind it. */
function isBesidePicture({ outline: { pictures } }: Page, leaf: Leaf, holder: Box): boolean {
  const { firstPicture } = holder
  return [pictures[firstPicture - 1], pictures[firstPicture]].some(
    (picture) => picture !== undefined && Math.abs(picture.leaf - leaf.index) <= NEAR,
  )
}
