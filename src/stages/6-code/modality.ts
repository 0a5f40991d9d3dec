import { childBy, childrenBy, childrenOf, headOf, isDeprel } from '../../language/index.js'
import type { Modality, Token } from '../../model/index.js'
import { hasMark } from './clause.js'
import { type Scene, tokenAt } from './scene.js'
import type { Anchor } from './slots.js'
import { wordOf } from './words.js'

/** How an event is put: whether it happened, and whether the words announce it or speak of it as to come. */
export interface Stance {
  readonly modality: Modality
  /** "will", "would" in reported speech: the doer's intention is what is stated. */
  readonly isIntention: boolean
  readonly isNegated: boolean
  /** An aim ("came to discuss"), not an act. */
  readonly isPurpose: boolean
  /** "must": said by somebody else, a demand. */
  readonly isObligation: boolean
}

/** Governors are followed no further than this. */
const MAX_STEPS = 6

/** Reads modality from auxiliaries, negation, marks and the verbs above; `isReported` is true inside a statement. */
export function stanceOf(scene: Scene, anchor: Anchor, isReported: boolean): Stance {
  const signs = signsOf(scene, anchor)
  const auxiliaries = signs.chain.flatMap((verb) => auxiliariesOf(scene, verb))
  const isFuture = auxiliaries.some((aux) => FUTURE.has(aux)) || (isReported && auxiliaries.includes('would'))
  const isNegated = signs.isNegated || signs.chain.some((verb) => isNegatedVerb(scene, verb))
  const isHypothetical =
    signs.isHypothetical ||
    auxiliaries.some((aux) => POSSIBLE.has(aux)) ||
    (!isReported && auxiliaries.includes('would')) ||
    isConditional(scene, signs.chain[0]) ||
    isQuestion(scene)
  // "China said it could not support the text" is how it refuses.
  const isUnwilling = isReported && isNegated && auxiliaries.some((aux) => aux === 'could' || aux === 'can')
  const rest = {
    isIntention: (isFuture && !isHypothetical) || isUnwilling,
    isNegated,
    isPurpose: signs.isPurpose,
    isObligation: auxiliaries.includes('must') && !isNegated,
  }
  const isIf = isConditional(scene, signs.chain[0])
  if (isNegated && !isIf) return { modality: 'negated', ...rest }
  if (isHypothetical) return { modality: 'hypothetical', ...rest }
  if (isFuture) return { modality: 'planned', ...rest }
  if (signs.isAlleged) return { modality: 'alleged', ...rest }
  return { modality: signs.isPlanned || signs.isPurpose ? 'planned' : 'asserted', ...rest }
}

const FUTURE = new Set(['will', 'shall', "'ll", 'wo', '’ll'])
const POSSIBLE = new Set(['could', 'may', 'might', 'can', 'should', 'must', 'ought', 'ca'])

interface Signs {
  /** The verb that states the event and those above it whose auxiliaries and negation cover it. */
  readonly chain: readonly Token[]
  readonly isNegated: boolean
  readonly isHypothetical: boolean
  readonly isPlanned: boolean
  readonly isPurpose: boolean
  readonly isAlleged: boolean
}

function signsOf(scene: Scene, anchor: Anchor): Signs {
  const { sentence, frames } = scene
  const head = tokenAt(scene, anchor.head)
  // A participle before a noun has its verb for lemma: "alleged attacks".
  const words = childrenOf(sentence, anchor.head)
    .filter((word) => word.deprel !== 'obj')
    .flatMap((word) => [wordOf(word), word.text.toLowerCase()])
  const saying = (className: string): boolean => words.some((word) => frames.isIn(className, word))
  const start = anchor.isNoun ? carrier(scene, anchor, head) : head
  const chain = start ? governors(scene, start) : []
  const above = anchor.isNoun && anchor.lightVerb === null ? chain : chain.slice(1)
  const governed = (className: string): boolean => above.some((verb) => frames.isIn(className, wordOf(verb)))
  const lightVerb = anchor.lightVerb === null ? '' : wordOf(tokenAt(scene, anchor.lightVerb))
  return {
    chain,
    isNegated:
      words.some((word) => word === 'no' || word === 'not' || word === 'never') ||
      (anchor.isNoun && hasMark(sentence, head, 'without')) ||
      governed('averting') ||
      chain.some((verb) => isShortOf(scene, verb)),
    isHypothetical: saying('hypothetical'),
    isPlanned: saying('planned') || governed('wanting') || frames.isIn('wanting', lightVerb),
    isPurpose: chain.some((verb) => isPurpose(scene, verb)),
    isAlleged: saying('alleged') || governed('alleging') || isAllegedOf(scene, start),
  }
}

/** The verb a bare noun event is the subject or object of says whether it was averted, planned or alleged. */
function carrier(scene: Scene, anchor: Anchor, head: Token): Token | undefined {
  if (anchor.lightVerb !== null) return tokenAt(scene, anchor.lightVerb)
  const verb = headOf(scene.sentence, head)
  if (verb?.upos !== 'VERB' || !['obj', 'nsubj:pass'].includes(head.deprel)) return undefined
  return ['averting', 'wanting', 'intending', 'alleging'].some((name) =>
    scene.frames.isIn(name, wordOf(verb)),
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
      (at.deprel === 'conj' && !childBy(scene.sentence, at.index, 'nsubj', 'aux') && at.xpos !== 'VBD')
    if (!head || !isShared) break
    chain.push((at = head))
  }
  return chain
}

function auxiliariesOf(scene: Scene, verb: Token): string[] {
  return (
    childrenBy(scene.sentence, verb.index, 'aux')
      // "Theresa [May] stepped down"
      .filter(({ index }) => scene.mentionAt(index)?.kind !== 'name')
      .map((aux) => aux.text.toLowerCase())
  )
}

function isNegatedVerb(scene: Scene, verb: Token): boolean {
  const children = childrenOf(scene.sentence, verb.index)
  if (children.some((child) => NEGATION.has(child.text.toLowerCase()) && child.deprel !== 'obj')) return true
  if (verb.lemma === 'have' && children.some((child) => child.lemma === 'yet')) return true
  const subject = children.find((child) => isDeprel(child, 'nsubj'))
  return (
    subject !== undefined &&
    childrenBy(scene.sentence, subject.index, 'det').some((det) => det.lemma === 'no')
  )
}

const NEGATION = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly'])

/** "stopped short of endorsing". */
function isShortOf(scene: Scene, verb: Token): boolean {
  if (!hasMark(scene.sentence, verb, 'of', 'from', 'without')) return false
  const before = scene.sentence.tokens
    .slice(Math.max(0, verb.index - 4), verb.index)
    .map((token) => token.lemma)
  return before.includes('short') || before.includes('without') || before.includes('instead')
}

/** "is alleged to have armed them": the parser may take the infinitive for an aim. */
function isAllegedOf(scene: Scene, verb: Token | undefined): boolean {
  const head = verb && headOf(scene.sentence, verb)
  return (
    verb !== undefined &&
    head !== undefined &&
    (isDeprel(verb, 'xcomp') || isDeprel(verb, 'ccomp') || hasMark(scene.sentence, verb, 'to')) &&
    isPerfect(scene, verb) &&
    scene.frames.isIn('alleging', wordOf(head))
  )
}

const isPerfect = (scene: Scene, verb: Token): boolean =>
  childrenBy(scene.sentence, verb.index, 'aux').some(({ lemma }) => lemma === 'have')

/** "met to discuss": an aim, not yet an act. */
function isPurpose(scene: Scene, verb: Token): boolean {
  if (isPerfect(scene, verb)) return false
  return (isDeprel(verb, 'advcl') || verb.deprel === 'acl') && hasMark(scene.sentence, verb, 'to')
}

function isConditional(scene: Scene, verb: Token | undefined): boolean {
  for (let at = verb, steps = 0; at && steps < MAX_STEPS; at = headOf(scene.sentence, at), steps++) {
    if (hasMark(scene.sentence, at, 'if', 'unless', 'whether', 'lest')) return true
    if (!['advcl', 'ccomp', 'xcomp', 'conj'].some((deprel) => isDeprel(at as Token, deprel))) return false
  }
  return false
}

const isQuestion = ({ sentence }: Scene): boolean =>
  sentence.tokens.slice(-2).some((token) => token.text === '?')
