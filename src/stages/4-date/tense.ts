import type { Sentence, Token } from '../../model/index.js'
import { childrenOf } from '../../language/tree.js'
import type { TimeLexicon } from '../../world/index.js'

/** Where the clause around a time expression places it, seen from the day of publication. */
export type Tense = 'past' | 'future'

/** A date without a year, or a weekday, lies behind the report unless the words around it look ahead. */
export function tenseAt(sentence: Sentence, index: number, lexicon: TimeLexicon): Tense {
  let direct = true
  for (let at = index, steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const token = sentence.tokens[at] as Token
    if (at !== index || isVerb(token)) {
      const tense = ownTense(sentence, token, lexicon, direct)
      if (tense) return tense
      // "a summit in March": what hangs on a noun need not share the tense of the verb above.
      if (token.upos === 'NOUN' || token.upos === 'PROPN') direct = false
    }
    at = token.head
  }
  return 'past'
}

function ownTense(sentence: Sentence, token: Token, lexicon: TimeLexicon, direct: boolean): Tense | null {
  const children = childrenOf(sentence, token.index)
  if (children.some(({ text }) => FUTURE_AUXILIARY.test(text))) return 'future'
  if (children.some(isOutlook)) return 'future'
  if (!isVerb(token)) return copula(children, direct)
  if (token.xpos === 'VBD') return 'past'
  if (
    token.xpos === 'VB' &&
    children.some(({ text, xpos }) => xpos === 'TO' || text.toLowerCase() === 'to')
  ) {
    return isPurpose(sentence, token) ? 'future' : null
  }
  if (isOutlook(token) && token.xpos === 'VBN') return 'future'
  if (token.xpos === 'VBN') return children.some(({ upos }) => upos === 'AUX') ? 'past' : null
  if (token.xpos === 'VBZ' || token.xpos === 'VBP') return direct ? 'future' : 'past'
  if (token.xpos === 'VBG' && direct && children.some(({ xpos }) => xpos === 'VBZ' || xpos === 'VBP'))
    return 'future'
  return null

  function isOutlook({ lemma, deprel }: Token): boolean {
    return (token.lemma === lemma || /^(amod|advmod|aux)/.test(deprel)) && lexicon.get(lemma)?.outlook === 1
  }

  /** "to be held in May" on a noun, or below a verb that looks ahead. */
  function isPurpose({ tokens }: Sentence, infinitive: Token): boolean {
    const head = tokens[infinitive.head]
    if (!head) return false
    return infinitive.deprel.startsWith('acl') || lexicon.get(head.lemma)?.outlook === 1
  }
}

/** "The election is in November": a noun or a date with "is" looks ahead, with "was" back. */
function copula(children: readonly Token[], direct: boolean): Tense | null {
  const verb = children.find(({ deprel }) => deprel === 'cop')
  if (!verb) return null
  return verb.xpos === 'VBD' ? 'past' : direct && verb.xpos !== 'VBN' ? 'future' : 'past'
}

function isVerb({ upos }: Token): boolean {
  return upos === 'VERB' || upos === 'AUX'
}

const FUTURE_AUXILIARY = /^(?:will|wo|shall|['’]ll|would|should|may|might)$/i
