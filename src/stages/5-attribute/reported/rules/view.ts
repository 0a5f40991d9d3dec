import { childBy } from '../../../../language/index.js'
import type { Sentence, Token } from '../../../../model/index.js'
import { entryWith } from '../../signs/cue.js'
import { nounPhrase } from '../../phrases/phrase.js'
import { hasFiniteVerb, type Range, trimRange } from '../../phrases/content.js'
import type { ContentRule } from './rule.js'

/**
 * «[C In] [S Moscow’s] [C view], [T the treaty is dead].»
 * «[T The offer], [C in] [S his] [C opinion], [T came too late].»
 */
export const view: ContentRule = {
  name: 'view',
  match(_, cue) {
    const entry = entryWith(cue, 'own')
    const { sentence, head } = cue
    const owner = entry && childBy(sentence, head, 'nmod:poss')
    const opener = owner && openerOf(sentence, owner, head)
    if (!entry || !owner || !opener) return null
    const ranges = around(sentence, opener.index, head + 1)
    if (ranges.length === 0) return null
    return {
      entry,
      ranges,
      speaker: nounPhrase(sentence, owner.index),
      cueRanges: [
        [opener.index, opener.index + 1],
        [head, head + 1],
      ],
    }
  },
}

/** The "in" in front of the owner, at the head of its sentence or behind a mark. */
function openerOf(sentence: Sentence, owner: Token, head: number): Token | undefined {
  const opener = childBy(sentence, head, 'case')
  if (opener?.lemma !== 'in' || opener.index > owner.index) return undefined
  const before = sentence.tokens[opener.index - 1]
  return before === undefined || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.upos) ? opener : undefined
}

/** What stands before and behind, where the whole of it is a clause. */
function around(sentence: Sentence, first: number, end: number): Range[] {
  const { tokens } = sentence
  const left = /^(?:CCONJ|SCONJ)$/.test(tokens[first - 1]?.upos ?? '') ? null : trimRange(sentence, 0, first)
  const right = trimRange(sentence, end, tokens.length)
  const ranges = [left, right].filter((range) => range !== null)
  return ranges.some((range) => hasFiniteVerb(sentence, ...range)) ? ranges : []
}
