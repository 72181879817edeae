import { explainTree } from './clean.ts'
import { createPlugin } from './report/create-plugin.ts'

/**
 * rehype plugin: replaces the tree of a page by a tree of its articles. Every decision is a message on the file
 * (`source` is `presswash`, `ruleId` the rule) and the record is `file.data.presswash`.
 *
 * `unified().use(rehypeParse).use(rehypePresswash, options).use(rehypeStringify)`
 */
export const rehypePresswash = createPlugin(explainTree)
