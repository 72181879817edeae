import { checkPage } from '../../promises/check-page.ts'

/** Any page: the promises that hold for pages. */
export function fuzz(data: Uint8Array): void {
  checkPage(Buffer.from(data).toString('utf8'))
}
