import { WordHashes } from '../../text/word-hashes.ts'
import type { Words } from '../../model/words.ts'

/** A text whose words, or the first of them, stand word for word inside a longer one. */
export interface Contained {
  /** Index of the text. */
  readonly candidate: number
  /** Index of the text that holds it. */
  readonly holder: number
  /** Where in the holder it begins, in words. */
  readonly start: number
}

interface Bucket {
  readonly lengths: Set<number>
  readonly byHash: Map<number, number>
}

/** What is looked for, by the hash of its first words. */
interface Wanted {
  readonly texts: readonly Words[]
  readonly lengths: readonly number[]
  readonly least: number
  readonly buckets: ReadonlyMap<number, Bucket>
  /** By the last bits of a word's hash, whether it may be the first one of a candidate: most places are done with so. */
  readonly mayStart: Uint8Array
}

const START_SLOTS = 1024

/**
 * Which texts stand word for word inside a longer one. Linear in the number of words, times the number of different
 * lengths of candidates that begin alike.
 *
 * @param texts the words of each text
 * @param lengths for each text, how many of its first words are looked for; 0 where it is no candidate
 * @param least words by whose hash candidates are found
 */
export function findContained(
  texts: readonly Words[],
  lengths: readonly number[],
  least: number,
): Contained[] {
  const shortest = Math.max(least, 1)
  if (lengths.every((length) => length < shortest)) return []
  const buckets = new Map<number, Bucket>()
  const mayStart = new Uint8Array(START_SLOTS)
  for (const [index, length] of lengths.entries()) {
    if (length < shortest) continue
    const words = texts[index]!.hashes
    mayStart[words[0]! & (START_SLOTS - 1)] = 1
    const hashes = new WordHashes(words)
    const bucket = getBucket(buckets, hashes.of(0, least))
    bucket.lengths.add(length)
    const hash = hashes.of(0, length)
    if (!bucket.byHash.has(hash)) bucket.byHash.set(hash, index)
  }
  const found = new Map<number, Contained>()
  for (const holder of texts.keys())
    scan(holder, { texts, lengths, least, buckets, mayStart }, found)
  return [...found.values()]
}

function getBucket(buckets: Map<number, Bucket>, key: number): Bucket {
  const bucket = buckets.get(key) ?? { lengths: new Set(), byHash: new Map() }
  buckets.set(key, bucket)
  return bucket
}

function scan(holder: number, wanted: Wanted, found: Map<number, Contained>): void {
  const { texts, least, buckets, mayStart } = wanted
  const words = texts[holder]!
  const single = words.hashes
  let hashes: WordHashes | undefined
  for (let start = 0; start + least <= single.length; start++) {
    if (mayStart[single[start]! & (START_SLOTS - 1)] === 0) continue
    hashes ??= new WordHashes(single)
    const bucket = buckets.get(hashes.of(start, start + least))
    if (!bucket) continue
    for (const length of bucket.lengths) {
      if (start + length > words.length || length >= words.length) continue
      const candidate = bucket.byHash.get(hashes.of(start, start + length))
      if (candidate === undefined || candidate === holder || found.has(candidate)) continue
      if (isAt(texts[candidate]!, length, words, start))
        found.set(candidate, { candidate, holder, start })
    }
  }
}

/** Equal hashes are no proof. */
function isAt(candidate: Words, length: number, holder: Words, start: number): boolean {
  for (let i = 0; i < length; i++) if (candidate.list[i] !== holder.list[start + i]) return false
  return true
}
