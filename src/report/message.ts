import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Block } from '../model/block.ts'
import type { Cut } from '../model/decision.ts'
import type { Explanation } from '../model/explanation.ts'
import type { Message } from '../model/message.ts'

const SOURCE = 'presswash'

/** Say on the file what was decided: a message for each thing that was taken out, a warning for each doubt. */
export function messageDecisions(file: VFile, { blocks, decisions, record }: Explanation): void {
  for (const decision of decisions)
    for (const cut of decision.cuts)
      messageCut(file, cut, blocks[decision.block], blocks[cut.keptBlock ?? -1])
  for (const doubt of record.messages) messageDoubt(file, doubt)
}

function messageCut(
  file: VFile,
  cut: Cut,
  block: Block | undefined,
  kept: Block | undefined,
): void {
  const { rule: ruleId, reason, chars } = cut
  const place = block && placeOf(block)
  const cause = kept && keptMessage(kept, ruleId)
  const message = file.info(reason, {
    ...(place && { place }),
    ...(cause && { cause }),
    ruleId,
    source: SOURCE,
  })
  message.actual = block?.text.slice(...chars)
  message.expected = []
}

function messageDoubt(file: VFile, { rule: ruleId, reason }: Message): void {
  file.message(reason, { ruleId, source: SOURCE })
}

/** The copy that stays. */
function keptMessage(kept: Block, ruleId: string): VFileMessage {
  const place = placeOf(kept)
  return new VFileMessage(`Kept here: ${kept.text}`, {
    ...(place && { place }),
    ruleId,
    source: SOURCE,
  })
}

/** A tree that another plugin made may have no places. */
function placeOf({ origin }: Block): Position | undefined {
  return origin?.node.position
}
