import { compileRules, createCleaner, explain } from '../../dist/index.js'
import { readPages, shapes } from '../documents.mjs'
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
  const few = await timeOf(50, rounds)
  const many = await timeOf(500, rounds)
  return {
    title: `Rules: ${set.rules.length} rules, ${blocks.length} blocks`,
    columns: ['what', 'µs, or times'],
    rows: [
      ['compile all', compile * 1000],
      ['a text of 2,000 blocks with 50 rules', few * 1000],
      ['the same with 500 rules, times that', many / few],
      ...Object.entries(times).map(([name, time]) => [
        `${name}, a block`,
        (time * 1000) / blocks.length,
      ]),
    ],
  }
}

/** A text held against so many rules of a user: of ten, eight are phrases, one a pattern and one a credit. */
async function timeOf(count, rounds) {
  const sources = Array.from({ length: count }, (_, i) => ruleOf(i))
  const cleaner = createCleaner({ rules: compileRules(sources, { base: [] }) })
  const text = shapes.different(2000).join('\n\n')
  const { run } = await measure({ run: () => cleaner.clean(text) }, [undefined], rounds * 3)
  return run
}

function ruleOf(i) {
  const common = {
    summary: 'A line.',
    why: 'To be timed.',
    languages: ['any'],
    examples: { drop: [`Line ${i} of the list`], keep: ['Another line.'] },
  }
  const [family, own] =
    i % 10 === 8
      ? ['furniture', { kind: 'pattern', pattern: `Line ${i} of \\w+ list(?: and \\d+ more)?` }]
      : i % 10 === 9
        ? ['captions', { kind: 'credit', names: [`Wire${i}`], labels: [`Lens${i}`] }]
        : ['furniture', { kind: 'phrase', phrases: [`Phrase ${i} of the list`, `Words ${i}`] }]
  const id = `${family}/own-${i}`
  return { id, file: `${id}.yml`, data: { ...common, ...own } }
}
