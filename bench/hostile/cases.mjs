import { archives } from './archives.mjs'
import { datas } from './data.mjs'
import { files } from './files.mjs'
import { namesAndOutputs } from './names.mjs'
import { packed } from './packed.mjs'
import { pages } from './pages.mjs'
import { parquetPages } from './parquet-pages.mjs'
import { parquets } from './parquets.mjs'
import { printeds } from './printed.mjs'
import { rules } from './rules.mjs'
import { tables } from './tables.mjs'
import { texts } from './texts.mjs'

/** All hostile inputs. */
export const cases = [pages, datas, texts, printeds, tables, archives, packed, parquets]
  .concat([parquetPages, files, namesAndOutputs, rules])
  .flat()

/** Pages and texts of them as a library is given them, of at most so many bytes. */
export function hostileDocuments(most) {
  return [pages, datas, texts].flat().flatMap(({ file, sizes = [1, 1], content }) => {
    let size = sizes[1]
    let input = content(size)
    while (input.length > most && size > 1) {
      size = Math.floor(size / 4)
      input = content(size)
    }
    const from = file.endsWith('.html') ? 'html' : 'text'
    return input.length > most ? [] : [{ name: file, input, from }]
  })
}
