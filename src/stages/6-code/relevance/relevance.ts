import { headOf, isDeprel, subtree } from '../../../language/index.js'
import type { Sentence } from '../../../model/index.js'
import type { FrameLexicon } from '../../../world/index.js'
import { isBackground } from './background.js'
import type { Candidate } from '../candidate.js'
import { caseOf, hasModal } from '../clause/clause.js'
import { isLoose, isUndergone } from './loose.js'
import { matchesAt } from '../match/match.js'
import type { Stance } from '../stance/modality.js'
import { codeOf, isPolitical, type Side, type Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { type Anchor, slotHeads } from '../match/slots.js'
import { isUntold } from './untold.js'
import { namesAct, wordOf } from '../match/words.js'

/**
 * Whether enough is known of an event to code it. An act needs a doer or a victim who takes part in politics; a frame
 * marked strong may do with sides that are only named. What is only mentioned in passing (a bare noun, a participle, a
 * possibility, an aim) needs more than what is told.
 */
export function isWorthCoding(
  scene: Scene,
  candidate: Candidate,
  stance: Stance,
  sides: Sides,
  code: string,
): boolean {
  const { source, target } = sides
  const { frame, anchor } = candidate.match
  const hasPoliticalSource = source.actors.some(isPolitical)
  const isPoliticalEvent = hasPoliticalSource || target.actors.some(isPolitical)
  const isComplete = isPoliticalEvent && source.actors.length > 0 && target.actors.length > 0
  if (isIncomplete(scene, candidate, stance, sides, code)) return false
  if (isBackground(scene, candidate, sides, code)) return false
  if (isUntold(scene, candidate, stance, sides, code)) return false
  if (isLoose(scene, candidate, stance, sides, code)) return false
  if (stance.modality === 'hypothetical') {
    // "If they do not agree": nothing is done or threatened.
    if (stance.isNegated || isExhortation(scene, candidate, stance)) return false
    return hasPoliticalSource && !isBare(anchor) && (target.isFilled || frame.when.length > 0)
  }
  const isDone = stance.modality === 'asserted' && isUndergone(scene, target, code)
  if (isBare(anchor)) {
    if (code >= '18' && target.actors.some(isPolitical) && isSubject(scene, anchor)) {
      return stance.modality === 'asserted'
    }
    // "weeks of protests against the Serbian government"
    if (PROTESTING.test(code) && isCrowd(source) && isPoliticalEvent) return stance.modality === 'asserted'
    if (isComplete || (hasPoliticalSource && isListOfDemands(scene, anchor, code))) return true
    return (
      frame.strong &&
      isMaterialConflict(code) &&
      (hasPoliticalSource || (isDone && isOccasion(scene, anchor)))
    )
  }
  // "The boy's image led to calls to help Syrians": an aim of nobody of whom more is known than the name.
  const isKnownSource = source.actors.some((actor) => codeOf(actor) !== null)
  if (stance.isPurpose && !(isComplete && isKnownSource)) return false
  const isKnown = isDone || source.actors.length > 0
  if (isParticiple(scene, anchor) && !(isComplete || (isKnown && frame.strong))) {
    if (!hasPoliticalSource || !isOfText(scene, anchor, code)) return false
  }
  // "Oxfam sent food to homeless families": who helps people takes part.
  if (isRelief(code, sides) && stance.modality === 'asserted') return true
  const hasCountry = source.actors.some((actor) => actor.country !== null)
  const hasCrowd = source.participants.some((participant) => participant.code !== null)
  if (PROTESTING.test(code)) return isPoliticalEvent || hasCountry || hasCrowd
  if (code.startsWith('17') && source.actors.length + target.participants.length === 0) return false
  // "Ann Smith was granted clemency": which only a state does.
  if (isClemency(scene, candidate) && stance.modality === 'asserted')
    return isKnown || target.actors.length > 0
  if (frame.strong && !isPoliticalEvent) {
    return (
      stance.modality === 'asserted' &&
      (source.isFilled || namesAttack(scene, candidate)) &&
      target.isFilled &&
      !areUnknown(scene, candidate, sides) &&
      (speaksOfPolitics(scene) || isPoliced(source) || isAttackSomewhere(scene, candidate, sides))
    )
  }
  if (frame.strong) return true
  if (/^04[0-46]/.test(code)) return isPoliticalEvent && source.isFilled && target.isFilled
  // What a company offers to a country is business.
  const isBusiness = code.startsWith('03') && source.actors.some(({ kind }) => kind === 'company')
  return hasPoliticalSource || (isPoliticalEvent && source.isFilled && !isBusiness)
}

/** "We must put aside our quarrels": what all should do, the speaker does not. */
const isExhortation = (scene: Scene, { sources }: Candidate, { words, obligation }: Stance): boolean =>
  (obligation !== null || words.some((at) => tokenAt(scene, at).lemma === 'should')) &&
  sources.length > 0 &&
  sources.every((at) => tokenAt(scene, at).text.toLowerCase() === 'we')

/** Protests and strikes, held, called off or kept up, are political whoever holds them. */
const PROTESTING = /^(14|082|1242)/

/** "What it had promised", "he resisted": without the other party or the matter nothing is told. */
function isIncomplete(
  scene: Scene,
  { inner, match }: Candidate,
  { modality }: Stance,
  { target }: Sides,
  code: string,
): boolean {
  // Money to come for something, "defended himself": nobody else takes part.
  const isOwnMatter = code === '052' || (modality !== 'asserted' && /^0(331|71)/.test(code))
  if (isOwnMatter && !match.anchor.isNoun && target.participants.length === 0) return true
  if (!/^(03|12)/.test(code) || match.anchor.isNoun || target.isFilled || inner) return false
  const matters = ['clause', 'object', 'indirect', 'against'].flatMap((slot) =>
    slotHeads(scene, match.anchor, slot),
  )
  return !matters.some((head) => tokenAt(scene, head).upos !== 'PRON')
}

const isRelief = (code: string, { source, target }: Sides): boolean =>
  code.startsWith('07') && target.isFilled && source.actors.some(({ kind }) => kind === 'ngo')

/** "a newspaper obtained the messages and released [them]": nobody knows whom or what. */
const areUnknown = (scene: Scene, { targets }: Candidate, { target }: Sides): boolean =>
  target.participants.length === 0 &&
  targets.every((head) => /^(?:them|it)$/i.test(tokenAt(scene, head).text))

/** "A bombing killed five in Kabul": by no accident and by no private hand, in a country that is told. */
function isAttackSomewhere(scene: Scene, candidate: Candidate, { target }: Sides): boolean {
  const isPlaced = target.participants.some(({ code }) => code !== null)
  const isBySource = candidate.sources.some((head) => namesAct(scene, head, '18'))
  return isPlaced && (isBySource || namesAttack(scene, candidate))
}

/** "were killed in [a bombing]". */
const namesAttack = (scene: Scene, { match }: Candidate): boolean =>
  match.tested.some(
    (head) =>
      ['in', 'after'].includes(caseOf(scene.sentence, tokenAt(scene, head)) ?? '') &&
      namesAct(scene, head, '18'),
  )

const isClemency = (scene: Scene, { match }: Candidate): boolean =>
  [match.anchor.head, ...match.others, ...match.tested].some((head) =>
    scene.frames.isIn('clemency', wordOf(tokenAt(scene, head))),
  )

/** By authorities that the report tells of elsewhere. */
const isPoliced = ({ participants }: Side): boolean => participants.some(({ way }) => way === 'authorities')

/** Some political actor is named in the sentence: "a crowd in Kenya burned the bank". */
function speaksOfPolitics(scene: Scene): boolean {
  return scene.sentence.tokens.some(({ index }) => {
    const actor = scene.actorAt(index)
    return actor !== undefined && isPolitical(actor)
  })
}

const isCrowd = ({ participants }: Side): boolean => participants.some(({ way }) => way === 'crowd')

const isBare = (anchor: Anchor): boolean => anchor.isNoun && anchor.lightVerb === null

/** "[An attack] on the base caused no losses": told by whatever it did, if that is not told as the act ("killed two"). */
function isSubject(scene: Scene, { head }: Anchor): boolean {
  const verb = headOf(scene.sentence, tokenAt(scene, head))
  if (!isDeprel(tokenAt(scene, head), 'nsubj') || verb?.upos !== 'VERB') return false
  const isMain = verb.deprel === 'root' || verb.deprel === 'ccomp'
  return isMain && !matchesAt(scene, verb.index).some(({ frame }) => (frame.code ?? '') >= '18')
}

/** "Their [demands] include new elections": listed, they are made. */
function isListOfDemands(scene: Scene, { head }: Anchor, code: string): boolean {
  const noun = tokenAt(scene, head)
  const verb = headOf(scene.sentence, noun)
  const isListing =
    verb !== undefined &&
    (scene.frames.isIn('listing', verb.lemma) || scene.frames.isIn('growing', verb.lemma))
  return code.startsWith('10') && isDeprel(noun, 'nsubj') && isListing && !hasModal(scene.sentence, verb)
}

/** "since [the killing] of the general" tells of it, "a reward for his arrest" does not. */
function isOccasion({ sentence }: Scene, { head }: Anchor): boolean {
  // The parser may hang "since" elsewhere: it opens the phrase or stands before it.
  const start = Math.min(...subtree(sentence, head))
  const openers = sentence.tokens.slice(Math.max(0, start - 1), start + 1)
  return openers.some(({ text }) => OCCASIONS.has(text.toLowerCase()))
}

const OCCASIONS = new Set(['after', 'before', 'following', 'over', 'since'])

const isMaterialConflict = (code: string): boolean => code >= '15'

/** "tanks [sent] by Poland", "a campaign [targeting] voters". */
function isParticiple(scene: Scene, anchor: Anchor): boolean {
  const token = tokenAt(scene, anchor.head)
  return !anchor.isNoun && token.deprel === 'acl' && (token.xpos === 'VBN' || token.xpos === 'VBG')
}

/** "signed a decree [banning] it": whoever signs it asks, blames, refuses or does what it says. */
const isOfText = (scene: Scene, { head }: Anchor, code: string): boolean =>
  /^(?:02|1)/.test(code) && scene.frames.isIn('document', wordOf(tokenAt(scene, tokenAt(scene, head).head)))

/** A share of words about sport above this makes a report one about sport. */
const SPORT_SHARE = 0.02
const SPORT_WORDS_IN_SENTENCE = 3

/** Countries meet, beat and defend on the pitch too. */
export function isSportReport(sentences: readonly Sentence[], frames: FrameLexicon): boolean {
  let words = 0
  let sport = 0
  for (const sentence of sentences) {
    words += sentence.tokens.length
    sport += sportWords(sentence, frames)
  }
  return sport >= 5 && sport > words * SPORT_SHARE
}

export function isSportSentence(sentence: Sentence, frames: FrameLexicon): boolean {
  return sportWords(sentence, frames) >= SPORT_WORDS_IN_SENTENCE
}

function sportWords({ tokens }: Sentence, frames: FrameLexicon): number {
  return tokens.reduce(
    (count, token) => count + Number(token.upos === 'NOUN' && frames.isIn('sport', wordOf(token))),
    0,
  )
}
