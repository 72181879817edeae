import { RE2JS } from 're2js'

/** A pattern ready to be asked whether it matches a whole text. */
export interface ExactPattern {
  readonly testExact: (text: string) => boolean
}

/**
 * Compile a pattern that whole texts are held against.
 *
 * A pattern of the user's runs in linear time whatever it is (RE2). The built-in ones see short texts only and a test
 * holds them to what RE2 says, so they take the engine that starts at once and runs several times faster.
 */
export function compilePattern(
  source: string,
  ignoreCase: boolean,
  isTrusted: boolean,
): ExactPattern {
  if (!isTrusted) return RE2JS.compile(source)
  const native = new RegExp(`^(?:${toNative(source)})$`, ignoreCase ? 'iu' : 'u')
  return { testExact: (text) => native.test(text) }
}

/** RE2's short names of scripts and its flag group in the language's own notation. */
function toNative(source: string): string {
  return source
    .replaceAll('(?i:', '(?:')
    .replace(/\\p\{([A-Z][a-z]{2,})\}/g, String.raw`\p{Script=$1}`)
}
