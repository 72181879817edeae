import type { RuleSet } from '../model/rule.ts'

type Question = 'matchBlock' | 'findGlued' | 'findCredit' | 'findOpener'

/** What was answered about one text; a field that is there may hold `undefined`. */
type Answers = { [Name in Question]?: ReturnType<RuleSet[Name]> }

/** The same rules, which read each text once: a document is looked at several times. For one document. */
export function rememberAnswers(rules: RuleSet): RuleSet {
  const known = new Map<string, Answers>()
  const answersTo = (text: string): Answers => {
    const answers = known.get(text)
    if (answers) return answers
    const none: Answers = {}
    known.set(text, none)
    return none
  }
  return {
    ...rules,
    // What else is given follows from the text.
    matchBlock(text, folded) {
      const answers = answersTo(text)
      if (!('matchBlock' in answers)) answers.matchBlock = rules.matchBlock(text, folded)
      return answers.matchBlock
    },
    findGlued(text) {
      const answers = answersTo(text)
      return (answers.findGlued ??= rules.findGlued(text))
    },
    findCredit(text) {
      const answers = answersTo(text)
      if (!('findCredit' in answers)) answers.findCredit = rules.findCredit(text)
      return answers.findCredit
    },
    findOpener(text) {
      const answers = answersTo(text)
      if (!('findOpener' in answers)) answers.findOpener = rules.findOpener(text)
      return answers.findOpener
    },
  }
}
