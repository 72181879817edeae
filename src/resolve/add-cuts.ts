import type { Span } from '../model/block.ts'
import type { Cut, Decision } from '../model/decision.ts'
import type { Survivors } from './survivors.ts'

/** The first decisions with the cuts that a second look at the survivors added. */
export function addCuts(
  decisions: readonly Decision[],
  { origins }: Survivors,
  second: readonly Decision[],
): Decision[] {
  const merged = [...decisions]
  for (const { block: at, cuts } of second) {
    const origin = origins[at]!
    if (cuts.length === 0 || origin.block === -1) continue
    const added = cuts.flatMap((cut) => inOrigin(cut, origin.ranges, origins))
    const first = merged[origin.block]!
    const all = [...first.cuts, ...added].toSorted((a, b) => a.chars[0] - b.chars[0])
    merged[origin.block] = { ...first, cuts: all }
  }
  return merged.map((decision) => ({
    ...decision,
    cuts: decision.cuts.map((cut) => followKept(cut, merged, second.length)),
  }))
}

/** A copy that stayed at first may go at the second look: point to the one that stays now, or go for its reason. */
function followKept(cut: Cut, decisions: readonly Decision[], steps: number): Cut {
  let current = cut
  for (let step = 0; step <= steps && current.keptBlock !== undefined; step++) {
    const gone = decisions[current.keptBlock]!.cuts.find(({ action }) => action === 'drop')
    if (!gone) return current
    const { action, chars } = current
    current =
      gone.keptBlock === undefined
        ? { rule: gone.rule, action, reason: gone.reason, chars }
        : { ...current, keptBlock: gone.keptBlock }
  }
  return current
}

/** A cut of a survivor's text as cuts of its block's text: one a range that it touches. A drop of several is trims. */
function inOrigin(cut: Cut, ranges: readonly Span[], origins: Survivors['origins']): Cut[] {
  const keptBlock = cut.keptBlock === undefined ? undefined : origins[cut.keptBlock]!.block
  const cuts: Cut[] = []
  let offset = 0
  for (const [start, end] of ranges) {
    const from = Math.max(start, start + cut.chars[0] - offset)
    const to = Math.min(end, start + cut.chars[1] - offset)
    if (from < to)
      cuts.push({
        ...cut,
        action: ranges.length === 1 ? cut.action : 'trim',
        chars: [from, to],
        ...(keptBlock !== undefined && { keptBlock }),
      })
    offset += end - start + 1
  }
  return cuts
}
