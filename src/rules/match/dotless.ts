/** Text in which İ, ı and i are one letter, which no flag of a regular expression makes them. */
export function dotless(text: string): string {
  return text.replace(/[iI]\u0307|[İı]/g, 'i')
}
