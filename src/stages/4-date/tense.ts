import type { Sentence, Token } from '../../model/index.js'
import { childrenOf } from '../../language/tree.js'
import type { TimeLexicon } from '../../world/index.js'

/** Where the clause around a time expression places it, seen from the day of publication; "open" when it does not say. */
export type Tense = 'past' | 'future' | 'open'

/** A date without a year, or a weekday, lies behind the report unless the words around it look ahead. */
export function tenseAt(sentence: Sentence, index: number, lexicon: TimeLexicon): Tense {
  let path: Path = 'direct'
  for (let at = index, steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const token = sentence.tokens[at] as Token
    const tense = ownTense(sentence, token, lexicon, path)
    if (tense) return tense
    if (token.deprel.startsWith('nsubj')) path = 'subject'
    // "a summit in March": what hangs on a noun need not share the tense of the verb above.
    else if (path === 'direct' && at !== index && isNoun(token)) path = 'noun'
    at = token.head
  }
  return 'open'
}

/** How the expression hangs on the verb: itself, by a noun, or by the noun that is its subject. */
type Path = 'direct' | 'noun' | 'subject'

function ownTense(sentence: Sentence, token: Token, lexicon: TimeLexicon, path: Path): Tense | null {
  const children = childrenOf(sentence, token.index)
  const looksAhead = (lemma: string) => lexicon.get(lemma)?.outlook !== undefined
  if (isNoun(token) && children.some(({ deprel, lemma }) => deprel === 'amod' && looksAhead(lemma)))
    return 'future'
  const copula = children.find(({ deprel }) => deprel === 'cop')
  const auxiliaries = children.filter(({ deprel }) => deprel.startsWith('aux'))
  if (auxiliaries.some(({ text }) => FUTURE.test(text))) return 'future'
  if (path !== 'subject' && auxiliaries.some(({ text }) => WEAK_FUTURE.test(text))) return 'future'
  if (copula?.xpos === 'VBD') return 'past'
  // "is expected on Monday" looks ahead; "had warned on Saturday" looks back.
  const isPerfect = children.some(({ lemma, upos }) => upos === 'AUX' && lemma === 'have')
  const own = lexicon.get(token.lemma)?.outlook
  if ((own === 1 && (copula || (token.xpos === 'VBN' && !isPerfect))) || (own === 2 && copula))
    return 'future'
  if (copula) return path === 'direct' ? 'future' : null
  return isVerb(token) ? verbTense(sentence, token, children, path, looksAhead) : null
}

function verbTense(
  { tokens }: Sentence,
  verb: Token,
  children: readonly Token[],
  path: Path,
  looksAhead: (lemma: string) => boolean,
): Tense | null {
  const head = tokens[verb.head]
  switch (verb.xpos) {
    case 'VBD':
      return pastBy(path)
    case 'VBN':
      return children.some(({ upos }) => upos === 'AUX') ? pastBy(path) : null
    case 'VBZ':
    case 'VBP':
      return path === 'direct' ? 'future' : 'open'
    case 'VBG':
      return path === 'direct' && children.some(({ xpos }) => xpos === 'VBZ' || xpos === 'VBP')
        ? 'future'
        : null
    case 'VB': {
      // "to be held in May" on a noun, or below a verb that looks ahead.
      const infinitive = children.some(({ text }) => text.toLowerCase() === 'to')
      return infinitive && head && (verb.deprel.startsWith('acl') || looksAhead(head.lemma)) ? 'future' : null
    }
    default:
      return null
  }
}

function pastBy(path: Path): Tense {
  return path === 'direct' ? 'past' : 'open'
}

function isVerb({ upos }: Token): boolean {
  return upos === 'VERB' || upos === 'AUX'
}

function isNoun({ upos }: Token): boolean {
  return upos === 'NOUN' || upos === 'PROPN'
}

/** In lower case, for May is a month. */
const FUTURE = /^(?:will|wo|shall|['’]ll)$/
const WEAK_FUTURE = /^(?:would|should|may|might)$/
