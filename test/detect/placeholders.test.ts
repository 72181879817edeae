import { describe, expect, it } from 'vitest'
import { placeholders } from '../../src/detect/placeholders.ts'
import { inShort, rulesOf, sceneOf } from './scene.ts'

const rules = rulesOf({
  glued: ['Image removed.', 'Görsel kaldırıldı.'],
  lines: {
    'image removed': { id: 'placeholders/image' },
    'görsel kaldirildi': { id: 'placeholders/image' },
    'harbour img removed png': { id: 'placeholders/markdown' },
    'harbour img kept png': { id: 'artifacts/markdown' },
    newsletter: { id: 'furniture/newsletter' },
    ['a'.repeat(119)]: { id: 'placeholders/long' },
    ['a'.repeat(120)]: { id: 'placeholders/long' },
    ['a'.repeat(121)]: { id: 'placeholders/long' },
    画像は削除されました: { id: 'placeholders/image' },
  },
})
const found = (text: string) => inShort(placeholders.detect(sceneOf(text, { rules })))

describe('placeholders', () => {
  it.each([
    ['glued before a caption', 'Görsel kaldırıldı.Liman köprüsü', '0-18'],
    ['glued behind a sentence', 'The bridge is open.Image removed.(AFP)', '19-33'],
    ['before a caption with a credit', 'Image removed. The bridge at noon (AFP)', '0-14'],
    ['with more space before a caption', 'Image removed.   The bridge (AFP)', '0-14'],
    ['before a lone credit', 'Image removed. AFP', '0-14'],
    ['as a question before a caption', 'Image removed? The bridge (AFP)', '0-14'],
    ['in Japanese before a caption', '画像は削除されました。 橋 (AFP)', '0-11'],
    ['as a Markdown image', '![Harbour](img/removed.png) The bridge at noon', '0-27'],
    ['as a Markdown image, glued', '![Harbour](img/removed.png)The bridge at noon', '0-27'],
    ['of 120 characters', `${'a'.repeat(120)}. The bridge (AFP)`, '0-121'],
  ])('trims one %s', (_, text, chars) => {
    expect(found(text)).toHaveLength(1)
    expect(found(text)[0]).toContain(`0 trim placeholders/`)
    expect(found(text)[0]).toContain(` ${chars}`)
  })

  it.each([
    ['that is a sentence among others', 'Image removed. Nobody said why.'],
    ['that stands inside', 'The painter had the image removed. He said why. (AFP)'],
    ['that is a Markdown image inside', 'The quay ![Harbour](img/removed.png) The bridge'],
    ['that is the whole block', 'Image removed. '],
    ['that is a Markdown image and the whole block', '![Harbour](img/removed.png)'],
    ['that is furniture', 'Newsletter. The bridge (AFP)'],
    ['that is an image which is there', '![Harbour](img/kept.png) The bridge at noon'],
    ['that is too long', `${'a'.repeat(121)}. The bridge (AFP)`],
    ['that no stop ends', 'Image removed The bridge (AFP)'],
    ['that is nobody’s', 'Harbour bridge opens. The mayor at noon (AFP)'],
  ])('leaves one %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('trims the glued one and looks for no other', () => {
    expect(found('Image removed. Görsel kaldırıldı.Liman (AFP)')).toEqual([
      '0 trim placeholders/image 15-33',
    ])
  })

  it('looks neither into pre nor into what goes anyway', () => {
    const text = 'Image removed.One\n\nImage removed.a\n   b\n c\n\n---\n\nImage removed.Two'
    const scene = sceneOf(text, { rules, drops: [0] })
    expect(inShort(placeholders.detect(scene))).toEqual(['3 trim placeholders/image 0-14'])
  })
})
