import { isCapitalised } from '../draft.js'
import type { Scene } from '../scene.js'
import type { NameSpan } from './scan.js'
import type { Named } from './title.js'

/** "the House" where the report names the House of Representatives, "the Council" after the Security Council: the only body so called. */
export function shortened(
  { sentences, cast, words }: Scene,
  { sentence: { index, tokens }, first, end }: NameSpan,
  named: readonly Named[],
): string | null {
  const next = tokens[end]
  const isLonger = next !== undefined && next.upos === 'PROPN' && isCapitalised(next.text)
  if (end - first > 1 || isLonger || tokens[first - 1]?.text.toLowerCase() !== 'the') return null
  const word = words[index]?.[first]?.join(' ')
  const bodies = named.flatMap(({ draft }): string[] => {
    const isBody = draft.actor !== null && draft.end - draft.first > 1 && draft.actor.startsWith('org:')
    if (!isBody || sentences[draft.sentence]?.furniture) return []
    const full = (words[draft.sentence] ?? []).slice(draft.first, draft.end).map((each) => each.join(' '))
    // The noun of the name: the last word, or the one before "of".
    const isPart = full.some((each, at) => each === word && (at === full.length - 1 || full[at + 1] === 'of'))
    const isPublic = PUBLIC.has(cast.actor(draft.actor)?.kind ?? '')
    return isPart && isPublic ? [draft.actor] : []
  })
  const [body] = new Set(bodies)
  return body !== undefined && new Set(bodies).size === 1 ? body : null
}

/** Bodies that are written with a capital when shortened. */
const PUBLIC: ReadonlySet<string> = new Set(['government', 'igo', 'military'])
