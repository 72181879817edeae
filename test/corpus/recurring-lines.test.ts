import { expect, it } from 'vitest'
import { RecurringLines } from '../../src/corpus/recurring-lines.ts'
import { explain } from '../../src/index.ts'
import { bodyOf, line, text } from '../made-up.ts'

const ORIGIN = 'https://harbour.example/'

it('counts documents, not times', () => {
  const counted = new RecurringLines(1000)
  for (const i of [1, 2])
    counted.add(explain(text('Harbour Plus', ...bodyOf(i), 'Yes.', line(i, 9), 'Yes.')))
  const found = counted.sites.get('')!.lines()
  expect(found.find(({ key }) => key === 'harbour plus')).toMatchObject({
    documents: 2,
    times: 2,
    places: { first: 2, last: 0, header: 2, end: 0 },
  })
  expect(found.find(({ key }) => key === 'yes')).toMatchObject({ documents: 2 })
})

it('counts the same text once a site', () => {
  const counted = new RecurringLines(1000)
  for (const url of [ORIGIN, `${ORIGIN}print`, 'https://valley.example/'])
    counted.add(explain(text(...bodyOf(1)), { url }))
  expect(counted.copies).toBe(1)
  expect([...counted.sites].map(([host, { documents }]) => [host, documents])).toEqual([
    ['harbour.example', 1],
    ['valley.example', 1],
  ])
})

it.each([
  ['https://www.harbour.example/a', 'harbour.example'],
  ['https://Harbour.example:8080/a', 'harbour.example'],
  ['https://гавань.рф/', 'xn--80aafc7c0e.xn--p1ai'],
  ['http://127.0.0.1/', ''],
  ['no address', ''],
])('finds the site of %s', (url, host) => {
  const counted = new RecurringLines(1000)
  counted.add(explain(text(...bodyOf(1)), { url }))
  expect([...counted.sites.keys()]).toEqual([host])
})

it('leaves out tables and code', () => {
  const counted = new RecurringLines(1000)
  const paragraphs = bodyOf(1).map((paragraph) => `<p>${paragraph}</p>`)
  const table =
    '<table><tr><th>Team<th>Points<tr><td>Harbour<td>12 wins</table><pre>npm start</pre>'
  counted.add(explain(`<article>${paragraphs.join(table)}</article>`, { from: 'html' }))
  const found = counted.sites.get('')!.lines()
  expect(found.map(({ key }) => key).filter((key) => !/^(first|then) /.test(key))).toEqual([])
})

it('leaves out documents of which nothing stays', () => {
  const counted = new RecurringLines(1000)
  counted.add(explain(''))
  expect(counted.sites.size).toBe(0)
})

it('forgets rare lines and keeps the others', () => {
  const counted = new RecurringLines(50)
  for (let i = 0; i < 100; i++)
    counted.add(explain(text('Harbour Plus', ...bodyOf(i), line(i + 9000, 6), line(i + 9500, 6))))
  const site = counted.sites.get('')!
  expect(counted.forgotten).toBeGreaterThan(0)
  expect(site.size).toBeLessThanOrEqual(50)
  expect(site.lines().find(({ key }) => key === 'harbour plus')?.documents).toBe(100)
})
