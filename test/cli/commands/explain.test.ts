import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../batch/folder.ts'
import { runCli } from '../run-cli.ts'

const dirty = [
  'Harbour bridge opens a year early',
  '',
  'The new bridge seen from the fish market (Reuters)',
  'The new bridge seen from the fish market (Reuters)',
  'TT',
  '',
  'Harbour bridge opens a year early',
  '',
  'The city opened its new harbour bridge on Monday, a year before the date in the contract.',
  '',
  'Görsel kaldırıldı.The mayor cut a rope instead of a ribbon, and the first buses crossed it at noon.',
  '',
].join('\n')

describe('presswash explain', () => {
  it('prints every block with its line, its role and why it goes', async () => {
    const { code, out, err } = await runCli(['explain'], { stdin: dirty })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatchInlineSnapshot(`
      "━━ <stdin> ━━

       1   title │ Harbour bridge opens a year early
                 │
       3 caption │ The new bridge seen from the fish market (Reuters)
                 │ └ credit: Reuters
       4 removed │ The new bridge seen from the fish market (Reuters)
                 │ └ repeats/caption: Unexpected second copy of a caption, expected one; the copy at line 3 stays
       5 removed │ TT
                 │ └ artifacts/text-size-tt: Unexpected viewer artifact \`TT\`, expected article text
                 │
       7 removed │ Harbour bridge opens a year early
                 │ └ repeats/title: Unexpected second copy of the title, expected one; the copy at line 1 stays
                 │
       9    body │ The city opened its new harbour bridge on Monday, a year before the date in the contract.
                 │
      11 caption │ [-Görsel kaldırıldı.-]The mayor cut a rope instead of a ribbon, and the first buses crossed it at noon.
                 │ └ placeholders/image-removed: Unexpected placeholder \`Görsel kaldırıldı.\`, expected article text

      7 blocks, 4 removed: artifacts/text-size-tt 1, placeholders/image-removed 1, repeats/caption 1, repeats/title 1

      "
    `)
  })

  it('numbers the articles where there are several', async () => {
    const other = dirty.replaceAll(
      'Harbour bridge opens a year early',
      'Night trains return to the north',
    )
    const { out } = await runCli(['explain'], {
      stdin: `${dirty}\n${other.replace('Monday', 'Friday')}`,
    })
    expect(out).toContain('\nArticle 1 of 2: Harbour bridge opens a year early\n')
    expect(out).toContain('\nArticle 2 of 2: Night trains return to the north\n')
  })

  it('wraps what stays and shortens what goes to the width of a screen', async () => {
    const { out } = await runCli(['explain'], { stdin: dirty, columns: 50 })
    const lines = out.split('\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(54)
    expect(out).toContain(' 4 removed │ The new bridge seen from the fish ma…\n')
    const words = out.replace(/[│\s]+/g, ' ')
    expect(words).toContain('a year before the date in the contract.')
  })

  it('uses colour when it is wanted and no marks then', async () => {
    const { out } = await runCli(['explain'], { stdin: dirty, colour: true })
    expect(out).toContain('\u001b[9mTT\u001b[29m')
    expect(out).not.toContain('[-')
  })

  it('keeps right-to-left text from moving the gutter of a screen', async () => {
    const stdin = 'هذه فقرة من النص.'
    const { out } = await runCli(['explain'], { stdin, columns: 80 })
    expect(out).toContain(`│ \u2068${stdin}\u2069\n`)
    expect((await runCli(['explain'], { stdin })).out).toContain(`│ ${stdin}\n`)
  })

  it('cannot be steered by control characters in the text', async () => {
    const { out } = await runCli(['explain'], { stdin: 'A paragraph \u001b[2J of text.' })
    expect(out).toContain('A paragraph ␛[2J of text.')
  })

  it('sums up several documents and names those that failed', async () => {
    const folder = await folderWith({ 'a.txt': dirty, 'b.txt': 'Text.', 'c.txt': Buffer.alloc(9) })
    const { code, out, err } = await runCli(['explain', folder])
    expect(code).toBe(3)
    expect(err).toMatch(/c\.txt: Unexpected binary data/)
    expect(out).toMatch(/\n2 documents, 4 removed: .*, 1 failed\n$/)
    expect(out).toContain(`━━ ${join(folder, 'b.txt')} ━━\n`)
  })

  it('prints a page with the lines of its source, and so does --check', async () => {
    const text =
      'The city opened its new harbour bridge on Monday, a year before the date in the contract.'
    const stdin = `<nav>Home</nav>\n<h1>Bridge</h1>\n<p>${text}</p>\n<p>${text}</p>\n`
    const { code, out } = await runCli(['explain', '--from', 'html'], { stdin })
    expect([code, out]).toEqual([0, expect.stringContaining('3    body │ The city opened')])
    expect(out).toMatch(/4 removed │ The city .*\n.*the copy at line 3 stays/)
    const check = await runCli(['--check', '--from', 'html'], { stdin })
    expect([check.code, check.out]).toEqual([1, expect.stringContaining('<stdin>:4:1 repeats/')])
  })
})
