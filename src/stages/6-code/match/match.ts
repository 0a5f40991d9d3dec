import { childrenBy, childrenOf } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import type { Frame, SlotTest, Trigger } from '../../../world/index.js'
import { isFiniteModifier } from '../clause/clause.js'
import { type Scene, tokenAt } from '../scene.js'
import { type Anchor, carrierOf, slotHeads } from './slots.js'
import { type SlotWords, slotWords, wordOf } from './words.js'

/** A frame that fits a place in the sentence, before roles are filled. */
export interface Match {
  readonly frame: Frame
  readonly anchor: Anchor
  /** The words of the trigger besides its head: particles, modifiers, the light verb. */
  readonly others: readonly number[]
  /** Nouns that the frame's conditions rest on: they name no event of their own. */
  readonly tested: readonly number[]
  /** Those of them that are asked for whatever they are ("*"): they may be a side. */
  readonly open: readonly number[]
  /** How particular the words and conditions are that were met. */
  readonly weight: number
}

/** The frames that fit a token: the more particular first, then in the order of the files; of one root the longer code. */
export function matchesAt(scene: Scene, index: number): readonly Match[] {
  return scene.remember('matches at', index, () => findMatches(scene, index))
}

function findMatches(scene: Scene, index: number): Match[] {
  const token = tokenAt(scene, index)
  const kind = KIND_OF[token.upos]
  if (!kind || isModifier(scene, token)) return []
  const triggers = first(lemmasOf(token), (lemma) => scene.frames.triggersOf(kind, lemma)) ?? []
  const fitting = triggers.flatMap((trigger) => fit(scene, token, kind === 'nouns', trigger) ?? [])
  fitting.sort((one, other) => other.weight - one.weight)
  const [best] = fitting
  if (!best) return []
  const finest = fitting.reduce((one, other) => (isFiner(other, one) ? other : one), best)
  return finest === best ? fitting : [finest, ...fitting.filter((match) => match !== finest)]
}

/** As particular, of the same root, with a longer code. */
function isFiner(match: Match, than: Match): boolean {
  const [code, other] = [match.frame.code ?? '', than.frame.code ?? '']
  return match.weight === than.weight && code.slice(0, 2) === other.slice(0, 2) && code.length > other.length
}

/** The lemma; for an inflected verb also what it could be, should the lemmatizer not know the verb. */
function lemmasOf(token: Token): string[] {
  const lemma = wordOf(token)
  const text = token.text.toLowerCase()
  if (token.upos !== 'VERB' || !text.endsWith('ed')) return [lemma]
  return [lemma, text.slice(0, -1), text.slice(0, -2)]
}

function first(
  lemmas: readonly string[],
  find: (lemma: string) => readonly Trigger[],
): readonly Trigger[] | undefined {
  return lemmas.map(find).find((found) => found.length > 0)
}

export const conditionsOf = (frame: Frame, { isNoun }: Anchor): readonly SlotTest[] =>
  isNoun ? frame.nounWhen : frame.when

const KIND_OF: Readonly<Record<string, 'verbs' | 'nouns' | 'adjectives' | undefined>> = {
  VERB: 'verbs',
  NOUN: 'nouns',
  ADJ: 'adjectives',
}

function fit(scene: Scene, token: Token, isNoun: boolean, { frame, words }: Trigger): Match | null {
  const others = isNoun ? modifiersOf(scene, token, words) : particlesOf(scene, token, words)
  if (!others || (!isNoun && isOtherSense(scene, token, frame, others))) return null
  const head = isNoun ? topOf(scene, [token.index, ...others]) : token.index
  const lightVerb = isNoun ? carrierOf(scene, tokenAt(scene, head), frame.light) : null
  const anchor: Anchor = { head, isNoun, lightVerb }
  if (head !== token.index) others.splice(others.indexOf(head), 1, token.index)
  if (lightVerb !== null) others.push(lightVerb)
  const tested: number[] = []
  const open: number[] = []
  // "staged a protest" is more than a protest: a family that knows the verb fits better than one that does not.
  let weight = words.length * 2 + (lightVerb === null ? 0 : WEIGHT.anything)
  for (const test of conditionsOf(frame, anchor)) {
    const met = meet(scene, anchor, test)
    if (met.weight === 0) return null
    tested.push(...met.heads)
    if (met.weight === WEIGHT.anything && test.slots.length === 1) open.push(...met.heads)
    weight += met.weight
  }
  const excluded = isNoun ? frame.nounUnless : frame.unless
  if (excluded.some((test) => meet(scene, anchor, test).weight > 0)) return null
  return { frame, anchor, others, tested, open, weight }
}

/** The heads in the slots of a condition that meet it, and how particular the best of them is. */
function meet(
  scene: Scene,
  anchor: Anchor,
  { slots, words, kinds }: SlotTest,
): { heads: number[]; weight: number } {
  const heads: number[] = []
  let best = 0
  for (const slot of slots) {
    for (const head of slotHeads(scene, anchor, slot)) {
      const kind = kinds.length === 0 ? undefined : (scene.actorAt(head)?.kind ?? groupOf(scene, head))
      const weight = Math.max(
        words.includes('*') ? WEIGHT.anything : 0,
        kind !== undefined && kinds.includes(kind) ? WEIGHT.word : 0,
        saying(slotWords(scene, head), words),
      )
      if (weight > 0) heads.push(head)
      best = Math.max(best, weight)
    }
  }
  return { heads, weight: best }
}

/** "[Hamas] members" act as the group does. */
const groupOf = (scene: Scene, head: number): 'group' | undefined =>
  childrenBy(scene.sentence, head, 'compound').some(({ index }) => scene.actorAt(index)?.kind === 'group')
    ? 'group'
    : undefined

/** "humanitarian aid" says more than "aid", and a word more than that anything stands there. */
const WEIGHT = { anything: 0.5, word: 1, run: 1.5 }

function saying({ core, run }: SlotWords, words: readonly string[]): number {
  let weight = 0
  for (const word of words) {
    if (word.includes(' ') && run.includes(` ${word} `)) return WEIGHT.run
    if (core.has(word)) weight = WEIGHT.word
  }
  return weight
}

/** Particles and fixed adverbs: "pull [out]", "give [back]". */
function particlesOf(scene: Scene, verb: Token, words: readonly string[]): number[] | null {
  const found: number[] = []
  const children = childrenOf(scene.sentence, verb.index)
  for (const word of words) {
    const next = scene.sentence.tokens[verb.index + found.length + 1]
    const particle =
      children.find((child) => child.text.toLowerCase() === word && PARTICLE.has(child.deprel)) ??
      (next?.text.toLowerCase() === word ? next : undefined)
    if (!particle) return null
    found.push(particle.index)
  }
  return found
}

/** "called [off]", "turned [down]": a particle that the words do not name makes another verb of a bare one. */
function isOtherSense(scene: Scene, verb: Token, frame: Frame, others: readonly number[]): boolean {
  const next = scene.sentence.tokens[verb.index + 1]
  // "stopped [short] of attacking", "fell [short]": it says that nothing was done.
  if (next?.lemma === 'short' && !others.includes(next.index)) return true
  // "won no state, [let] alone a recount": it says that still less was done.
  if (verb.lemma === 'let' && next?.lemma === 'alone') return true
  if (frame.when.length > 0) return false
  const particle =
    childrenOf(scene.sentence, verb.index).find((child) => child.deprel === 'compound:prt') ??
    (next?.xpos === 'RP' ? next : undefined)
  return particle !== undefined && !others.includes(particle.index) && REVERSING.has(particle.lemma)
}

const REVERSING = new Set(['off', 'down', 'out', 'back', 'over', 'away'])

const PARTICLE = new Set(['compound:prt', 'advmod', 'xcomp', 'obl'])

/** The words before a noun ("[air] strike"), close by and in order. */
function modifiersOf(scene: Scene, noun: Token, words: readonly string[]): number[] | null {
  const found: number[] = []
  let at = noun.index - 1
  for (const word of [...words].reverse()) {
    while (at >= 0 && noun.index - at <= 5 && !isWord(tokenAt(scene, at), word)) {
      if (isPredicate(tokenAt(scene, at))) return null
      at--
    }
    if (at < 0 || noun.index - at > 5) return null
    found.unshift(at--)
  }
  return found
}

/** "Farmers [staged] a protest" is no farmer protest. */
const isPredicate = (token: Token): boolean =>
  token.upos === 'AUX' || (token.upos === 'VERB' && !['amod', 'compound'].includes(token.deprel))

/** Of the words of a trigger the one that all hang on: "[state] of emergency". */
function topOf(scene: Scene, indexes: readonly number[]): number {
  const top = indexes.find((index) => !indexes.includes(tokenAt(scene, index).head))
  return top !== undefined && tokenAt(scene, top).upos === 'NOUN' ? top : (indexes[0] as number)
}

const isWord = (token: Token, word: string): boolean =>
  wordOf(token) === word || token.text.toLowerCase() === word

/** "[backed] rebels", "[attack] helicopters", "the [Strike] Force": a modifier or a part of a name states no event. */
function isModifier(scene: Scene, token: Token): boolean {
  if (token.upos === 'VERB') {
    return ['amod', 'compound'].includes(token.deprel) && !isFiniteModifier(scene.sentence, token)
  }
  if (token.upos === 'NOUN' && token.deprel === 'compound') return true
  // "a shocked Europe": only what is said of somebody is an event.
  if (token.upos === 'ADJ' && token.deprel === 'amod' && token.head > token.index) return true
  return token.deprel === 'flat' || (token.upos !== 'ADJ' && scene.mentionAt(token.index)?.actor != null)
}
