import { childBy, childrenBy, childrenOf, headOf } from '../../../language/index.js'
import type { Sentence, Span, Token } from '../../../model/index.js'
import type { Cue } from '../signs/cue.js'
import type { Participant } from '../draft.js'
import { isNominal, nounPhrase } from './phrase.js'
import { cueGroup } from './verb-group.js'

/** How far up the tree a shared or understood subject is looked for. */
const CLIMB = 5

/** Who speaks, by the parse: the subject of a verb or adjective, the agent of a passive, the owner of a noun. */
export function speakerOf(cue: Cue, lightVerbs: ReadonlySet<string>): Participant | null {
  const { sentence, head } = cue
  const token = sentence.tokens[head] as Token
  if (cue.entries[0]?.part === 'noun') return nounSpeaker(sentence, token, lightVerbs)
  if (cue.entries[0]?.part === 'adjective') return understoodSubject(sentence, token, CLIMB)
  if (isPassive(sentence, head)) return agentOf(sentence, head)
  return pronounBefore(cue) ?? issuer(sentence, token, lightVerbs) ?? behindRelative(cue, subjectOf(sentence, token, CLIMB)) // prettier-ignore
}

/** «the envoy, [who] had lost twice, gave in, saying»: behind a relative clause that is closed its noun speaks. */
function behindRelative({ sentence, head }: Cue, speaker: Participant | null): Participant | null {
  const { tokens } = sentence
  const pronoun = speaker && tokens[speaker.head]
  if (!pronoun || !/^W/.test(pronoun.xpos) || tokens[head]?.xpos !== 'VBG') return speaker
  const commas = tokens.slice(pronoun.index, head).filter(({ text }) => text === ',').length
  const noun = tokens.slice(0, pronoun.index).filter(isNominal).at(-1)
  if (commas < 2 || tokens[pronoun.index - 1]?.text !== ',' || !noun) return speaker
  return nounPhrase(sentence, noun.index, 0, pronoun.index - 1)
}

const NOMINATIVE = /^(?:he|she|they|we|i|who)$/i

/** A pronoun in the nominative right before the cue is its subject, whatever the parse says. */
function pronounBefore(cue: Cue): Participant | null {
  const [first] = cueGroup(cue)
  const before = cue.sentence.tokens[first - 1]
  return before && NOMINATIVE.test(before.text)
    ? nounPhrase(cue.sentence, before.index, first - 1, first)
    : null
}

/** «issued a statement saying»: who makes the statement says what is in it. */
function issuer(sentence: Sentence, verb: Token, lightVerbs: ReadonlySet<string>): Participant | null {
  const noun = verb.deprel === 'acl' && verb.xpos === 'VBG' ? headOf(sentence, verb) : undefined
  const governor = noun?.deprel === 'obj' ? headOf(sentence, noun) : undefined
  return governor && lightVerbs.has(governor.lemma) ? subjectOf(sentence, governor, CLIMB) : null
}

export function isPassive(sentence: Sentence, verb: number): boolean {
  if (childBy(sentence, verb, 'nsubj:pass', 'aux:pass', 'csubj:pass')) return true
  const token = sentence.tokens[verb] as Token
  if (isReducedPassive(sentence, token)) return true
  if (token.xpos !== 'VBN') return false
  // A bare participle: "a policy described as …"; a perfect has its auxiliary, a conjunct shares one.
  if (token.deprel === 'acl' && isMainVerb(sentence, token)) return false
  if (token.deprel === 'acl' || token.deprel === 'advcl')
    return !childBy(sentence, verb, 'aux', 'nsubj', 'obj', 'ccomp')
  if (token.deprel === 'conj' && !childBy(sentence, verb, 'nsubj', 'aux'))
    return isPassive(sentence, token.head)
  return false
}

/** «When asked»: a past form right behind its conjunction has no room for a subject. */
function isReducedPassive({ tokens }: Sentence, token: Token): boolean {
  const before = tokens[token.index - 1]?.lemma ?? ''
  return /^VB[DN]$/.test(token.xpos) && /^(?:when|if|once|unless|although|though)$/.test(before)
}

/** A simple past that was taken for a participle: its sentence has no other verb to stand on. */
function isMainVerb({ tokens }: Sentence, token: Token): boolean {
  const governor = tokens[token.head]
  return governor?.head === -1 && !tokens.slice(0, token.index).some(({ xpos }) => FINITE.test(xpos))
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/

/** The agent of a passive: "by some". */
export function agentOf(sentence: Sentence, verb: number): Participant | null {
  const agent = childrenBy(sentence, verb, 'obl', 'nmod').find((child) => hasCase(sentence, child, 'by'))
  if (!agent || agent.upos === 'VERB') return null
  const as = sentence.tokens.findIndex((token, at) => at > agent.index && token.lemma === 'as')
  return nounPhrase(sentence, agent.index, 0, as < 0 ? undefined : as)
}

export const hasCase = (sentence: Sentence, token: Token, ...words: readonly string[]): boolean =>
  childrenOf(sentence, token.index).some((child) => (child.deprel === 'case' || child.deprel === 'mark') && words.includes(child.text.toLowerCase())) // prettier-ignore

function subjectOf(sentence: Sentence, verb: Token, climb: number): Participant | null {
  // A subject on the right is the content's own, unless it is inverted, which the order of words tells better.
  const subjects = childrenBy(sentence, verb.index, 'nsubj').filter((child) => child.index < verb.index)
  const subject = subjects[0]
  if (subjects.length > 1) return oneOf(sentence, subjects, verb.index)
  const noun = subject && antecedent(sentence, subject, verb)
  if (noun) return nounPhrase(sentence, noun.index, 0, subject.index)
  if (subject) return nounPhrase(sentence, subject.index, 0, verb.index) // prettier-ignore
  return climb > 0 ? inherited(sentence, verb, climb) : null
}

/** Of two subjects that the parse gives a verb: «[the mayor of Lyon, Anna Bloch], said», «Cruz, [one aide] wrote, “is strong”». */
function oneOf(sentence: Sentence, subjects: readonly Token[], verb: number): Participant {
  const [first, last] = [subjects[0] as Token, subjects.at(-1) as Token]
  const one = nounPhrase(sentence, first.index, 0, last.index)
  const other = nounPhrase(sentence, last.index, first.index + 1, verb)
  const between = sentence.tokens.filter(({ span }) => span[0] >= one.span[1] && span[1] <= other.span[0])
  const words = sentence.tokens.filter(({ span }) => span[0] >= one.span[0] && span[1] <= one.span[1])
  const clause = words.some(({ xpos }) => FINITE.test(xpos))
  const closed = sentence.tokens.some(({ span, text }) => text === ',' && span[0] === other.span[1])
  const inserted = !closed && between[0]?.text === ',' && words.length < 4
  if (clause || inserted || /^W/.test(last.xpos) || !between.every(({ text }) => /^[,()]$/.test(text)))
    return other
  const span: Span = [one.span[0], other.span[1]]
  return { sentence, head: first.upos === 'NOUN' || between.length === 0 ? last.index : first.index, span }
}

/** «McCain, who has met them often, said»: a comma right before the verb closes the relative clause of its subject. */
function antecedent(sentence: Sentence, subject: Token, verb: Token): Token | undefined {
  let first = verb.index
  while (/^(?:AUX|ADV|PART)$/.test(sentence.tokens[first - 1]?.upos ?? '')) first--
  if (!/^W/.test(subject.xpos) || sentence.tokens[first - 1]?.text !== ',' || subject.index >= first - 1)
    return undefined
  const before = sentence.tokens.slice(0, subject.index).filter(isNominal)
  return sentence.tokens[subject.index - 1]?.text === ',' ? before.at(-1) : undefined
}

/** A subject of either voice. */
function understoodSubject(sentence: Sentence, verb: Token, climb: number): Participant | null {
  const subject = childBy(sentence, verb.index, 'nsubj')
  if (subject) return nounPhrase(sentence, subject.index)
  return climb > 0 ? inherited(sentence, verb, climb) : null
}

/** The subject that a verb without one shares with, or takes from, the word it hangs on. */
function inherited(sentence: Sentence, verb: Token, climb: number): Participant | null {
  const governor = headOf(sentence, verb)
  if (!governor) return null
  switch (verb.deprel) {
    case 'conj':
      return understoodSubject(sentence, governor, climb - 1)
    case 'xcomp': {
      // «emailed [supporters] saying»: who is written to does not speak.
      const addressed = verb.xpos === 'VBG' && childBy(sentence, governor.index, 'iobj')
      const object = addressed ? undefined : childBy(sentence, governor.index, 'obj', 'iobj')
      if (object && isSomebody(object) && object.index < verb.index && isNominal(object)) return nounPhrase(sentence, object.index, 0, verb.index) // prettier-ignore
      return understoodSubject(sentence, governor, climb - 1)
    }
    case 'acl':
      // "used the visit to urge": a thing urges nobody.
      if (
        governor.deprel === 'obj' &&
        !isSomebody(governor) &&
        childBy(sentence, verb.index, 'mark')?.lemma === 'to'
      )
        return above(sentence, governor, climb)
      // "issued a statement in Paris saying": the participle goes with the subject, not with the last noun.
      if (
        verb.xpos === 'VBG' &&
        (childBy(sentence, governor.index, 'case') || sentence.tokens[verb.index - 1]?.text === ',')
      ) {
        return above(sentence, governor, climb)
      }
      return isNominal(governor) || governor.upos === 'NUM'
        ? nounPhrase(sentence, governor.index, 0, verb.index)
        : null
    case 'acl:relcl':
      return isNominal(governor) ? nounPhrase(sentence, governor.index, 0, verb.index) : null
    case 'advcl':
    case 'parataxis':
    case 'dep':
    case 'amod':
    case 'advcl:relcl':
      return understoodSubject(sentence, governor, climb - 1)
    default:
      return null
  }
}

/** Whether a noun can speak: a person, a body or a place, or a pronoun. */
const isSomebody = ({ entity, upos }: Token): boolean => entity !== 'O' || upos === 'PRON' || upos === 'PROPN'

/** The subject of the verb that a noun stands under. */
function above(sentence: Sentence, noun: Token, climb: number): Participant | null {
  let token = noun
  for (let steps = 0; steps < 8 && token.head >= 0 && token.upos !== 'VERB'; steps++)
    token = sentence.tokens[token.head] as Token
  return token.upos === 'VERB' ? understoodSubject(sentence, token, climb - 1) : null
}

function nounSpeaker(sentence: Sentence, noun: Token, lightVerbs: ReadonlySet<string>): Participant | null {
  const owner = childBy(sentence, noun.index, 'nmod:poss')
  if (owner) return nounPhrase(sentence, owner.index)
  const giver = childrenBy(sentence, noun.index, 'nmod').find((child) =>
    hasCase(sentence, child, 'by', 'from'),
  )
  if (giver && isNominal(giver)) return nounPhrase(sentence, giver.index)
  const governor = headOf(sentence, noun)
  if (!governor) return null
  if (noun.deprel === 'obj' && lightVerbs.has(governor.lemma)) {
    return isPassive(sentence, governor.index) ? null : subjectOf(sentence, governor, CLIMB)
  }
  if (noun.deprel === 'conj') return nounSpeaker(sentence, governor, lightVerbs)
  return null
}
