import { childrenOf } from '../../language/index.js'
import type { Token } from '../../model/index.js'
import type { Frame, SlotTest, Trigger } from '../../world/index.js'
import { type Scene, tokenAt } from './scene.js'
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
}

/** The best frame for a token, or null: more conditions and more trigger words win, then the order of the files. */
export function matchAt(scene: Scene, index: number): Match | null {
  const token = tokenAt(scene, index)
  const kind = KIND_OF[token.upos]
  if (!kind || isModifier(scene, token)) return null
  let best: Match | null = null
  let bestScore = -1
  for (const trigger of scene.frames.triggersOf(kind, wordOf(token))) {
    const match = fit(scene, token, kind === 'nouns', trigger)
    const score = match ? trigger.words.length * 2 + conditionsOf(trigger.frame, match.anchor).length : -1
    if (match && score > bestScore) [best, bestScore] = [match, score]
  }
  return best
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
  if (!others) return null
  const lightVerb = isNoun ? carrierOf(scene, token, frame.light) : null
  const anchor: Anchor = { head: token.index, isNoun, lightVerb }
  if (lightVerb !== null) others.push(lightVerb)
  const tested: number[] = []
  for (const test of conditionsOf(frame, anchor)) {
    const heads = passing(scene, anchor, test)
    if (heads.length === 0) return null
    tested.push(...heads)
  }
  if (!isNoun && frame.unless.some((test) => passing(scene, anchor, test).length > 0)) return null
  return { frame, anchor, others, tested }
}

/** The heads in the slots of a condition that meet it. */
function passing(scene: Scene, anchor: Anchor, test: SlotTest): number[] {
  const wanted = new Set(test.words)
  return test.slots.flatMap((slot) =>
    slotHeads(scene, anchor, slot).filter((head) => {
      if (wanted.has('*')) return true
      const kind = scene.actorAt(head)?.kind
      return (kind !== undefined && test.kinds.includes(kind)) || says(slotWords(scene, head), test.words)
    }),
  )
}

function says({ core, run }: SlotWords, words: readonly string[]): boolean {
  return words.some((word) => core.has(word) || (word.includes(' ') && run.includes(` ${word} `)))
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

const PARTICLE = new Set(['compound:prt', 'advmod', 'xcomp', 'obl'])

/** The words before a noun ("[air] strike"), close by and in order. */
function modifiersOf(scene: Scene, noun: Token, words: readonly string[]): number[] | null {
  const found: number[] = []
  let at = noun.index - 1
  for (const word of [...words].reverse()) {
    while (at >= 0 && noun.index - at <= 5 && !isWord(tokenAt(scene, at), word)) at--
    if (at < 0 || noun.index - at > 5) return null
    found.unshift(at--)
  }
  return found
}

const isWord = (token: Token, word: string): boolean =>
  wordOf(token) === word || token.text.toLowerCase() === word

/** "[backed] rebels", "the [Strike] Force": a modifier or a part of a name states no event. */
function isModifier(scene: Scene, token: Token): boolean {
  if (token.upos === 'VERB') return token.deprel === 'amod' || token.deprel === 'compound'
  return token.deprel === 'flat' || (token.upos !== 'ADJ' && scene.mentionAt(token.index)?.actor != null)
}
