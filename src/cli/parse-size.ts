import { InvalidArgumentError } from '@commander-js/extra-typings'

const powers: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3 }

/** Bytes as people write them: `500000`, `64MB`, `1.5GiB`. */
export function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(?:([kmg])(i)?)?b?$/i.exec(text.trim())
  const power = powers[match?.[2]?.toLowerCase() ?? ''] ?? 0
  const bytes = match ? Math.floor(Number(match[1]) * (match[3] ? 1024 : 1000) ** power) : 0
  if (bytes > 0) return bytes
  throw new InvalidArgumentError('Expected a size, like 500000, 64MB or 1GiB.')
}
