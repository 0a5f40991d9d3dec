import { childrenBy, childrenOf, headOf, isDeprel } from '../../../language/index.js'
import type { Modality, Token } from '../../../model/index.js'
import type { CoderClass } from '../../../world/index.js'
import { hasMark, isComplement } from '../clause/clause.js'
import { conditionOf } from './condition.js'
import { isLimited, isShortOf, isWithout, negationOf } from './negation.js'
import { isImperative, isTimeTo } from './obligation.js'
import { type Scene, tokenAt } from '../scene.js'
import type { Anchor } from '../match/slots.js'
import { wordOf } from '../match/words.js'

/** How an event is put: whether it happened, and whether the words announce it or speak of it as to come. */
export interface Stance {
  readonly modality: Modality
  /** The tokens that make it other than asserted. */
  readonly words: readonly number[]
  /** "will", "would" in reported speech: the doer's intention is what is stated. */
  readonly isIntention: boolean
  readonly isNegated: boolean
  /** An aim ("came to discuss"), not an act. */
  readonly isPurpose: boolean
  /** Said by somebody else "must" is a demand, "should" an appeal: the table that gives the code of either. */
  readonly obligation: 'demand' | 'appeal' | null
}

/** Governors are followed no further than this. */
const MAX_STEPS = 6

/** Reads modality from auxiliaries, negation, marks and the verbs above; `isReported` is true inside a statement. */
export function stanceOf(scene: Scene, anchor: Anchor, isReported: boolean): Stance {
  const signs = signsOf(scene, anchor)
  const auxiliaries = signs.chain
    .flatMap((verb) => childrenBy(scene.sentence, verb.index, 'aux'))
    // "Theresa [May] stepped down"
    .filter(({ index }) => scene.mentionAt(index)?.kind !== 'name')
  const saying = (...words: readonly ReadonlySet<string>[]): Token[] =>
    auxiliaries.filter(({ text }) => words.some((set) => set.has(text.toLowerCase())))
  const above = signs.chain.slice(1)
  // "is going to sign"
  const going = above.filter((verb) => verb.lemma === 'go' && verb.xpos === 'VBG')
  const future = [...saying(FUTURE, ...(isReported ? [WOULD] : [])), ...going]
  // "has to withdraw"; that it had to is told of what it did.
  const having = above.filter((verb, at) => isNeeding(verb) && isToDo(scene, signs.chain[at]))
  const asked = isReported
    ? signs.chain.filter((verb) => isImperative(scene, verb) || isTimeTo(scene, verb))
    : []
  // "will not go there [to meet] him": the aim of what is not done.
  const served = signs.purpose
    .flatMap((verb) => headOf(scene.sentence, verb) ?? [])
    .filter(({ upos }) => upos === 'VERB')
  const negated = [
    ...signs.negated,
    ...[...signs.chain, ...served].flatMap((verb) => negationOf(scene, verb)),
  ]
  const condition = [...conditionOf(scene, signs.chain[0]), ...questionMark(scene)]
  const hypothetical = [
    ...signs.hypothetical,
    ...saying(POSSIBLE, ...(isReported ? [] : [WOULD])),
    ...having,
    ...asked,
    ...condition,
  ]
  // "China said it could not support the text" is how it refuses.
  const isUnwilling = isReported && negated.length > 0 && saying(ABLE).length > 0
  const obliged = [...saying(OBLIGED), ...asked, ...(negated.length > 0 ? [] : having)]
  const rest: Omit<Stance, 'modality' | 'words'> = {
    isIntention: (future.length > 0 && hypothetical.length === 0) || isUnwilling,
    isNegated: negated.length > 0,
    isPurpose: signs.purpose.length > 0,
    obligation:
      condition.length > 0
        ? null
        : obliged.length > 0
          ? 'demand'
          : saying(ADVISED).length > 0
            ? 'appeal'
            : null,
  }
  const put = (modality: Modality, words: readonly Token[]): Stance => ({
    modality,
    words: [...new Set(words.map(({ index }) => index))].sort((one, other) => one - other),
    ...rest,
  })
  if (negated.length > 0 && condition.length === 0) return put('negated', negated)
  if (hypothetical.length > 0) return put('hypothetical', hypothetical)
  if (future.length > 0) return put('planned', future)
  if (signs.alleged.length > 0) return put('alleged', signs.alleged)
  const planned = [
    ...signs.planned,
    ...signs.purpose,
    ...signs.chain.flatMap((verb) => arranged(scene, verb)),
  ]
  return put(planned.length > 0 ? 'planned' : 'asserted', planned)
}

const isToDo = (scene: Scene, verb: Token | undefined): boolean =>
  verb !== undefined && hasMark(scene.sentence, verb, 'to')

/** "[is] to sign", "[was] to meet", "[is] now to leave": arranged, not yet done. */
function arranged({ sentence }: Scene, verb: Token): readonly Token[] {
  const mark = childrenBy(sentence, verb.index, 'mark').find(({ lemma }) => lemma === 'to')
  if (!mark || verb.lemma === 'blame') return []
  return childrenBy(sentence, verb.index, 'cop', 'aux').filter(
    ({ lemma, xpos, index }) => lemma === 'be' && (index === mark.index - 1 || /^VB[PZ]$/.test(xpos)),
  )
}

const FUTURE = new Set(['will', 'shall', "'ll", 'wo', '’ll'])
const WOULD = new Set(['would'])
const POSSIBLE = new Set(['could', 'may', 'might', 'can', 'should', 'must', 'ought', 'ca'])
const ABLE = new Set(['could', 'can'])
const OBLIGED = new Set(['must'])
const ADVISED = new Set(['should', 'ought'])

/** "[has] to sign", "[needs] to sign" */
export const isNeeding = ({ lemma, xpos }: Token): boolean => NEEDING.has(lemma) && /^VB[PZ]$/.test(xpos)
const NEEDING = new Set(['have', 'need'])

/** The words that bear on the modality of an event, by what they do to it. */
interface Signs {
  /** The verb that states the event and those above it whose auxiliaries and negation cover it. */
  readonly chain: readonly Token[]
  readonly negated: readonly Token[]
  readonly hypothetical: readonly Token[]
  readonly planned: readonly Token[]
  readonly purpose: readonly Token[]
  readonly alleged: readonly Token[]
}

function signsOf(scene: Scene, anchor: Anchor): Signs {
  const { sentence, frames } = scene
  const head = tokenAt(scene, anchor.head)
  const words = childrenOf(sentence, anchor.head).filter(
    (word) => !['obj', 'case'].includes(word.deprel) && (word.upos !== 'VERB' || word.deprel === 'amod'),
  )
  // A participle before a noun has its verb for lemma: "alleged attacks".
  const isOf = (className: CoderClass, word: Token): boolean =>
    frames.isIn(className, wordOf(word)) || frames.isIn(className, word.text.toLowerCase())
  const saying = (className: CoderClass): Token[] => words.filter((word) => isOf(className, word))
  const start = anchor.isNoun ? carrier(scene, anchor, head) : head
  const chain = start ? governors(scene, start) : []
  // What governs the first of two joined verbs governs both; the first does not govern the second.
  const above = (anchor.isNoun && anchor.lightVerb === null ? chain : chain.slice(1)).filter(
    (verb) => !chain.some((below) => below.head === verb.index && isDeprel(below, 'conj')),
  )
  const governed = (className: CoderClass): Token[] =>
    above.filter((verb) => isVerbOf(scene, className, verb))
  const lightVerb = anchor.lightVerb === null ? [] : [tokenAt(scene, anchor.lightVerb)]
  return {
    chain,
    negated: [
      ...words.filter(
        (word) =>
          [wordOf(word), word.text.toLowerCase()].some((form) => DENYING.has(form)) &&
          !isLimited(scene, head, word),
      ),
      ...(anchor.isNoun ? childrenBy(sentence, head.index, 'mark', 'case').filter(isWithout) : []),
      ...governed('averting'),
      ...chain.filter((verb) => isShortOf(scene, verb)),
    ],
    hypothetical: [
      ...saying('hypothetical'),
      ...governed('doubting'),
      // "whatever we [can] to help": with its verb left out.
      ...chain.slice(1).filter(({ xpos }) => xpos === 'MD'),
    ],
    planned: [
      ...saying('planned'),
      ...impendingOver(scene, start),
      ...governed('wanting'),
      ...lightVerb.filter((verb) => frames.isIn('wanting', wordOf(verb))),
    ],
    purpose: chain.filter((verb) => isPurpose(scene, verb)),
    alleged: [...saying('alleged'), ...governed('alleging'), ...allegationOf(scene, start)],
  }
}

/** A verb with its particle where the class has it so: what is "called off" is averted, what is "called a success" is not. */
function isVerbOf(scene: Scene, className: CoderClass, verb: Token): boolean {
  const { sentence, frames } = scene
  const particles = childrenBy(sentence, verb.index, 'compound:prt', 'advmod')
  return [wordOf(verb), ...particles.map(({ lemma }) => `${wordOf(verb)} ${lemma}`)].some((words) =>
    frames.isIn(className, words),
  )
}

const DENYING = new Set(['no', 'not', 'never'])

/** The verb a bare noun event is the subject or object of says whether it was averted, planned or alleged. */
function carrier(scene: Scene, anchor: Anchor, head: Token): Token | undefined {
  if (anchor.lightVerb !== null) return tokenAt(scene, anchor.lightVerb)
  const verb = headOf(scene.sentence, head)
  if (verb?.upos !== 'VERB' || !['obj', 'nsubj:pass'].includes(head.deprel)) return undefined
  return (['averting', 'wanting', 'intending', 'alleging'] as const).some((name) =>
    isVerbOf(scene, name, verb),
  )
    ? verb
    : undefined
}

/** Up through infinitives and conjuncts without a subject of their own. */
function governors(scene: Scene, verb: Token): Token[] {
  const chain = [verb]
  for (let at = verb; chain.length < MAX_STEPS;) {
    const head = headOf(scene.sentence, at)
    const isShared =
      isDeprel(at, 'xcomp') ||
      isComplement(scene.sentence, at) ||
      isYetToCome(scene, at, head) ||
      isOfAdjective(scene, at, head) ||
      (at.deprel === 'conj' && !isOwnClause(scene, at) && at.xpos !== 'VBD')
    if (!head || !isShared) break
    chain.push((at = head))
  }
  return chain
}

/** "has yet [to condemn] it", which the parser may take for an aim. */
const isYetToCome = ({ sentence }: Scene, verb: Token, above: Token | undefined): boolean =>
  isDeprel(verb, 'advcl') &&
  above?.lemma === 'have' &&
  hasMark(sentence, verb, 'to') &&
  childrenBy(sentence, above.index, 'advmod').some(({ lemma }) => lemma === 'yet')

/** "is wary of [offering] it" */
const isOfAdjective = ({ sentence }: Scene, verb: Token, above: Token | undefined): boolean =>
  verb.xpos === 'VBG' && above?.upos === 'ADJ' && hasMark(sentence, verb, 'of')

/** With a subject or a finite auxiliary of its own; "to resign or [be impeached]" has neither. */
const isOwnClause = (scene: Scene, { index }: Token): boolean =>
  childrenBy(scene.sentence, index, 'nsubj', 'aux').some(({ upos, xpos }) => upos !== 'AUX' || xpos !== 'VB')

/** "on the verge of [recognising] it", "efforts at [reaching] it": what is near or tried has not come. */
function impendingOver(scene: Scene, verb: Token | undefined): readonly Token[] {
  const head = verb && headOf(scene.sentence, verb)
  const isOpen = verb?.deprel === 'acl' && verb.xpos === 'VBG'
  const isTried = isOpen && head !== undefined && scene.frames.isIn('attempt', wordOf(head))
  // Wherever the parser hangs it: "a letter of [intent] on selling".
  const mark = verb?.xpos === 'VBG' ? childrenBy(scene.sentence, verb.index, 'mark')[0] : undefined
  const before = mark && scene.sentence.tokens[mark.index - 1]
  const isNext = before?.upos === 'NOUN' && mark?.index === (verb?.index ?? 0) - 1
  if (isNext && scene.frames.isIn('attempt', wordOf(before))) return [before]
  return head?.upos === 'NOUN' && (isTried || scene.frames.isIn('impending', wordOf(head))) ? [head] : []
}

/** "is alleged to have armed them": the parser may take the infinitive for an aim. */
function allegationOf(scene: Scene, verb: Token | undefined): readonly Token[] {
  const head = verb && headOf(scene.sentence, verb)
  const isUnder =
    verb && (isDeprel(verb, 'xcomp') || isDeprel(verb, 'ccomp') || hasMark(scene.sentence, verb, 'to'))
  const isAlleged = head && isUnder && isPerfect(scene, verb) && scene.frames.isIn('alleging', wordOf(head))
  return isAlleged ? [head] : []
}

const isPerfect = (scene: Scene, verb: Token): boolean =>
  childrenBy(scene.sentence, verb.index, 'aux').some(({ lemma }) => lemma === 'have')

/** "met to discuss": an aim, not yet an act. */
function isPurpose(scene: Scene, verb: Token): boolean {
  if (isPerfect(scene, verb) || !hasMark(scene.sentence, verb, 'to')) return false
  // “We stand ready,” he said, “[to] help”: the clause completes words that the quotation cuts off.
  const above = headOf(scene.sentence, verb)
  // "voted [to demand] it": which the vote does.
  if (above?.lemma === 'vote' && isSaying(scene, verb)) return false
  const isCut = isDeprel(verb, 'ccomp') && above !== undefined && hasQuoteBetween(scene, above, verb)
  return isDeprel(verb, 'advcl') || verb.deprel === 'acl' || isCut
}

/** Asking, praising, demanding, blaming, refusing. */
const isSaying = ({ frames }: Scene, { lemma }: Token): boolean =>
  frames.triggersOf('verbs', lemma).some(({ frame }) => /^(0[25]|1[0-2])/.test(frame.code ?? ''))

const hasQuoteBetween = ({ sentence }: Scene, above: Token, verb: Token): boolean =>
  sentence.tokens.slice(above.index + 1, verb.index).some(({ xpos }) => xpos === '``')

const questionMark = ({ sentence }: Scene): readonly Token[] =>
  sentence.tokens.slice(-2).filter((token) => token.text === '?')
