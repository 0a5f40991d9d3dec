import { childBy, isDeprel } from '../../language/index.js'
import type { Sentence } from '../../model/index.js'
import type { Draft } from './draft.js'

/** Whether the mention is the subject of a clause, by the parse or because a finite verb follows it. */
export function isSubject(sentence: Sentence, { head, end }: Pick<Draft, 'head' | 'end'>): boolean {
  const { tokens } = sentence
  let token = tokens[head]
  for (let steps = 0; token?.deprel === 'conj' && token.head < token.index && steps < 10; steps++)
    token = tokens[token.head]
  if (token === undefined || isDeprel(token, 'nsubj')) return token !== undefined
  const next = tokens[end]?.text === ',' ? tokens[end + 1] : tokens[end]
  const finite = next?.xpos === 'VBD' || next?.xpos === 'VBZ'
  return finite && tokens[head]?.upos !== 'ADJ' && !isDeprel(token, 'obj') && !isPrepositional(sentence, head)
}

/** "the envoy to the United Nations said": the name before the verb is not its subject. The one behind "of" is nearly. */
function isPrepositional(sentence: Sentence, head: number): boolean {
  const preposition = childBy(sentence, head, 'case')
  return preposition?.upos === 'ADP' && !/^(?:of|since|after|before|until|as)$/.test(preposition.lemma)
}
