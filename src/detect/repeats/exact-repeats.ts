import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { repeat } from './repeat.ts'

/**
 * Second copies of whole blocks. A copy that goes together with its neighbours (p1 p2 p1 p2) is a repeated run,
 * in which short blocks go too; which of the lone ones may go is for `resolve` to say.
 */
export function exactRepeats({ rules }: Scene, scope: readonly Block[]): Finding[] {
  const firstPlace = new Map<string, number>()
  const source: number[] = []
  for (const [place, { folded, kind }] of scope.entries()) {
    const first = firstPlace.get(folded)
    source[place] = first ?? -1
    if (first === undefined && kind !== 'pre' && folded !== '') firstPlace.set(folded, place)
  }
  const findings: Finding[] = []
  for (let place = 0; place < scope.length; place++) {
    if (source[place] === -1) continue
    let end = place + 1
    while (source[end] === source[end - 1]! + 1) end++
    const isRun = end - place >= 2
    const rule = isRun ? 'repeats/run' : 'repeats/paragraph'
    if (rules.has(rule))
      for (let at = place; at < end; at++)
        findings.push(
          repeat(
            rule,
            scope[at]!,
            scope[source[at]!]!,
            isRun ? 'second copy of a run of paragraphs' : 'second copy of a paragraph',
          ),
        )
    place = end - 1
  }
  return findings
}
