import type { Block } from '../model/block.ts'
import type { Finding } from '../model/finding.ts'
import { endsInQuestion, endsSentence, isEnumerated, isQuotation } from '../text/sentence.ts'
import { isProse } from '../text/prose.ts'

/** Words from which a lone second copy of a sentence, far from the first, is no coincidence. */
const LONE_WORDS = 12
/** Words from which a doubled line beside its copy is. */
const DOUBLED_WORDS = 8
/** Mean words a block from which a run that comes back is body text, not a refrain or a recipe's steps. */
const RUN_WORDS = 20
/** Second copies, each alone among other text, from which they are the form of the text: a questionnaire, a list of deals. */
const FORM_COPIES = 3
/** Blocks between a pull quote and its paragraph at the most. */
const PULL_QUOTE_REACH = 6
/** The share of words with digits from which a line belongs to a table. */
const TABLE_SHARE = 0.3

const BODY_RULES: ReadonlySet<string> = new Set([
  'repeats/paragraph',
  'repeats/run',
  'repeats/near',
  'repeats/truncated',
  'repeats/pull-quote',
])

/**
 * The repeats of body text that must stay, though said twice: questions put to many people, refrains, steps of
 * recipes, lines of tables and lists, a sentence quoted on purpose. What is left to go is a copy beside its first,
 * a run of paragraphs printed again, a long sentence printed twice.
 *
 * @param scope the blocks of one article that no other rule drops, in order
 * @param repeats the findings on them, by block
 * @returns the indexes of blocks to keep
 */
export function protect(
  scope: readonly Block[],
  repeats: ReadonlyMap<number, Finding>,
): Set<number> {
  const copies = scope.filter(({ index }) => BODY_RULES.has(repeats.get(index)?.rule ?? ''))
  if (copies.length === 0) return new Set()
  const layout = layoutOf(scope, repeats)
  const runs = splitRuns(copies, layout)
  const isForm =
    runs.filter((run) => run.length === 1 && !isBeside(run, layout)).length >= FORM_COPIES
  return new Set(
    runs
      .filter((run) => !goes(run, layout, isForm))
      .flatMap((run) => run.map(({ index }) => index)),
  )
}

/** Where the blocks of an article stand and which of them are copies. */
interface Layout {
  readonly scope: readonly Block[]
  readonly repeats: ReadonlyMap<number, Finding>
  /** Block index → place in the scope. */
  readonly place: ReadonlyMap<number, number>
  /** For each place, how many blocks before it are no copies. */
  readonly ownBefore: readonly number[]
}

function layoutOf(scope: readonly Block[], repeats: ReadonlyMap<number, Finding>): Layout {
  const ownBefore = [0]
  for (const { index } of scope) ownBefore.push(ownBefore.at(-1)! + (repeats.has(index) ? 0 : 1))
  return { scope, repeats, ownBefore, place: new Map(scope.map((block, at) => [block.index, at])) }
}

function placeOf(block: Block, { place }: Layout): number {
  return place.get(block.index)!
}

function originalPlace(block: Block, { place, repeats }: Layout): number {
  return place.get(repeats.get(block.index)!.keptBlock!) ?? -1
}

/** Copies next to each other whose originals are next to each other too. */
function splitRuns(copies: readonly Block[], layout: Layout): Block[][] {
  const runs: Block[][] = []
  for (const block of copies) {
    const last = runs.at(-1)?.at(-1)
    const follows =
      last !== undefined &&
      placeOf(block, layout) === placeOf(last, layout) + 1 &&
      originalPlace(block, layout) === originalPlace(last, layout) + 1
    if (follows) runs.at(-1)!.push(block)
    else runs.push([block])
  }
  return runs
}

/** Whether nothing but copies stands between a run of copies and their originals. */
function isBeside(run: readonly Block[], layout: Layout): boolean {
  const first = run[0]!
  const last = run.at(-1)!
  const isBehind = originalPlace(first, layout) < placeOf(first, layout)
  const from = isBehind ? originalPlace(last, layout) + 1 : placeOf(last, layout) + 1
  const to = isBehind ? placeOf(first, layout) : originalPlace(first, layout)
  return layout.ownBefore[Math.max(from, to)] === layout.ownBefore[from]
}

function goes(run: readonly Block[], layout: Layout, isForm: boolean): boolean {
  const beside = isBeside(run, layout)
  if (run.length > 1) return runGoes(run, layout, beside)
  return beside ? doubledGoes(run[0]!, layout) : !isForm && loneGoes(run[0]!, layout)
}

function runGoes(run: readonly Block[], layout: Layout, beside: boolean): boolean {
  const words = run.reduce((sum, block) => sum + block.words.length, 0)
  if (!run.some(isProse) || words < RUN_WORDS * run.length * (beside ? 0.5 : 1)) return false
  const atEdge =
    placeOf(run.at(-1)!, layout) === layout.scope.length - 1 || originalPlace(run[0]!, layout) === 0
  return beside || atEdge || words >= RUN_WORDS * 3
}

/** A line printed twice in a row; a short one only between paragraphs, where no refrain stands. */
function doubledGoes(block: Block, layout: Layout): boolean {
  if (block.words.length >= DOUBLED_WORDS) return true
  const { scope } = layout
  const original = originalPlace(block, layout)
  const copy = placeOf(block, layout)
  const before = scope[Math.min(original, copy) - 1]
  const after = scope[Math.max(original, copy) + 1]
  return before !== undefined && after !== undefined && isProse(before) && isProse(after)
}

function loneGoes(block: Block, layout: Layout): boolean {
  const { text, words } = block
  if (block.kind !== 'paragraph' || endsInQuestion(text) || isEnumerated(text) || isTabular(block))
    return false
  const { rule } = layout.repeats.get(block.index)!
  if (rule === 'repeats/truncated') return true
  if (rule === 'repeats/pull-quote')
    return Math.abs(placeOf(block, layout) - originalPlace(block, layout)) <= PULL_QUOTE_REACH
  return words.length >= LONE_WORDS && endsSentence(text) && !isQuotation(text)
}

function isTabular({ words }: Block): boolean {
  return words.list.filter((word) => /\p{N}/u.test(word)).length >= words.length * TABLE_SHARE
}
