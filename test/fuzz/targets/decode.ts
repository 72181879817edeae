import { ok } from 'node:assert'
import { cleaner } from '../../../src/cleaner.ts'
import { restoreBytes } from '../../../src/emit/restore.ts'
import { compileRules } from '../../../src/rules/compile.ts'
import { InputError } from '../../../src/report/error.ts'

/** What a server may say: labels of the Encoding Standard, and others. */
const CHARSETS = [
  undefined,
  'utf-8',
  'utf-16',
  'utf-16be',
  'windows-1252',
  'windows-1254',
  'windows-1256',
  'iso-8859-9',
  'iso-8859-8-i',
  'koi8-u',
  'macintosh',
  'x-user-defined',
  'gbk',
  'gb18030',
  'big5',
  'euc-jp',
  'iso-2022-jp',
  'shift_jis',
  'euc-kr',
  'ibm866',
  'replacement',
  'utf-7',
  'none',
]

const { clean } = cleaner({ rules: compileRules([], { base: [] }) })

/** Any bytes in any charset: text is given back byte for byte, a page is read. The last byte chooses the charset. */
export function fuzz(data: Uint8Array): void {
  const charset = CHARSETS[(data.at(-1) ?? 0) % CHARSETS.length]
  const bytes = Uint8Array.from(data.subarray(0, -1))
  const options = charset === undefined ? {} : { charset }
  for (const from of ['text', 'html'] as const) {
    try {
      const record = clean(bytes, { ...options, from })
      if (from === 'text') ok(Buffer.from(restoreBytes(record)).equals(bytes), 'byte for byte')
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
  }
}
