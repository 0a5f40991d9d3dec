import { childBy, childrenBy } from '../../../language/tree.js'
import type { Mention, Sentence, Token } from '../../../model/index.js'
import { innermostAround, type Surroundings } from '../surroundings.js'
import type { StanceFound } from './stance.js'

/** Steps up from a stance to the verb that has its subject: "plans to back", "and opposes". */
const MOST_STEPS = 6

/** The actors whose stance it is: subject or possessor with what is joined to it; of "we" the speaker. Unresolved ones are left out. */
export function holdersOf(surroundings: Surroundings, found: Pick<StanceFound, 'word' | 'kind'>): string[] {
  const subject = subjectOf(surroundings, found)
  if (!subject) return []
  const joined = childrenBy(surroundings.sentence, subject.index, 'conj')
  const actors = [subject, ...joined].flatMap((token) => actorOf(surroundings, token) ?? [])
  return [...new Set(actors)]
}

/** Whom the token names; of "we" the speaker. */
export function actorOf(surroundings: Surroundings, token: Token): string | null {
  if (FIRST_PERSON.has(token.lemma.toLowerCase()) || FIRST_PERSON.has(token.text.toLowerCase())) {
    return innermostAround(surroundings, token.span)?.speaker.actor ?? null
  }
  return mentionAt(surroundings, token)?.actor ?? null
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'us'])

export function mentionAt({ mentions }: Surroundings, { index }: Token): Mention | undefined {
  const headed = mentions.filter(({ head }) => head === index)
  return headed.find(({ actor }) => actor !== null) ?? headed[0]
}

function subjectOf(
  surroundings: Surroundings,
  { word, kind }: Pick<StanceFound, 'word' | 'kind'>,
): Token | undefined {
  const { sentence } = surroundings
  if (word.upos === 'NOUN' && kind !== 'agent') {
    const owner = childBy(sentence, word.index, 'nmod:poss')
    if (owner) return owner
    const before = childrenBy(sentence, word.index, 'amod', 'compound').find(
      (token) => mentionAt(surroundings, token)?.actor,
    )
    if (before) return before
  }
  if (kind === 'agent') return agentNamed(surroundings, word)
  // "is against the plan" hangs on the plan.
  const from = word.deprel === 'case' ? (sentence.tokens[word.head] ?? word) : word
  return subjectAbove(surroundings, from, kind === 'adjective')
}

/** "Chirac, an opponent of the war", "he is a critic of": the noun is said of its holder. */
function agentNamed(surroundings: Surroundings, word: Token): Token | undefined {
  const { sentence } = surroundings
  const subject = childBy(sentence, word.index, 'nsubj')
  if (subject) return subject
  return word.deprel === 'appos' ? sentence.tokens[word.head] : undefined
}

function subjectAbove(surroundings: Surroundings, word: Token, isState: boolean): Token | undefined {
  const { sentence } = surroundings
  for (let token: Token | undefined = word, steps = 0; token && steps < MOST_STEPS; steps++) {
    const agent = childrenBy(sentence, token.index, 'obl').find(
      ({ deprel, index }) => deprel === 'obl:agent' || childBy(sentence, index, 'case')?.lemma === 'by',
    )
    const passive = childBy(sentence, token.index, 'nsubj:pass')
    if (passive) return token === word && !isState ? agent : passive
    const subject = namedSubject(surroundings, token)
    if (subject) return antecedentOf(sentence, token, subject)
    const isNoun: boolean = token.upos === 'NOUN'
    if (token.deprel === 'acl' && token.xpos === 'VBN') return token === word ? agent : undefined
    // "legislators supporting the bill"
    if (token.deprel === 'acl' && token.xpos === 'VBG') return sentence.tokens[token.head]
    if (token.deprel === 'acl' && token.upos === 'VERB') {
      // "its decision to lift": whose decision it is
      const noun: Token | undefined = sentence.tokens[token.head]
      const owner = noun && childBy(sentence, noun.index, 'nmod:poss')
      if (owner) return owner
      token = noun
      continue
    }
    if (!/^(?:xcomp|conj|advcl|obj|obl|parataxis)/.test(token.deprel)) return undefined
    // "expressed concern": the noun shares the subject of its verb; an object clause has one of its own.
    if (/^(?:obj|obl)/.test(token.deprel) && !isNoun) return undefined
    token = sentence.tokens[token.head]
  }
  return undefined
}

/** "a Republican, Mark Amodei, has": of two subjects the one that is known. */
function namedSubject(surroundings: Surroundings, verb: Token): Token | undefined {
  const subjects = childrenBy(surroundings.sentence, verb.index, 'nsubj')
  return subjects.find((subject) => actorOf(surroundings, subject) !== null) ?? subjects[0]
}

/** "the senators who voted against": whom the relative pronoun stands for; of "he is among those who" the subject. */
function antecedentOf(sentence: Sentence, verb: Token, subject: Token): Token | undefined {
  if (!/^W/.test(subject.xpos)) return subject
  const antecedent = verb.deprel === 'acl:relcl' ? sentence.tokens[verb.head] : undefined
  const isSaidOf = antecedent && childBy(sentence, antecedent.index, 'cop')
  return (isSaidOf && childBy(sentence, antecedent.index, 'nsubj')) ?? antecedent
}
