import type { Sentence, Token } from '../../model/index.js'
import { childrenOf } from '../../language/tree.js'
import type { TimeLexicon } from '../../world/index.js'

/** Where the clause around a time expression places it, seen from the day of publication; "open" when it does not say. */
export type Tense = 'past' | 'future' | 'sought' | 'present' | 'open'

/** "will meet on Monday", "meets on Monday", "called for a strike on Monday" */
export function looksAhead(tense: Tense): boolean {
  return tense === 'future' || tense === 'present' || tense === 'sought'
}

/** A date without a year, or a weekday, lies behind the report unless the words around it look ahead. */
export function tenseAt(sentence: Sentence, index: number, lexicon: TimeLexicon): Tense {
  let path: Path = 'direct'
  for (let at = index, steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const token = sentence.tokens[at] as Token
    const tense = ownTense(sentence, token, lexicon, path)
    if (tense) return tense
    if (token.deprel.startsWith('nsubj')) path = 'subject'
    // "a summit in March": what hangs on a noun need not share the tense of the verb above.
    else if (path === 'direct' && at !== index && isNoun(token)) {
      if (isSought(sentence, token, lexicon)) return 'sought'
      path = 'noun'
    }
    at = token.head
  }
  return 'open'
}

/** "called for a strike on Monday": what is asked for is yet to come. */
function isSought(sentence: Sentence, noun: Token, lexicon: TimeLexicon): boolean {
  const head = sentence.tokens[noun.head]
  return (
    head !== undefined &&
    lexicon.get(head.lemma)?.outlook !== undefined &&
    childrenOf(sentence, noun.index).some(({ deprel, lemma }) => deprel === 'case' && lemma === 'for')
  )
}

/** How the expression hangs on the verb: itself, by a noun, or by the noun that is its subject. */
type Path = 'direct' | 'noun' | 'subject'

function ownTense(sentence: Sentence, token: Token, lexicon: TimeLexicon, path: Path): Tense | null {
  const children = childrenOf(sentence, token.index)
  const isOutlook = (lemma: string) => lexicon.get(lemma)?.outlook !== undefined
  if (isNoun(token) && hasOutlook(sentence, token, isOutlook)) return 'future'
  const copula = children.find(({ deprel }) => deprel === 'cop')
  const auxiliaries = children.filter(({ deprel }) => deprel.startsWith('aux'))
  if (auxiliaries.some(({ text }) => FUTURE.test(text))) return 'future'
  if (path !== 'subject' && auxiliaries.some(({ text }) => WEAK_FUTURE.test(text))) return 'future'
  if (isArranged(token, children, isOutlook)) return 'future'
  const own = lexicon.get(token.lemma)?.outlook
  // "was due in Paris on Thursday"
  const isDue = own === 1 || children.some((child) => child.deprel === 'case' && isOutlook(child.lemma))
  if (copula && isDue) return 'future'
  if (copula?.xpos === 'VBD') return 'past'
  // "is expected on Monday" looks ahead; "had warned on Saturday" looks back.
  const isPerfect = children.some(({ lemma, upos }) => upos === 'AUX' && lemma === 'have')
  if ((own === 1 && token.xpos === 'VBN' && !isPerfect) || (own === 2 && copula)) return 'future'
  const isOfNext = children.some(
    (child) => child.deprel === 'nsubj' && hasOutlook(sentence, child, isOutlook),
  )
  if (copula && isOfNext) return 'future'
  if (copula) return path === 'direct' ? 'present' : null
  if (!isVerb(token)) return null
  const isPast = token.xpos === 'VBP' && lexicon.get(token.lemma)?.unchanged !== undefined
  return isPast ? pastBy(path) : verbTense(sentence, token, children, path, isOutlook)
}

/** "the upcoming summit", "his next hearing" */
function hasOutlook(sentence: Sentence, noun: Token, isOutlook: (lemma: string) => boolean): boolean {
  return childrenOf(sentence, noun.index).some(({ deprel, lemma }) => deprel === 'amod' && isOutlook(lemma))
}

function verbTense(
  { tokens }: Sentence,
  verb: Token,
  children: readonly Token[],
  path: Path,
  isOutlook: (lemma: string) => boolean,
): Tense | null {
  const head = tokens[verb.head]
  switch (verb.xpos) {
    case 'VBD':
      return pastBy(path)
    case 'VBN':
      if (!children.some(({ upos }) => upos === 'AUX')) return null
      return isInfinitive(children) ? infinitiveTense(verb, head, isOutlook) : pastBy(path)
    case 'VBZ':
    case 'VBP':
      return path === 'direct' ? 'present' : 'open'
    case 'VBG':
      return path === 'direct' && children.some(isPresentBe) ? 'present' : null
    case 'VB':
      return isInfinitive(children) ? infinitiveTense(verb, head, isOutlook) : null
    default:
      return null
  }
}

function isInfinitive(children: readonly Token[]): boolean {
  return children.some(({ text }) => text.toLowerCase() === 'to')
}

/** "to be held in May" on a noun, or below a verb that looks ahead. */
function infinitiveTense(
  verb: Token,
  head: Token | undefined,
  isOutlook: (lemma: string) => boolean,
): Tense | null {
  return head && (verb.deprel.startsWith('acl') || isOutlook(head.lemma)) ? 'future' : null
}

/** "is to visit", "were to be released", "is due to be completed" */
function isArranged(
  token: Token,
  children: readonly Token[],
  isOutlook: (lemma: string) => boolean,
): boolean {
  const isFinite = children.some(({ lemma, xpos }) => lemma === 'be' && /^VB[ZPD]$/.test(xpos))
  const marks = children.filter(({ deprel }) => deprel === 'mark')
  return isVerb(token) && isFinite && marks.some(({ upos, lemma }) => upos === 'PART' || isOutlook(lemma))
}

function isPresentBe({ lemma, xpos }: Token): boolean {
  return lemma === 'be' && (xpos === 'VBZ' || xpos === 'VBP')
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
