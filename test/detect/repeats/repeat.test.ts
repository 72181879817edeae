import { describe, expect, it } from 'vitest'
import { repeat } from '../../../src/detect/repeats/repeat.ts'
import { blocksOf } from '../scene.ts'

describe('repeat', () => {
  it('names the copy that stays and how like it is', () => {
    const [kept, same, near] = blocksOf(['Abc', 'ABC!', 'abd'])
    expect(repeat('repeats/near', same!, kept!, 'second copy of a line')).toEqual({
      rule: 'repeats/near',
      block: 1,
      proposal: 'drop',
      reason: 'Unexpected second copy of a line, expected one',
      keptBlock: 0,
      similarity: 1,
    })
    expect(repeat('repeats/near', near!, kept!, 'x').similarity).toBe(0.5)
  })
})
