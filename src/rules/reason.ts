import type { RuleInfo } from '../model/rule.ts'

const NOUNS: Readonly<Record<string, string>> = {
  artifacts: 'viewer artifact',
  placeholders: 'placeholder',
  furniture: 'page furniture',
}
const SHOWN = 60

/** “Unexpected placeholder `Image removed.`, expected article text”. */
export function reasonFor(info: RuleInfo, text: string): string {
  const noun = NOUNS[info.family] ?? 'line'
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text
  return `Unexpected ${noun} \`${shown}\`, expected article text`
}
