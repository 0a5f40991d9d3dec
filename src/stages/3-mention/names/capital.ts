import { headOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import type { Gazetteer } from '../../../world/index.js'
import { isCapitalised } from '../draft.js'

/** Whether a capital stands for its government here ("Kyiv says", "Beijing's support") and not for the place. */
export function isActing(gazetteer: Gazetteer, sentence: Sentence, token: Token): boolean {
  if (sentence.furniture === 'dateline') return false
  if (isDeprel(token, 'conj')) {
    const first = headOf(sentence, token)
    return first !== undefined && first.upos === 'PROPN' && isActing(gazetteer, sentence, first)
  }
  const next = sentence.tokens[token.index + 1]
  // "in The Hague": the article belongs to the name.
  const article = sentence.tokens[token.index - 1]?.text === 'The' ? 1 : 0
  const before = sentence.tokens[token.index - 1 - article]
  if (
    before &&
    ['in', 'at', 'near', 'outside', 'from', 'around', 'to', 'into', 'across'].includes(before.lemma)
  )
    return false
  // "Tehran Times", "Kyiv Polytechnic": part of another name.
  if (next && next.upos === 'PROPN' && isCapitalised(next.text)) return false
  if (isDeprel(token, 'nsubj') || isFinite(next)) return true
  const head = headOf(sentence, token)
  if (!head) return false
  if (isDeprel(token, 'nmod:poss')) return !isLocal(gazetteer, head)
  if (isDeprel(token, 'obj') || isDeprel(token, 'iobj'))
    return gazetteer.isMetonymSign('addressing', head.lemma)
  if (isDeprel(token, 'obl') || isDeprel(token, 'nmod')) {
    if (before?.lemma === 'for') return head.upos !== 'VERB' && !isLocal(gazetteer, head)
    return (
      before !== undefined &&
      gazetteer.isMetonymSign('preposition', before.lemma) &&
      !isLocal(gazetteer, head)
    )
  }
  // "Kyiv officials", "Moscow-backed forces"
  if (isDeprel(token, 'compound') || isDeprel(token, 'obl:npmod')) {
    return next?.text === '-' || gazetteer.agent(head.lemma) !== undefined
  }
  return false
}

const isFinite = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === 'VERB' || token.upos === 'AUX') &&
  /^(?:VBZ|VBD|MD|VBP)$/.test(token.xpos)

const isLocal = (gazetteer: Gazetteer, { lemma }: Token): boolean => gazetteer.isMetonymSign('local', lemma)
