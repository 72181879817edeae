const STOP = /[.!?…。！？؟۔।]["'”’»)\]」』]*\s*$/u
const QUESTION = /[?？؟;]["'”’»)\]」』]*\s*$/u
const LAST_MARK = /[\p{P}\p{S}]\s*$/u
const SENTENCE_END = /[.!?…。！？؟۔।]+["'”’»)\]」』]*(?:\s|$)/gu
const QUOTED = /^[“"„«‘'「『‹].*[”"“»’'」』›][.,!?…]?$/su
/** `1.`, `(2)`, `[3]`, `a)`, a bullet or a dash that opens a line of dialogue. */
const ENUMERATED = /^(?:\(?[\p{N}]{1,4}[.):]|\[\p{N}+\]|\(?\p{L}\)|[-–—•*·▪])\s/u

/** Whether the text closes a sentence: a stop, perhaps with closing quotes after it. */
export function endsSentence(text: string): boolean {
  return STOP.test(text)
}

/** Whether the text ends in punctuation of any kind. */
export function endsInPunctuation(text: string): boolean {
  return LAST_MARK.test(text)
}

/** Whether the text ends in a question mark. */
export function endsInQuestion(text: string): boolean {
  return QUESTION.test(text)
}

/** How many sentences end in the text. */
export function countSentences(text: string): number {
  return text.match(SENTENCE_END)?.length ?? 0
}

/** Whether the whole text stands in quotation marks. */
export function isQuotation(text: string): boolean {
  return QUOTED.test(text)
}

/** Whether the text is an item of a list or a numbered clause. */
export function isEnumerated(text: string): boolean {
  return ENUMERATED.test(text)
}
