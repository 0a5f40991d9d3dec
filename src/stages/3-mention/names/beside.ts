import type { Scene } from '../scene.js'
import type { NameSpan } from './scan.js'

/** "her spokesman, X Y," or "X Y, a spokesman": a role stands beside the name with a comma between. */
export function isBesideRole(
  gazetteer: Scene['gazetteer'],
  tokens: NameSpan['sentence']['tokens'],
  start: number,
  end: number,
): boolean {
  const isRole = ({ lemma }: { readonly lemma: string }) => gazetteer.agent(lemma)?.form === 'person'
  const before = tokens[start - 1]?.text === ',' ? tokens.slice(Math.max(0, start - 7), start - 1) : []
  const after = tokens[end]?.text === ',' ? tokens.slice(end + 1, end + 6) : []
  const [next] = after
  return (
    before.some(isRole) || (next !== undefined && (next.upos === 'DET' || isRole(next)) && after.some(isRole))
  )
}
