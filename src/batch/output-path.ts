import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** Longest name of a file that every usual file system takes, in bytes, less room for `.tmp`. */
const MAX_NAME = 200

/**
 * Where below a directory the output of an input goes: its own path, made safe.
 *
 * Whatever the name is (an absolute path, `../..`, a URL), the result is inside the directory.
 * @param extension takes the place of the name's own (`.json`)
 */
export function outputPath(directory: string, name: string, extension?: string): string {
  const parts = name
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => safePart(part))
  const last = parts.pop() ?? 'unnamed'
  const stem = last.replace(/(?<=.)\.[^.]*$/, '')
  return join(directory, ...parts, extension === undefined ? last : stem + extension)
}

/** Names that are devices on Windows, whatever their extension is. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))/i

/** Without what some system does not take in a name; a long one ends in a hash of all of it. */
function safePart(part: string): string {
  const safe = part
    .replace(/[\0-\x1f\x7f<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '_')
    .replace(DEVICE, '$&_')
  const bytes = Buffer.from(safe)
  if (bytes.length <= MAX_NAME) return safe
  const hash = createHash('sha256').update(part).digest('hex').slice(0, 16)
  return `${bytes
    .subarray(0, MAX_NAME - 40)
    .toString()
    .replace(/\ufffd+$/, '')}~${hash}`
}
