import { z } from 'zod'
import { kinds } from './kinds/index.ts'

/** JSON Schema of a rule file, for editors: `rules/schema.json`. */
export function jsonSchema(): object {
  const off = z
    .strictObject({ off: z.literal(true) })
    .describe('Switches the built-in rule of the same family and name off.')
  const schemas = Array.from(kinds.values(), (kind) => kind.schema(z))
  const schema = z.toJSONSchema(z.union([...schemas, off]), { io: 'input' })
  return { title: 'A rule of presswash', ...schema }
}
