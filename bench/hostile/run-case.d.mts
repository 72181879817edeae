import type { Hostile } from './cases.mjs'

export function runCase(
  hostile: Hostile,
  options: {
    readonly cli: string
    readonly isSmall?: boolean
    readonly seconds?: number
    readonly memory?: number
  },
): Promise<{ readonly problems: readonly string[]; readonly said: string }>
