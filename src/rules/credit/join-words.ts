import type { Words } from '../kind.ts'

/** The words of several lists in one. */
export function joinWords(lists: readonly Words[]): Words {
  return {
    texts: lists.flatMap(({ texts }) => texts),
    keys: lists.flatMap(({ keys }) => keys),
    hashes: lists.flatMap(({ hashes }) => hashes),
  }
}
