import { childrenBy, headOf, isDeprel } from '../../../language/index.js'
import type { Candidate } from '../candidate.js'
import { caseOf, hasMark, isPassive } from '../clause/clause.js'
import type { Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { slotHeads } from '../match/slots.js'
import { wordOf } from '../match/words.js'

/** Whether the words tell how things are, or somebody's round at home, and no act of politics. */
export function isBackground(scene: Scene, candidate: Candidate, sides: Sides, code: string): boolean {
  return (
    isGeneralTruth(scene, candidate, code) ||
    isByThing(scene, candidate, code) ||
    isByNature(scene, candidate, code) ||
    isHomeVisit(scene, candidate, code, sides) ||
    isListed(scene, candidate) ||
    isOpinion(scene, candidate) ||
    isWished(scene, candidate) ||
    isByRule(scene, candidate) ||
    isBarred(scene, candidate) ||
    isOnlyNamed(scene, candidate) ||
    isWithinReach(scene, candidate) ||
    isAsked(scene, candidate) ||
    isAboutAnybody(scene, candidate, sides, code)
  )
}

/** "Thai law forbids it", "the war offers an advantage": a thing that does something in the present does it always. */
function isGeneralTruth(scene: Scene, { match, sources }: Candidate, code: string): boolean {
  // "The guidelines call for a ban"
  const isDemand =
    /^(02|10)/.test(code) && sources.every((head) => scene.frames.isIn('rule', wordOf(tokenAt(scene, head))))
  if (match.anchor.isNoun || !(isDemand || LASTING.test(code))) return false
  const verb = tokenAt(scene, match.anchor.head)
  const isPresent = verb.xpos === 'VBZ' || verb.xpos === 'VBP'
  return isPresent && childrenBy(scene.sentence, verb.index, 'aux').length === 0 && areThings(scene, sources)
}

/** Yielding, promising, helping and ruling: what is said or done by force may stand in the present tense of a headline. */
const LASTING = /^(0[35-8]|16|17[0-2])/

/** "The war offers Mr. Trump a chance": only people, and what they form, promise and allow. */
function isByThing(scene: Scene, { match, sources }: Candidate, code: string): boolean {
  if (match.anchor.isNoun)
    return match.anchor.lightVerb !== null && /^05/.test(code) && areThings(scene, sources)
  return /^(03|08[0-4]|13)/.test(code) && areThings(scene, sources)
}

/** "Fires are destroying the forest", "the plague killed half of Europe": by nobody. */
const isByNature = (scene: Scene, { sources }: Candidate, code: string): boolean =>
  code >= '15' &&
  sources.length > 0 &&
  sources.every((head) => scene.frames.isIn('nature', wordOf(tokenAt(scene, head))))

const areThings = (scene: Scene, heads: readonly number[]): boolean =>
  heads.length > 0 && heads.every((head) => scene.frames.isIn('abstract', wordOf(tokenAt(scene, head))))

/** "Their demands include dissolving parliament": named as one of several things, not done. */
function isListed(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.head)
  // "coerced moves, including [forcing] people out"
  if (hasMark(scene.sentence, verb, 'including', 'include')) return true
  const above = verb.xpos === 'VBG' ? headOf(scene.sentence, verb) : undefined
  return above !== undefined && scene.frames.isIn('listing', above.lemma) && above.index < verb.index
}

/** "It is common for governments [to suspend] parliament": no government did. */
function isOpinion(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.head)
  const above = hasMark(scene.sentence, verb, 'to') ? headOf(scene.sentence, verb) : undefined
  if (above?.upos !== 'ADJ') return false
  return childrenBy(scene.sentence, above.index, 'expl', 'nsubj').some(({ lemma }) => lemma === 'it')
}

/** "His staff want him [to resign]": another's wish, and no plan of his. */
function isWished(scene: Scene, { match }: Candidate): boolean {
  let verb = tokenAt(scene, match.anchor.lightVerb ?? match.anchor.head)
  const first = headOf(scene.sentence, verb)
  if (isDeprel(verb, 'conj') && verb.xpos.startsWith('VB') && first?.upos === 'VERB') verb = first
  const above = hasMark(scene.sentence, verb, 'to') ? headOf(scene.sentence, verb) : undefined
  if (!above || !scene.frames.isIn('wishing', above.lemma)) return false
  return [
    ...childrenBy(scene.sentence, above.index, 'obj'),
    ...childrenBy(scene.sentence, verb.index, 'nsubj'),
  ].some(({ index }) => index > above.index && index < verb.index)
}

/** "to keep them from [releasing] it": what is prevented. */
function isBarred(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.head)
  const above = hasMark(scene.sentence, verb, 'from') ? headOf(scene.sentence, verb) : undefined
  return above !== undefined && scene.frames.isIn('barring', above.lemma)
}

/** "a policy of [charging] nobody", "the aim of [ousting] him", "interrupted by [protesting] deputies": only said of something. */
function isOnlyNamed(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.head)
  const above = verb.xpos === 'VBG' ? headOf(scene.sentence, verb) : undefined
  if (!above) return false
  if (isDeprel(verb, 'acl')) {
    const isNotion = (['notion', 'matter'] as const).some((name) => scene.frames.isIn(name, above.lemma))
    return isNotion && hasMark(scene.sentence, verb, 'of')
  }
  const isNext = childrenBy(scene.sentence, verb.index, 'obj').some(({ index }) => index === verb.index + 1)
  return (
    isDeprel(verb, 'advcl') &&
    isNext &&
    isPassive(scene.sentence, above) &&
    hasMark(scene.sentence, verb, 'by')
  )
}

/** "the right [to attack]", "no power [to ban] it": what somebody may or can do. */
function isWithinReach(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.lightVerb ?? match.anchor.head)
  if (verb.deprel !== 'acl' || !hasMark(scene.sentence, verb, 'to')) return false
  const noun = headOf(scene.sentence, verb)
  return noun !== undefined && scene.frames.isIn('faculty', noun.lemma)
}

/** "Under the constitution the parliament impeaches officials": how it is done, not that it was. */
function isByRule(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.lightVerb ?? match.anchor.head)
  if (!['VBZ', 'VBP'].includes(verb.xpos)) return false
  return childrenBy(scene.sentence, verb.index, 'obl').some(
    (phrase) =>
      scene.frames.isIn('rule', phrase.lemma.toLowerCase()) && caseOf(scene.sentence, phrase) === 'under',
  )
}

/** "did not say [whom] they would support": what is asked is not told. */
function isAsked(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.head)
  if (match.anchor.isNoun || verb.deprel !== 'ccomp') return false
  return childrenBy(scene.sentence, verb.index, 'obj', 'nsubj').some(({ xpos }) => xpos === 'WP')
}

/** "people who were accused of crimes": by nobody who is told, and only to say which people are meant. */
function isAboutAnybody(scene: Scene, { match }: Candidate, { source }: Sides, code: string): boolean {
  const verb = tokenAt(scene, match.anchor.head)
  if (!code.startsWith('11') || verb.deprel !== 'acl:relcl' || source.isFilled) return false
  const isPeople = scene.frames.isIn('civilian', wordOf(tokenAt(scene, verb.head)))
  return isPeople && isPassive(scene.sentence, verb)
}

/** Of those who visit a place or people of their own country there is nothing to tell. */
function isHomeVisit(scene: Scene, { match }: Candidate, code: string, { source, target }: Sides): boolean {
  const isAccompanied = slotHeads(scene, match.anchor, 'with').some(
    (head) => tokenAt(scene, head).upos !== 'VERB',
  )
  if (!code.startsWith('042') || !target.isFilled || isAccompanied) return false
  const home = new Set(source.participants.map((one) => one.code?.slice(0, 3)))
  return (
    home.size > 0 && target.participants.every((one) => one.code === null || home.has(one.code.slice(0, 3)))
  )
}
