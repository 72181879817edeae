const WARM_UP = 30

/**
 * Run several tools over the same inputs, one after the other on each input, so that what else the machine does falls
 * on all of them alike.
 *
 * @param tools by name, a function of one input
 * @param rounds over all inputs, after one over the first of them that does not count
 * @returns by name, the median over the rounds of the milliseconds for all inputs
 */
export async function measure(tools, inputs, rounds) {
  const times = Object.fromEntries(Object.keys(tools).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    const sums = Object.fromEntries(Object.keys(tools).map((name) => [name, 0]))
    for (const input of round === 0 ? inputs.slice(0, WARM_UP) : inputs) {
      for (const [name, run] of Object.entries(tools)) {
        const start = performance.now()
        await run(input)
        sums[name] += performance.now() - start
      }
    }
    if (round > 0) for (const [name, sum] of Object.entries(sums)) times[name].push(sum)
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}

export function median(list) {
  const sorted = list.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Peers report what they stumble over on the console; a page that they give up counts all the same. */
export async function quietly(work) {
  const { log, warn, error } = console
  console.log = console.warn = console.error = () => {}
  try {
    return await work()
  } catch {
    return undefined
  } finally {
    Object.assign(console, { log, warn, error })
  }
}
