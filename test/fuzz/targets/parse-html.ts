import { deepStrictEqual } from 'node:assert'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { parseHtml } from '../../../src/parse/parse-html.ts'
import { plainTree } from '../../parse/plain-tree.ts'

const reference = unified().use(rehypeParse)

/** Both lanes make the tree that `rehype-parse` makes, unless a limit was met. */
export function fuzz(data: Uint8Array): void {
  const source = Buffer.from(data).toString('utf8')
  const lanes = [true, false].map((positions) => ({
    positions,
    parsed: parseHtml(source, { positions }),
  }))
  if (lanes.some(({ parsed }) => parsed.messages.length > 0)) return
  const expected = reference.parse(source)
  for (const { positions, parsed } of lanes)
    deepStrictEqual(plainTree(parsed.tree, positions), plainTree(expected, positions))
}
