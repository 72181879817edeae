// Prints how many MB a process takes that runs one tool over all pages: node bench/peak.mjs <tool>
import { readPages } from './documents.mjs'
import { htmlTools } from './html-tools.mjs'
import { quietly } from './measure.mjs'

const { pages } = readPages()
const run = htmlTools[process.argv[2]] ?? (() => {})
for (const page of pages) await quietly(() => run(page))
console.log(process.resourceUsage().maxRSS / 1024)
