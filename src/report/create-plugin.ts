import type { Root } from 'hast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Explanation } from '../model/explanation.ts'
import type { CleanerOptions, DocumentOptions } from '../model/options.ts'
import { messageDecisions } from './message.ts'

/** Options of `rehypePresswash`: those of `clean`, less how to read the input, which is read already. */
export interface RehypePresswashOptions
  extends CleanerOptions, Omit<DocumentOptions, 'from' | 'charset'> {}

/** Cleans a tree: what was decided, and a new tree of the articles alone. The tree given is not changed. */
export type ExplainTree = (
  tree: Root,
  text: string,
  options: RehypePresswashOptions,
) => Explanation & { readonly tree: Root }

/** The rehype plugin round the step that cleans a tree. */
export function createPlugin(
  explainTree: ExplainTree,
): Plugin<[options?: RehypePresswashOptions | null | undefined], Root> {
  return function rehypePresswash(options) {
    return function cleanTree(tree: Root, file: VFile): Root {
      const explained = explainTree(tree, String(file), options ?? {})
      messageDecisions(file, explained)
      file.data['presswash'] = explained.record
      return explained.tree
    }
  }
}
