/** A doubt, a limit hit or bytes replaced: said on the record, never thrown. */
export interface Message {
  readonly rule: string
  readonly reason: string
  readonly start?: number
  readonly end?: number
}
