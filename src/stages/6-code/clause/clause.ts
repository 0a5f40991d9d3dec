import { childBy, childrenBy, childrenOf, headOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { behindRelative, displacedSubject, listedBefore, namedSubject } from './displaced.js'

/** How many steps of control and conjunction are followed before a subject is given up. */
const MAX_STEPS = 6

/** Who does it: the subject of the active voice, through passives, relatives, control and conjunction. */
export function deepSubjects(sentence: Sentence, verb: Token): Token[] {
  if (!isPassive(sentence, verb)) {
    const subject = surfaceSubject(sentence, verb)
    return subject ? [...listedBefore(sentence, subject), subject] : []
  }
  const phrases = childrenBy(sentence, verb.index, 'obl')
  // "by 2010" is when, not by whom.
  const agents = phrases.filter((child) => child.upos !== 'NUM' && caseOf(sentence, child) === 'by')
  return agents.length > 0
    ? agents
    : phrases.filter((child) => child.deprel === 'obl:agent' && child.upos !== 'NUM')
}

export function isPassive(sentence: Sentence, verb: Token): boolean {
  const children = childrenOf(sentence, verb.index)
  if (children.some((child) => child.deprel === 'nsubj:pass' || child.deprel === 'aux:pass')) return true
  if (isSharedPassive(sentence, verb)) return true
  if (verb.xpos !== 'VBN' || children.some((child) => child.deprel === 'aux' || child.deprel === 'nsubj')) {
    return false
  }
  if (verb.deprel === 'acl' && isOnlyVerb(sentence, verb)) return false
  if (verb.deprel === 'acl' || verb.deprel === 'advcl') return true
  const head = headOf(sentence, verb)
  return verb.deprel === 'conj' && head !== undefined && head.index < verb.index && isPassive(sentence, head)
}

/** "was arrested and [banned] from the election": a form that may be past tense, without an object of its own. */
function isSharedPassive(sentence: Sentence, verb: Token): boolean {
  const head = headOf(sentence, verb)
  if (verb.xpos !== 'VBD' || verb.deprel !== 'conj' || !head || head.index > verb.index) return false
  const isClose = verb.index - head.index <= 3 && !/^(?:was|were|had|did)$/.test(verb.text)
  return (
    isClose && isPassive(sentence, head) && !childBy(sentence, verb.index, 'obj', 'nsubj', 'ccomp', 'xcomp')
  )
}

/** "Troops retreated from the town.": with no other verb to be had, a participle on the root is the main verb. */
function isOnlyVerb(sentence: Sentence, verb: Token): boolean {
  const noun = headOf(sentence, verb)
  if (noun?.deprel !== 'root' || noun.index > verb.index) return false
  const hasAgent = childrenBy(sentence, verb.index, 'obl').some((child) => caseOf(sentence, child) === 'by')
  const before = sentence.tokens.slice(0, verb.index)
  return !hasAgent && !before.some((token) => /^(VB[DPZ]|MD)$/.test(token.xpos))
}

/** The grammatical subject as the sentence has it. */
export function surfaceSubject(sentence: Sentence, verb: Token, steps = 0): Token | undefined {
  if (steps > MAX_STEPS) return undefined
  const own = namedSubject(sentence, verb)
  const head = headOf(sentence, verb)
  if (own && !isRelative(own)) return own
  const displaced = own ? undefined : displacedSubject(sentence, verb)
  if (displaced) return displaced
  // A clause that opens with "and" continues the one above, whatever the parser calls it.
  const isContinued = head !== undefined && childBy(sentence, verb.index, 'cc') !== undefined
  if (isContinued && !own) return surfaceSubject(sentence, head, steps + 1)
  if (head && isFiniteModifier(sentence, verb) && head.deprel === 'obj') {
    const have = headOf(sentence, head)
    return have && surfaceSubject(sentence, have, steps + 1)
  }
  if (head && verb.deprel === 'acl' && verb.xpos === 'VBG' && hasMark(sentence, verb, 'for')) {
    // "jailed [him] for ten years for [attacking] people": hung on a noun between.
    const above = head.upos === 'NOUN' ? headOf(sentence, head) : undefined
    if (above?.upos === 'VERB' && isDeprel(head, 'obl')) return chargedOf(sentence, above, steps)
  }
  if (isDeprel(verb, 'acl')) return head && clauseOfNoun(sentence, verb, head, own, steps)
  if (own || !head) return undefined
  if (isDeprel(verb, 'advcl') && isCharge(sentence, verb)) return chargedOf(sentence, head, steps)
  if (isDeprel(verb, 'xcomp') || isComplement(sentence, verb)) return controller(sentence, head, steps)
  const above = isDeprel(verb, 'conj')
    ? (twinBefore(sentence, verb) ?? head)
    : mainClauseOf(sentence, verb, head)
  if (isDeprel(verb, 'conj') || isDeprel(verb, 'advcl')) return surfaceSubject(sentence, above, steps + 1)
  if (isGerund(sentence, verb)) return surfaceSubject(sentence, head, steps + 1)
  if (isDeprel(verb, 'ccomp') && !isFinite(sentence, verb)) return controller(sentence, head, steps)
  return undefined
}

/** "rejected his decision to recognise it, [calling] it void": behind a comma a participle goes with the main clause. */
function mainClauseOf(sentence: Sentence, verb: Token, head: Token): Token {
  const isLoose = verb.xpos === 'VBG' && sentence.tokens[verb.index - 1]?.text === ','
  const noun =
    isLoose && head.deprel === 'acl' && hasMark(sentence, head, 'to') ? headOf(sentence, head) : undefined
  const above = noun?.deprel === 'obj' ? headOf(sentence, noun) : undefined
  return above?.upos === 'VERB' ? above : head
}

/** "is about [to restore ties]": what the parser takes for a subject completes the predicate before it. */
export const isComplement = (sentence: Sentence, verb: Token): boolean =>
  isDeprel(verb, 'csubj') && verb.index > verb.head && hasMark(sentence, verb, 'to')

/** "died in [fighting]", "began [bombing] the town": a verb that stands where a noun would. */
function isGerund(sentence: Sentence, verb: Token): boolean {
  if (verb.xpos !== 'VBG' || verb.upos !== 'VERB') return false
  return (
    isDeprel(verb, 'obl') || (verb.deprel === 'obj' && childBy(sentence, verb.index, 'obj') !== undefined)
  )
}

/** The clauses that complete a verb, adjective or noun: "agreed to go", "demanded that …", "decision to go". */
export function clausesOf(sentence: Sentence, index: number): Token[] {
  const own = childrenOf(sentence, index).filter(
    (child) =>
      isDeprel(child, 'xcomp') ||
      isDeprel(child, 'ccomp') ||
      isComplement(sentence, child) ||
      (child.deprel === 'acl' && hasMark(sentence, child, 'to', 'that', 'of', 'for')) ||
      isGerundNext(sentence, child, index) ||
      isNameGiven(sentence, child, index) ||
      (isDeprel(child, 'advcl') &&
        child.index > index &&
        hasMark(sentence, child, 'to', 'of', 'for', 'from', 'against', 'on')),
  )
  return own.length > 0 ? own : behindRelative(sentence, index)
}

/** "ruled out [using] force": a gerund right behind the verb and its particle. */
function isGerundNext(sentence: Sentence, child: Token, index: number): boolean {
  if (child.deprel !== 'advcl' || child.xpos !== 'VBG') return false
  const between = sentence.tokens.slice(index + 1, child.index)
  return child.index > index && between.every((token) => token.deprel === 'compound:prt')
}

/** "called the inquiry [a witch hunt]": of two objects the second says what the first is. */
function isNameGiven(sentence: Sentence, child: Token, index: number): boolean {
  if (child.deprel !== 'obj' || !NAMING.has(sentence.tokens[index]?.lemma ?? '')) return false
  const [first] = childrenBy(sentence, index, 'obj')
  return first !== undefined && first.index > index && first.index < child.index
}

export const NAMING = new Set([
  'call',
  'brand',
  'label',
  'dub',
  'name',
  'term',
  'deem',
  'consider',
  'declare',
])

export function hasMark(sentence: Sentence, verb: Token, ...words: string[]): boolean {
  return childrenBy(sentence, verb.index, 'mark', 'case').some((mark) => words.includes(mark.lemma))
}

/** "can", "must", "would": what it does it need not have done. */
export const hasModal = (sentence: Sentence, verb: Token): boolean =>
  childrenBy(sentence, verb.index, 'aux').some(({ xpos }) => xpos === 'MD')

/** "the attack", "this agreement": one that was told before. */
export const isDefinite = (sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, 'det').some(({ text }) => /^(?:the|this|that|these|those)$/i.test(text))

/** The preposition of a phrase, in lower case; "out of" is "of". */
export function caseOf(sentence: Sentence, noun: Token): string | undefined {
  const own = childrenBy(sentence, noun.index, 'case').at(-1)
  if (own) return own.text.toLowerCase()
  // "nearer [to] accord": before a noun it is no mark of a clause.
  const mark = noun.upos === 'NOUN' ? childBy(sentence, noun.index, 'mark') : undefined
  if (mark) return mark.text.toLowerCase()
  // "into former minister X": hung on the description before the name.
  const [description] = childrenBy(sentence, noun.index, 'nmod:desc')
  const hung = description && childrenBy(sentence, description.index, 'case').at(-1)
  return hung && hung.index < description.index ? hung.text.toLowerCase() : undefined
}

/**
 * "Syria [tortured] prisoners", "has [broken] relations": past tense, or a participle right behind "have", stands before no
 * noun that it describes; the noun is its object.
 */
export const isFiniteModifier = (sentence: Sentence, verb: Token): boolean =>
  verb.deprel === 'amod' &&
  verb.head > verb.index &&
  (verb.xpos === 'VBD' || (verb.xpos === 'VBN' && sentence.tokens[verb.index - 1]?.lemma === 'have'))

/** The subject of a clause that hangs on a noun: the noun itself, or who has the plan, for "a plan to". */
function clauseOfNoun(
  sentence: Sentence,
  verb: Token,
  noun: Token,
  relative: Token | undefined,
  steps: number,
): Token | undefined {
  if (relative || verb.deprel === 'acl:relcl' || !hasMark(sentence, verb, 'to', 'of', 'for')) return noun
  const possessor = childBy(sentence, noun.index, 'nmod:poss') ?? makerBeside(sentence, noun)
  if (possessor) return possessor
  const governor = headOf(sentence, noun)
  if (governor?.upos !== 'VERB' || JUDGING.has(governor.lemma)) return undefined
  return surfaceSubject(sentence, governor, steps + 1)
}

/** "the decision [of Israel] to attack", "a [Supreme Court] decision to lift it" */
function makerBeside(sentence: Sentence, noun: Token): Token | undefined {
  if (!RESOLVED.has(noun.lemma)) return undefined
  const beside = childrenBy(sentence, noun.index, 'nmod', 'compound')
  return beside.find((child) =>
    child.index < noun.index
      ? child.upos === 'PROPN'
      : ['of', 'by'].includes(caseOf(sentence, child) ?? '') && child.upos === 'PROPN',
  )
}

const RESOLVED = new Set([
  'decision',
  'plan',
  'move',
  'attempt',
  'bid',
  'offer',
  'proposal',
  'order',
  'pledge',
])

/** Whoever condemns or welcomes a plan is not the one to carry it out. */
const JUDGING = new Set([
  'condemn', 'criticise', 'criticize', 'fault', 'blame', 'welcome', 'praise', 'oppose', 'slam', 'denounce', 'deplore', 'hail', 'applaud',
  'endorse', 'question', 'mock', 'regret', 'lament', 'blast', 'decry', 'protest', 'resent', 'reject',
]) // prettier-ignore

/** Verbs with an object hand their clause to the object ("urged Iran to stop"), save for those of promising. */
function controller(sentence: Sentence, head: Token, steps: number): Token | undefined {
  const object = childBy(sentence, head.index, 'obj', 'iobj')
  if (object && !SUBJECT_CONTROL.has(head.lemma)) return object
  return surfaceSubject(sentence, head, steps + 1)
}

/** "of hiding it", "from leaving", "[thanked Cuba] for sending doctors". */
const isCharge = (sentence: Sentence, verb: Token): boolean =>
  hasMark(sentence, verb, 'of', 'from', 'into') || (verb.xpos === 'VBG' && hasMark(sentence, verb, 'for'))

/** "accused [Iran] of hiding it", "was kept from leaving": the one to whom the verb above is done. */
function chargedOf(sentence: Sentence, head: Token, steps: number): Token | undefined {
  return childBy(sentence, head.index, 'obj') ?? surfaceSubject(sentence, head, steps + 1)
}

/** Function-like verbs whose infinitive belongs to their subject in spite of an object. */
const SUBJECT_CONTROL = new Set([
  'promise',
  'threaten',
  'vow',
  'use',
  'pledge',
  'take',
  'have',
  'need',
  'telephone',
  'phone',
  'visit',
  'meet',
])

export function isFinite(sentence: Sentence, verb: Token): boolean {
  return (
    ['VBD', 'VBZ', 'VBP', 'MD'].includes(verb.xpos) ||
    childrenBy(sentence, verb.index, 'aux', 'cop').length > 0
  )
}

export const isRelative = (token: Token): boolean =>
  /^W(P|DT|P\$)$/.test(token.xpos) || token.lemma === 'that'

export const listOf = (token: Token | undefined): Token[] => (token ? [token] : [])

/** "[shot] and killed a soldier": the verb before, joined by nothing but "and", wherever the parser hangs this one. */
export function twinBefore({ tokens }: Sentence, { index, xpos }: Token): Token | undefined {
  const before = tokens[index - 1]?.lemma === 'and' ? tokens[index - 2] : undefined
  return before?.upos === 'VERB' && before.xpos === xpos ? before : undefined
}
