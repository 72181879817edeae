import { defaultRules } from '../../../src/index.ts'
import { checkPromises } from '../../promises/check-promises.ts'

// Not a part of the time that one input takes.
defaultRules()

/** Any text: the promises of text mode. */
export function fuzz(data: Uint8Array): void {
  checkPromises(Buffer.from(data).toString('utf8'))
}
