import { WordHashes } from '../../text/word-hashes.ts'

/** A list of words that stands, word for word, inside a longer one. */
export interface Contained {
  /** Index of the short list among the candidates. */
  readonly candidate: number
  /** Index of the list that holds it. */
  readonly holder: number
  /** Where in the holder it begins, in words. */
  readonly start: number
}

interface Bucket {
  readonly lengths: Set<number>
  readonly byHash: Map<number, number>
}

/**
 * Which candidates stand word for word inside a longer text. Linear in the number of words, times the number of
 * different lengths of candidates that begin alike.
 *
 * @param texts the words of each text
 * @param candidates the words of what is looked for, in the order of the texts they come from; none where a text is no candidate
 * @param least words by whose hash candidates are found
 */
export function findContained(
  texts: readonly (readonly string[])[],
  candidates: readonly (readonly string[])[],
  least: number,
): Contained[] {
  const buckets = new Map<number, Bucket>()
  for (const [index, words] of candidates.entries()) {
    if (words.length < least) continue
    const hashes = new WordHashes(words)
    const bucket = getBucket(buckets, hashes.of(0, least))
    bucket.lengths.add(words.length)
    const hash = hashes.of(0, words.length)
    if (!bucket.byHash.has(hash)) bucket.byHash.set(hash, index)
  }
  const found = new Map<number, Contained>()
  if (buckets.size > 0)
    for (const [holder, words] of texts.entries())
      scan(holder, words, candidates, least, buckets, found)
  return [...found.values()]
}

function getBucket(buckets: Map<number, Bucket>, key: number): Bucket {
  const bucket = buckets.get(key) ?? { lengths: new Set(), byHash: new Map() }
  buckets.set(key, bucket)
  return bucket
}

function scan(
  holder: number,
  words: readonly string[],
  candidates: readonly (readonly string[])[],
  least: number,
  buckets: ReadonlyMap<number, Bucket>,
  found: Map<number, Contained>,
): void {
  const hashes = new WordHashes(words)
  for (let start = 0; start + least <= words.length; start++) {
    const bucket = buckets.get(hashes.of(start, start + least))
    if (!bucket) continue
    for (const length of bucket.lengths) {
      if (start + length > words.length || length >= words.length) continue
      const candidate = bucket.byHash.get(hashes.of(start, start + length))
      if (candidate === undefined || candidate === holder || found.has(candidate)) continue
      if (candidates[candidate]!.every((word, i) => word === words[start + i]))
        found.set(candidate, { candidate, holder, start })
    }
  }
}
