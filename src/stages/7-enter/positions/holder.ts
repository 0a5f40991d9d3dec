import { childBy, childrenBy } from '../../../language/tree.js'
import type { Mention, Token } from '../../../model/index.js'
import { innermostAround, type Surroundings } from '../surroundings.js'
import type { StanceFound } from './stance.js'

/** Steps up from a stance to the verb that has its subject: "plans to back", "and opposes". */
const MOST_STEPS = 6

/** The actor whose stance it is: its subject or possessor; of "we" the speaker. Null when unresolved. */
export function holderOf(surroundings: Surroundings, { word, isState }: StanceFound): string | null {
  const { sentence } = surroundings
  const owner = word.upos === 'NOUN' ? childBy(sentence, word.index, 'nmod:poss') : undefined
  const subject = owner ?? subjectAbove(surroundings, word, isState)
  if (!subject) return null
  if (FIRST_PERSON.has(subject.lemma.toLowerCase()) || FIRST_PERSON.has(subject.text.toLowerCase())) {
    return innermostAround(surroundings, subject.span)?.speaker.actor ?? null
  }
  return mentionAt(surroundings, subject)?.actor ?? null
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'us'])

export function mentionAt({ mentions }: Surroundings, { index }: Token): Mention | undefined {
  const headed = mentions.filter(({ head }) => head === index)
  return headed.find(({ actor }) => actor !== null) ?? headed[0]
}

function subjectAbove({ sentence }: Surroundings, word: Token, isState: boolean): Token | undefined {
  for (let token: Token | undefined = word, steps = 0; token && steps < MOST_STEPS; steps++) {
    const agent = childrenBy(sentence, token.index, 'obl').find(
      ({ deprel, index }) => deprel === 'obl:agent' || childBy(sentence, index, 'case')?.lemma === 'by',
    )
    const passive = childBy(sentence, token.index, 'nsubj:pass')
    if (passive) return token === word && !isState ? agent : passive
    const subject = childBy(sentence, token.index, 'nsubj')
    if (subject) return subject
    const isNoun: boolean = token.upos === 'NOUN'
    if (!/^(?:xcomp|conj|advcl|ccomp|obj|obl|parataxis)/.test(token.deprel)) return undefined
    // "expressed concern": the noun shares the subject of its verb; an object clause has one of its own.
    if (/^(?:obj|obl)/.test(token.deprel) && !isNoun) return undefined
    if (token.deprel === 'ccomp') return undefined
    token = sentence.tokens[token.head]
  }
  return undefined
}
