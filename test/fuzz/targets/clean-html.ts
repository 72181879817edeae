import { defaultRules } from '../../../src/index.ts'
import { checkPage } from '../../promises/check-page.ts'

// Not a part of the time that one input takes.
defaultRules()

/** Any page: the promises that hold for pages. */
export function fuzz(data: Uint8Array): void {
  checkPage(Buffer.from(data).toString('utf8'))
}
