import type { RuleSet } from '../model/rule.ts'

/** The same rules, which read each text once: a document is looked at several times. For one document. */
export function rememberAnswers(rules: RuleSet): RuleSet {
  return {
    ...rules,
    matchBlock: remember(rules.matchBlock),
    findGlued: remember(rules.findGlued),
    findCredit: remember(rules.findCredit),
  }
}

/** What else is given follows from the text. */
function remember<Rest extends readonly unknown[], Answer>(
  ask: (text: string, ...rest: Rest) => Answer,
): (text: string, ...rest: Rest) => Answer {
  const answers = new Map<string, Answer>()
  return (text, ...rest) => {
    let answer = answers.get(text)
    if (answer === undefined && !answers.has(text)) {
      answer = ask(text, ...rest)
      answers.set(text, answer)
    }
    return answer as Answer
  }
}
