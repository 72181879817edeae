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
  const place = new Map(scope.map((block, at) => [block.index, at]))
  const copies = scope.filter(({ index }) => BODY_RULES.has(repeats.get(index)?.rule ?? ''))
  const runs = splitRuns(copies, place, repeats)
  const kept = new Set<number>()
  const lone = runs.filter((run) => run.length === 1 && !isBeside(run, scope, place, repeats))
  const isForm = lone.length >= FORM_COPIES
  for (const run of runs) {
    const beside = isBeside(run, scope, place, repeats)
    const goes =
      run.length > 1
        ? runGoes(run, scope, place, repeats, beside)
        : beside
          ? doubledGoes(run[0]!, scope, place)
          : !isForm && loneGoes(run[0]!, repeats.get(run[0]!.index)!, place)
    if (!goes) for (const block of run) kept.add(block.index)
  }
  return kept
}

type Places = ReadonlyMap<number, number>
type Repeats = ReadonlyMap<number, Finding>

/** Copies next to each other whose originals are next to each other too. */
function splitRuns(copies: readonly Block[], place: Places, repeats: Repeats): Block[][] {
  const runs: Block[][] = []
  for (const block of copies) {
    const last = runs.at(-1)?.at(-1)
    const follows =
      last !== undefined &&
      place.get(block.index) === place.get(last.index)! + 1 &&
      originalPlace(block, place, repeats) === originalPlace(last, place, repeats) + 1
    if (follows) runs.at(-1)!.push(block)
    else runs.push([block])
  }
  return runs
}

function originalPlace(block: Block, place: Places, repeats: Repeats): number {
  return place.get(repeats.get(block.index)?.keptBlock ?? -1) ?? -1
}

/** Whether the copies begin where their originals end, or the other way round. */
function isBeside(
  run: readonly Block[],
  scope: readonly Block[],
  place: Places,
  repeats: Repeats,
): boolean {
  const first = place.get(run[0]!.index)!
  const last = place.get(run.at(-1)!.index)!
  const between = scope.slice(originalPlace(run.at(-1)!, place, repeats) + 1, first)
  return (
    originalPlace(run[0]!, place, repeats) === last + 1 ||
    between.every(({ index }) => repeats.has(index))
  )
}

function runGoes(
  run: readonly Block[],
  scope: readonly Block[],
  place: Places,
  repeats: Repeats,
  beside: boolean,
): boolean {
  const words = run.reduce((sum, block) => sum + block.words.length, 0)
  if (!run.some(isProse) || words < RUN_WORDS * run.length * (beside ? 0.5 : 1)) return false
  const atEdge =
    place.get(run.at(-1)!.index) === scope.length - 1 ||
    originalPlace(run[0]!, place, repeats) === 0
  return beside || atEdge || words >= RUN_WORDS * 3
}

/** A line printed twice in a row; short ones only between paragraphs, where no refrain stands. */
function doubledGoes(block: Block, scope: readonly Block[], place: Places): boolean {
  if (block.words.length >= DOUBLED_WORDS) return true
  const at = place.get(block.index)!
  const before = scope.slice(0, at).findLast(({ folded }) => folded !== block.folded)
  const after = scope.slice(at + 1).find(({ folded }) => folded !== block.folded)
  return before !== undefined && after !== undefined && isProse(before) && isProse(after)
}

function loneGoes(block: Block, finding: Finding, place: Places): boolean {
  if (
    block.kind !== 'paragraph' ||
    endsInQuestion(block.text) ||
    isEnumerated(block.text) ||
    isTabular(block)
  )
    return false
  if (finding.rule === 'repeats/truncated') return true
  const distance = Math.abs(place.get(block.index)! - (place.get(finding.keptBlock ?? -1) ?? -1))
  if (finding.rule === 'repeats/pull-quote') return distance <= PULL_QUOTE_REACH
  return block.words.length >= LONE_WORDS && endsSentence(block.text) && !isQuotation(block.text)
}

function isTabular({ words }: Block): boolean {
  return words.filter((word) => /\p{N}/u.test(word)).length >= words.length * TABLE_SHARE
}
