import { compileRules, explain } from '../../dist/index.js'
import { readPages } from '../documents.mjs'
import { measure } from '../measure.mjs'

/** What the rules take: to compile, and to be held against a block. */
export async function rules({ rounds }) {
  const blocks = readPages()
    .pages.slice(0, 40)
    .flatMap((page) => explain(page, { from: 'html' }).blocks)
  const set = compileRules()
  const each = (run) => () => blocks.forEach(run)
  const tools = {
    matchBlock: each((block) => set.matchBlock(block.text, block.folded)),
    findGlued: each((block) => set.findGlued(block.text)),
    findCredit: each((block) => set.findCredit(block.text)),
  }
  const times = await measure(tools, [undefined], rounds)
  const { compile } = await measure({ compile: () => compileRules() }, [undefined], rounds)
  return {
    title: `Rules: ${set.rules.length} rules, ${blocks.length} blocks`,
    columns: ['what', 'µs'],
    rows: [
      ['compile all', compile * 1000],
      ...Object.entries(times).map(([name, time]) => [
        `${name}, a block`,
        (time * 1000) / blocks.length,
      ]),
    ],
  }
}
