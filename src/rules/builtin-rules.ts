import { builtin } from './builtin.ts'
import type { CompiledRule } from './compile-rule.ts'
import { nativePattern } from './match/native-pattern.ts'
import { unpackRules } from './unpack-rules.ts'

let unpacked: readonly CompiledRule[] | undefined

/**
 * The built-in rules, compiled when the package was built. Not checked here: a test does, and to load zod would take
 * longer than all else together.
 */
export function builtinRules(): readonly CompiledRule[] {
  unpacked ??= unpackRules(builtin, nativePattern)
  return unpacked
}
