import { childBy, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'

/** What a noun is to its clause, through the conjuncts before it. */
export type Relation =
  | 'subject'
  | 'passive'
  | 'object'
  | 'oblique'
  | 'possessor'
  | 'modifier'
  | 'apposition'
  | 'predicate'
  | 'other'

export function relationOf(sentence: Sentence, index: number): Relation {
  const token = namedBy(sentence, firstConjunct(sentence, index))
  if (!token) return 'other'
  if (isDeprel(token, 'nsubj')) return token.deprel.includes('pass') ? 'passive' : 'subject'
  if (isDeprel(token, 'obj') || isDeprel(token, 'iobj')) return 'object'
  if (isDeprel(token, 'obl')) return 'oblique'
  if (token.deprel === 'nmod:poss') return 'possessor'
  if (isDeprel(token, 'nmod') || isDeprel(token, 'compound')) return 'modifier'
  if (isDeprel(token, 'appos')) return 'apposition'
  return childBy(sentence, token.index, 'cop') ? 'predicate' : 'other'
}

/** What a noun hangs on, through the conjuncts before it: "Hamas and [Hezbollah] denied it" → denied. */
export function governorOf(sentence: Sentence, index: number): number {
  return firstConjunct(sentence, index)?.head ?? -1
}

/** "Scholz's [defence minister], Boris Pistorius, said": a name set beside a role is to the clause what the role is. */
function namedBy(sentence: Sentence, token: Token | undefined): Token | undefined {
  const isName = token?.upos === 'PROPN' && isDeprel(token, 'appos')
  return isName ? firstConjunct(sentence, token.head) : token
}

function firstConjunct({ tokens }: Sentence, index: number): Token | undefined {
  let token = tokens[index]
  for (let steps = 0; token?.deprel === 'conj' && token.head < token.index && steps < 10; steps++)
    token = tokens[token.head]
  return token
}
