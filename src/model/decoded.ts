import type { Message } from './message.ts'

/** The input as characters, with what is needed to write the same bytes again. */
export interface Decoded {
  readonly text: string
  /** WHATWG name of the encoding (`utf-8`, `windows-1254`); absent when the input was a string. */
  readonly encoding?: string
  /** Bytes that decoding and encoding again would not give back. */
  readonly patch?: BytePatch
  readonly messages: readonly Message[]
}

/** The middle of an input whose bytes do not survive decoding, between the ends that do. */
export interface BytePatch {
  /** Bytes from the start that the encoded text has in common with the input. */
  readonly head: number
  /** Bytes at the end that the encoded text has in common with the input. */
  readonly tail: number
  /** The input's own bytes between the two, in base64. */
  readonly base64: string
}
