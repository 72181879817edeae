const STOPS = '.!?…。！？؟۔।'
const QUESTION_MARKS = '?？؟;'
const CLOSING = '"\'”’»)]」』'
const SPACE = /\s/
const LAST_MARK = /[\p{P}\p{S}]\s*$/u
const SENTENCE_END = /[.!?…。！？؟۔।]+["'”’»)\]」』]*(?:\s|$)/gu
const QUOTED = /^[“"„«‘'「『‹].*[”"“»’'」』›][.,!?…]?$/su
/** `1.`, `(2)`, `[3]`, `a)`, a bullet or a dash that opens a line of dialogue. */
const ENUMERATED = /^(?:\(?[\p{N}]{1,4}[.):]|\[\p{N}+\]|\(?\p{L}\)|[-–—•*·▪])\s/u

/** Whether the text closes a sentence: a stop, perhaps with closing quotes after it. */
export function endsSentence(text: string): boolean {
  return isOneOf(STOPS, markAtEnd(text))
}

/** Whether the text ends in punctuation of any kind. */
export function endsInPunctuation(text: string): boolean {
  return LAST_MARK.test(text)
}

/** Whether the text ends in a question mark. */
export function endsInQuestion(text: string): boolean {
  return isOneOf(QUESTION_MARKS, markAtEnd(text))
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

/** The last character but for closing quotes and brackets and white space. */
function markAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && SPACE.test(text.charAt(end - 1))) end--
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end--
  return text.charAt(end - 1)
}

function isOneOf(marks: string, mark: string): boolean {
  return mark !== '' && marks.includes(mark)
}
