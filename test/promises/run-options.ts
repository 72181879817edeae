import type { Parameters } from 'fast-check'

/**
 * How often a property is tried: so many times as often as usual with `PRESSWASH_RUNS`; the same again with the
 * `PRESSWASH_SEED` that one printed when it failed.
 *
 * @param usual cases in an everyday run
 */
export function runOptions<T>(usual: number): Parameters<T> {
  const { PRESSWASH_RUNS: times = '1', PRESSWASH_SEED: seed } = process.env
  return { numRuns: usual * Number(times), ...(seed !== undefined && { seed: Number(seed) }) }
}
