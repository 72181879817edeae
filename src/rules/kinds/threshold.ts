import type { z } from 'zod'
import type { Kind } from '../kind.ts'
import { commonSchema } from '../schema.ts'
import type { Zod } from '../schema.ts'

function schema(zod: Zod) {
  return commonSchema(zod).extend({
    kind: zod.literal('threshold'),
    values: zod
      .record(zod.string(), zod.number())
      .describe('The numbers that the detector in code goes by. May be empty.'),
  })
}

type ThresholdKeys = z.infer<ReturnType<typeof schema>>

/** Rules whose detector is code: the file lists, explains, tunes and tests it. */
export const threshold: Kind<ThresholdKeys> = {
  schema,
  compile: (keys) => ({ values: keys.values }),
}
