import { childBy, isDeprel } from '../../../language/index.js'
import { caseOf } from './clause.js'
import { type Scene, tokenAt } from '../scene.js'

/** Verbs of roads and borders. */
const DIRECTED = new Set(['lead', 'run'])

/** "at the behest of [Spain]": by whose wish, not to whom. */
export const isAtBehest = (scene: Scene, head: number): boolean =>
  scene.frames.isIn('behest', tokenAt(scene, head).lemma) &&
  caseOf(scene.sentence, tokenAt(scene, head)) === 'at'

/** How surely a dependent names whom its noun belongs to; 0 when it does not. */
export function ownerRank(scene: Scene, index: number, role: 'source' | 'target'): number {
  const child = tokenAt(scene, index)
  if (isDeprel(child, 'appos') || isDeprel(child, 'flat')) return 5
  if (isAtBehest(scene, index)) return 0
  // "the roads leading into Serbia"
  if (role === 'target' && child.deprel === 'acl' && DIRECTED.has(child.lemma)) return 1
  // "refused to give [Ukraine] tanks"
  if (child.deprel === 'iobj' && role === 'target' && childBy(scene.sentence, child.head, 'obj')) return 5
  if (child.deprel === 'nmod:poss' || child.deprel === 'obj') return 4
  // "U.S.-backed rebels" are not their backer; "a Saudi-led coalition" acts for its leader.
  if (child.upos === 'VERB' && child.deprel === 'amod') return child.lemma === 'lead' ? 3 : 0
  if (child.deprel === 'amod' || child.deprel === 'compound') return 3
  if (!isDeprel(child, 'nmod') && !['obl', 'obl:agent'].includes(child.deprel)) return 0
  const preposition = caseOf(scene.sentence, child) ?? ''
  if (preposition === '') return 3
  if (['of', 'from', 'by'].includes(preposition)) return 2
  if (['in', 'across', 'throughout'].includes(preposition)) return 1
  return role === 'target' && ['on', 'at', 'with', 'to', 'into', 'against'].includes(preposition) ? 1 : 0
}
