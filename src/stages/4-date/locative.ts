import type { Sentence, Token } from '../../model/index.js'
import { childrenBy } from '../../language/tree.js'
import type { PlaceIndex } from '../../world/index.js'
import type { PlaceName } from './place-names.js'

const WHERE = new Set([
  'in', 'at', 'near', 'off', 'around', 'inside', 'outside', 'across', 'throughout', 'within', 'into', 'along', 'onto',
  'above', 'beyond', 'beside', 'outside',
]) // prettier-ignore
/** They say where of a town; of a state they more often say with whom: "exports to China". */
const WHITHER = new Set(['to', 'from', 'toward', 'towards', 'through', 'over', 'via', 'between', 'on', 'of'])

/** How the sentence uses the name: "in Kyiv" says where, "from Kyiv" most likely, "Kyiv says" does not. */
export type Locality = 'where' | 'whither' | 'none'

export function localityOf(sentence: Sentence, { head, tokens }: PlaceName, places: PlaceIndex): Locality {
  const token = sentence.tokens[head] as Token
  const carrier = carrierOf(sentence, token, places)
  const cases = casesOf(sentence, carrier)
  // A wrong parse still leaves the preposition right before the name.
  const before = sentence.tokens[tokens[0] - 1]
  const possesses = sentence.tokens[tokens[1]]?.xpos === 'POS' && carrier === token
  if (before?.upos === 'ADP' && !possesses) cases.push(before.lemma.toLowerCase())
  if (cases.some((lemma) => WHERE.has(lemma))) {
    const governor = sentence.tokens[carrier.head]
    const beside = sentence.tokens[tokens[0] - 2]
    return [governor, beside].some((one) => one && places.isNotLocative(one.lemma)) ? 'none' : 'where'
  }
  if (cases.some((lemma) => WHITHER.has(lemma))) return 'whither'
  return cases.length === 0 && isStruck(sentence, carrier, places) ? 'whither' : 'none'
}

/** The prepositions of the name; "in Gaza and Lebanon" says where of both. */
function casesOf(sentence: Sentence, carrier: Token): string[] {
  const own = childrenBy(sentence, carrier.index, 'case')
  const first = carrier.deprel === 'conj' ? sentence.tokens[carrier.head] : undefined
  const shared = own.length === 0 && first?.upos === 'PROPN' ? childrenBy(sentence, first.index, 'case') : own
  return shared.map(({ lemma }) => lemma.toLowerCase())
}

/** "shelled Kharkiv", "Goma was captured": what it is done to is where it happens. */
function isStruck({ tokens }: Sentence, { deprel, head }: Token, places: PlaceIndex): boolean {
  const verb = tokens[head]
  return (deprel === 'obj' || deprel === 'nsubj:pass') && verb?.upos === 'VERB' && places.isStruck(verb.lemma)
}

/** In "in the Kharkiv region" the preposition hangs on the noun behind the name. */
function carrierOf({ tokens }: Sentence, token: Token, places: PlaceIndex): Token {
  const head = tokens[token.head]
  const modifies = /^(?:compound|nmod:poss|flat|nmod|amod|appos)/.test(token.deprel)
  return head && modifies && places.isPlaceNoun(head.lemma.toLowerCase()) ? head : token
}

/** "the Minsk agreements": what was once signed there, not where something happens. */
export function isLabel({ tokens }: Sentence, name: PlaceName, places: PlaceIndex): boolean {
  const [token, next] = [tokens[name.head], tokens[name.tokens[1]]]
  return next !== undefined && token?.head === next.index && places.isLabelled(next.lemma.toLowerCase())
}

/** "London Breed", "Jakarta Post", "Bank of Montreal": the name is part of a longer one of something else. */
export function isPartOfLongerName({ tokens }: Sentence, name: PlaceName, places: PlaceIndex): boolean {
  const [first, end] = name.tokens
  const [before, next] = [tokens[first - 1], tokens[end]]
  const isName = (token: Token | undefined): token is Token =>
    token?.upos === 'PROPN' && isCapitalised(token) && !places.isPlaceNoun(token.text.toLowerCase())
  if (isName(next) && !DAY.test(next.text)) return true
  if (isName(before) && /^(?:compound|flat)/.test(before.deprel) && before.head >= first && before.head < end)
    return true
  if (
    isName(before) &&
    tokens.slice(first, end).some(({ head, deprel }) => head === before.index && deprel === 'flat')
  )
    return true
  const organisation = tokens[first - 2]
  return (
    before?.text === 'of' &&
    first > 2 &&
    isCapitalised(organisation) &&
    !places.isPlaceNoun(organisation.text.toLowerCase())
  )
}

function isCapitalised(token: Token | undefined): token is Token {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** "in Kyiv Tuesday" */
const DAY = /day$/
