import type { Analysis } from '../analyzer.js'
import { attachPrepositional, joinSubjects } from './nominals.js'
import { attachQuotation, attachSpeechClause } from './quotations.js'
import type { Tree } from './tree.js'

/**
 * Mends what a greedy parser gets wrong although grammar leaves no choice. Every rule moves single arcs and
 * leaves a tree. `words` must tell opening (“) from closing (”) quotation marks.
 */
export function repairTree(
  words: readonly string[],
  { upos, xpos, heads, deprels }: Analysis,
  isSpeechVerb: (word: string) => boolean,
): Analysis {
  const tree: Tree = { words, upos, heads: [...heads], deprels: [...deprels] }
  attachQuotation(tree)
  attachSpeechClause(tree, isSpeechVerb)
  attachPrepositional(tree)
  joinSubjects(tree)
  return { upos, xpos, heads: tree.heads, deprels: tree.deprels }
}
