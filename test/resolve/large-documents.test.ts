import { expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { protect } from '../../src/resolve/protect.ts'
import { blocksOf, PROSE } from '../detect/scene.ts'

// Mutants are not judged by this test: it takes seconds.
it('protects among 20,000 copies', () => {
  const blocks = blocksOf(Array.from({ length: 20_000 }, () => PROSE[0]))
  const findings = blocks
    .slice(1)
    .map(({ index }): [number, Finding] => [
      index,
      { rule: 'repeats/paragraph', block: index, proposal: 'drop', reason: '', keptBlock: 0 },
    ])
  expect(protect(blocks, new Map(findings)).size).toBe(0)
})
