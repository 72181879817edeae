import type { Source } from '../index.ts'
import { suggestion } from './suggestion.ts'
import type { Terminal } from './terminal.ts'

/** `presswash explian x.txt` takes the first word for a file. */
export function hintAtCommand(
  first = '',
  sources: readonly Source[],
  { stderr }: Pick<Terminal, 'stderr'>,
): void {
  const isWord = /^[a-z]+$/.test(first) && sources.every(({ path }) => path !== first)
  const hint = isWord ? suggestion(first, ['clean', 'explain', 'restore', 'rules']) : ''
  if (hint !== '') stderr.write(`presswash: no file and no command \`${first}\`${hint}\n`)
}
