/** 32-bit FNV-1a (Fowler, Noll, Vo) over UTF-16 units: where it starts and what each step multiplies by. */
export const FNV_BASIS = 0x811c9dc5
export const FNV_PRIME = 0x01000193

/** The 32-bit FNV-1a hash of a word's UTF-16 units. */
export function hashWord(word: string): number {
  let hash = FNV_BASIS
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME)
  return hash
}
