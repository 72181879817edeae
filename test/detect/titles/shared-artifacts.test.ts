import { describe, expect, it } from 'vitest'
import type { Header } from '../../../src/detect/titles/find-header.ts'
import { liveBlocks } from '../../../src/detect/titles/live-blocks.ts'
import { sharedArtifacts } from '../../../src/detect/titles/shared-artifacts.ts'
import { inShort, rulesOf, sceneOf } from '../scene.ts'

const header = (...others: number[]): Header => ({
  first: 0,
  second: 0,
  last: 0,
  captions: [],
  others,
})

function found(blocks: readonly string[], headers: readonly Header[], rules = rulesOf()) {
  const scene = sceneOf(blocks, { rules })
  return inShort(sharedArtifacts(scene, liveBlocks(scene), headers))
}

describe('sharedArtifacts', () => {
  it.each<[string, string[], Header[], number[]]>([
    ['in two headers', ['Zq', 'b', 'ZQ'], [header(0), header(2)], [0, 2]],
    ['in three headers', ['Zq', 'Zq', 'Zq'], [header(0), header(1), header(2)], [0, 1, 2]],
    ['in one header', ['Zq', 'b'], [header(0), header(1)], []],
    ['outside of headers', ['Zq', 'Zq'], [header(0), header()], []],
    ['of three words', ['a b c', 'a b c'], [header(0), header(1)], [0, 1]],
    ['of four words', ['a b c d', 'a b c d'], [header(0), header(1)], []],
  ])('judges a line %s', (_, blocks, headers, places) => {
    expect(found(blocks, headers)).toEqual(places.map((at) => `${at} drop artifacts/shared-line`))
  })

  it('is quiet without headers and where its rule is off', () => {
    expect(found(['Zq', 'Zq'], [])).toEqual([])
    const rules = rulesOf({ off: ['artifacts/shared-line'] })
    expect(found(['Zq', 'Zq'], [header(0), header(1)], rules)).toEqual([])
  })

  it('gives the block of a place behind lines that go anyway', () => {
    const scene = sceneOf(['TT', 'Zq', 'Zq'], { drops: [0] })
    expect(inShort(sharedArtifacts(scene, liveBlocks(scene), [header(0), header(1)]))).toEqual([
      '1 drop artifacts/shared-line',
      '2 drop artifacts/shared-line',
    ])
  })
})
