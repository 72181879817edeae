import type { Block, Decision, Explanation } from '../../index.ts'
import { LineIndex } from '../line-index.ts'
import { printable, printableLines } from '../printable.ts'
import { createScreen, type Screen } from '../screen.ts'
import type { Terminal } from '../terminal.ts'
import { countRemovals, counted, removalText, type Removals } from './summary.ts'

/** Room for the longest word of the gutter. */
const LABEL = 'caption'.length

/** What is needed to print one document. */
interface Scene extends Explanation {
  readonly screen: Screen
  readonly lines: LineIndex
}

/** One document, block by block, with what was decided about each and why. */
export function explainReport(
  name: string,
  explanation: Explanation,
  terminal: Pick<Terminal, 'colour' | 'columns'>,
): string {
  const { record, blocks, decisions, source } = explanation
  const screen = createScreen(terminal)
  const { paint } = screen
  const scene = { ...explanation, screen, lines: new LineIndex(source) }
  const removals: Removals = new Map()
  const out = [paint.bold(paint.blue(screen.rule(printable(name)))), '']
  const several = record.articles.length > 1
  let article = 1
  if (several) out.push(...articleHeading(scene, article), '')
  for (const block of blocks) {
    const decision = decisions[block.index]
    if (!decision) continue
    countRemovals(removals, decision.cuts)
    if (several && decision.startsArticle && block.index > 0) {
      article += 1
      out.push('', ...articleHeading(scene, article), '')
    } else if (block.breaksBefore > 1) out.push(gutter(scene, '').trimEnd())
    out.push(...blockLines(scene, block, decision), ...reasonLines(scene, decision))
  }
  for (const { reason } of record.messages) out.push('', paint.yellow(`note: ${printable(reason)}`))
  const summary = `${counted(blocks.length, 'block')}, ${removalText(removals)}`
  out.push('', ...screen.wrap(summary, 0).map((line) => paint.bold(line)), '')
  return `${out.join('\n')}\n`
}

function articleHeading({ record, screen }: Scene, number: number): string[] {
  const title = record.articles[number - 1]?.title ?? 'without a title'
  const text = printable(`Article ${number} of ${record.articles.length}: ${title}`)
  return screen.wrap(text, 0).map((line) => screen.paint.bold(screen.paint.green(line)))
}

/** The text of a block: what stays in full, what was removed in one line where there is a screen. */
function blockLines(scene: Scene, block: Block, decision: Decision): string[] {
  const { screen, lines } = scene
  const text = printableLines(block.text)
  const isDropped = isDrop(block, decision)
  const shown = isDropped
    ? screen.shorten(text, indent(scene)).map((line) => screen.strike(line))
    : screen
        .spans(text, indent(scene))
        .map(([start, end]) => keptLine(screen, text, [start, end], decision))
  const label = isDropped ? 'removed' : decision.role
  const { line } = lines.at(block.start)
  const printed = shown.map((part, at) => {
    return (at === 0 ? gutter(scene, label, line) : gutter(scene, '')) + screen.isolate(part)
  })
  if (isDropped || decision.credit === undefined) return printed
  const credit = screen.isolate(printable(decision.credit))
  return [...printed, gutter(scene, '') + screen.paint.dim(`└ credit: ${credit}`)]
}

/** One line of a block that stays, what is cut out of it struck. */
function keptLine(
  { paint, cut }: Screen,
  text: string,
  [start, end]: readonly [number, number],
  { role, cuts }: Decision,
): string {
  const painted = { title: paint.bold, caption: paint.cyan, body: String }[role]
  const keep = (from: number, to: number): string =>
    from < to ? painted(text.slice(from, to)) : ''
  let line = ''
  let from = start
  for (const { chars } of cuts) {
    const [cutStart, cutEnd] = [Math.max(chars[0], from), Math.min(chars[1], end)]
    if (cutStart >= cutEnd) continue
    line += keep(from, cutStart) + cut(text.slice(cutStart, cutEnd))
    from = cutEnd
  }
  return line + keep(from, end)
}

/** Why something goes, and where its copy stays. */
function reasonLines(scene: Scene, { cuts }: Decision): string[] {
  const { blocks, screen, lines } = scene
  return cuts.flatMap(({ rule, reason, keptBlock, similarity = 1 }) => {
    const kept = keptBlock === undefined ? undefined : blocks[keptBlock]
    const place = kept ? `; the copy at line ${lines.at(kept.start).line} stays` : ''
    const alike = similarity < 1 ? ` (${Math.floor(similarity * 100)} % alike)` : ''
    const text = printable(`${rule}: ${reason}${place}${alike}`)
    return screen.wrap(text, indent(scene) + 2).map((line, at) => {
      return gutter(scene, '') + screen.paint.yellow((at === 0 ? '└ ' : '  ') + line)
    })
  })
}

/** `  12 caption │ `, the start of each line. */
function gutter({ screen, lines }: Scene, label: string, line?: number): string {
  const { dim, green, red } = screen.paint
  const number = String(line ?? '').padStart(String(lines.count).length)
  const word = label.padStart(LABEL)
  const painted = { removed: red, body: dim }[label] ?? green
  return `${dim(number)} ${painted(word)} ${dim('│')} `
}

function indent({ lines }: Scene): number {
  return String(lines.count).length + LABEL + ' '.length + ' │ '.length
}

function isDrop({ text }: Block, { cuts }: Decision): boolean {
  const [cut] = cuts
  return cuts.length === 1 && cut?.chars[0] === 0 && cut.chars[1] >= text.length
}
