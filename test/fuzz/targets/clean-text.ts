import { checkPromises } from '../../promises/check-promises.ts'

/** Any text: the promises of text mode. */
export function fuzz(data: Uint8Array): void {
  checkPromises(Buffer.from(data).toString('utf8'))
}
