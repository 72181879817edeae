import { defaultRules } from '../../src/index.ts'
import { fold } from '../../src/text/fold.ts'
import { words } from '../../src/text/words.ts'

/** Words of `gone` that `kept` has not, less the credits and a word that an ellipsis tore. */
export function missingWords(kept: string, gone: string): string[] {
  const bare = bareText(gone)
  const missing = wordsMissingIn(kept, bare)
  // A credit may stand without a space behind the last word.
  return missing.length === 0 ? missing : wordsMissingIn(bareText(kept), bare)
}

/** A block without its credit and without what a rule trims. */
function bareText(text: string): string {
  const credit = defaultRules().findCredit(text)
  const uncredited =
    credit && credit.shape !== 'whole' ? text.slice(0, credit.start) + text.slice(credit.end) : text
  return defaultRules()
    .findGlued(uncredited)
    .reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, uncredited)
}

function wordsMissingIn(kept: string, bare: string): string[] {
  const stock = [...words(fold(kept)).list]
  const torn = /(?:…|\.\.\.)[\])"'”’»]*\s*$/u.test(bare)
  const { list } = words(fold(bare))
  return list.filter((word, i) => {
    const at = stock.indexOf(word)
    if (at !== -1) stock.splice(at, 1)
    return (
      at === -1 && !(torn && i === list.length - 1 && stock.some((other) => other.startsWith(word)))
    )
  })
}
