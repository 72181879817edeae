import type { z } from 'zod'
import type { Fault } from './kind.ts'
import { suggest } from './suggest.ts'

interface Described extends Fault {
  /** The key at `path` that is wrong, where the key and not its value is. */
  readonly key?: string
}

/** Put what zod says in the grammar of our messages: “Unexpected X, expected Y”. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  schema: z.ZodObject,
): Described[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path)
    return issue.keys.map((key) => {
      const expected = known.map((name) => `\`${name}\``).join(', ')
      const reason = `Unexpected key \`${key}\`, expected one of ${expected}${suggest(key, known)}`
      return { path, key, reason }
    })
  }
  const value = valueAt(data, path)
  if (issue.code === 'invalid_union' && typeof value === 'object' && value !== null) {
    // A list was meant, or lists by language: what is wrong with the one that it looks like.
    const meant = issue.errors[Array.isArray(value) ? 0 : 1] ?? []
    return meant.flatMap((inner) =>
      describeIssue({ ...inner, path: [...path, ...inner.path] }, data, schema),
    )
  }
  const name = path.join('.')
  const expected = expectation(issue)
  if (value === undefined) {
    const what = path.length > 1 ? `\`${path.slice(0, -1).join('.')}\`` : 'rule'
    return [
      {
        path: path.slice(0, -1),
        reason: `Unexpected ${what} without \`${String(path.at(-1))}\`, expected ${expected}`,
      },
    ]
  }
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const hint = typeof value === 'string' ? suggest(value, choices) : ''
  return [{ path, reason: `Unexpected ${show(value)} as \`${name}\`, expected ${expected}${hint}` }]
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  int: 'a whole number',
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') return 'a list, or lists by language'
  if (issue.code === 'invalid_key') return 'a language'
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? `a ${issue.expected}`
  if (issue.code === 'invalid_value') {
    return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`
  }
  if (issue.code === 'too_big') return `at most ${issue.maximum}`
  if (issue.code !== 'too_small') return issue.message.replace(/^expected /, '')
  if (issue.origin === 'array') return 'at least one entry'
  return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`
}

function keysAt(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let shape: Readonly<Record<string, unknown>> = schema.shape
  for (const key of path) {
    const inner = shape[String(key)]
    shape =
      typeof inner === 'object' && inner !== null && 'shape' in inner
        ? (inner.shape as typeof shape)
        : {}
  }
  return Object.keys(shape)
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

function show(value: unknown): string {
  if (typeof value === 'string')
    return `\`${value.length > 40 ? `${value.slice(0, 40).toWellFormed()}…` : value}\``
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list'
  return typeof value === 'object' && value !== null ? 'mapping' : `\`${String(value)}\``
}
