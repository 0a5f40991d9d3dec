import { childBy, childrenBy, headOf, isDeprel } from '../../../language/index.js'
import type { Actor, Token } from '../../../model/index.js'
import { caseOf, clausesOf, deepSubjects, hasMark } from '../clause/clause.js'
import { deepObjects, indirectObjects } from '../clause/objects.js'
import { type Match, matchesAt } from '../match/match.js'
import { isAnybody, isCompatriot, isPolitical, sideOf } from './participants.js'
import { roleHeads } from './roles.js'
import { isAtBehest } from '../clause/ownership.js'
import { type Scene, tokenAt } from '../scene.js'
import { slotHeads } from '../match/slots.js'

/**
 * The heads of the target: those given if they lead to somebody, else the party that other words of the clause name.
 * `doers` are the actors of the source, who are never their own target.
 */
export function impliedTargets(
  scene: Scene,
  match: Match,
  given: readonly number[],
  doers: ReadonlySet<string>,
): readonly number[] {
  const actorsAt = (heads: readonly number[]) => sideOf(scene, heads, 'target', doers).actors
  const isSomebody = (actor: Actor): boolean => !doers.has(actor.id) && !isAnybody(actor)
  const { anchor, frame } = match
  if (frame.code?.startsWith('14') && actorsAt(given).length === 0) {
    const opposed = opposedBelow(scene, match)
    if (actorsAt(opposed).length > 0) return opposed
  }
  if (anchor.isNoun && doers.size > 0 && given.length === 0) return blamedAbove(scene, match)
  const isMutual = frame.reciprocal && doers.size > 1
  if (doers.size === 0 || anchor.isNoun || isMutual || actorsAt(given).some(isSomebody)) return given
  // "left for Ankara for talks with Egypt": a place of another state is an answer.
  const place = sideOf(scene, given, 'target', doers).participants[0]
  if (place?.actor === null && place.code !== null) return given
  const found = waysTo(scene, match, given)
    .map((heads) => heads.filter((head) => !isAtBehest(scene, head)))
    .filter((heads) => !isMatter(scene, match, heads))
    .find((heads) =>
      actorsAt(heads).some(
        (actor) => isSomebody(actor) && isPolitical(actor) && !isCompatriot(scene, actor, doers),
      ),
    )
  return found ?? given
}

/** "held a rally to protest [cuts by the Greek government]": against whom by what it is held for. */
function opposedBelow(scene: Scene, { anchor }: Match): readonly number[] {
  const hosts = [anchor.head, ...(anchor.lightVerb === null ? [] : [anchor.lightVerb])]
  const aims = hosts
    .flatMap((head) => childrenBy(scene.sentence, head, 'acl', 'advcl', 'xcomp'))
    .filter((verb) => verb.xpos === 'VBG' || hasMark(scene.sentence, verb, 'to'))
  for (const { index } of aims) {
    const [act] = matchesAt(scene, index)
    const opposed = childrenBy(scene.sentence, index, 'obj').map((object) => object.index)
    const isOpposing = act !== undefined && /^1[0-4]/.test(act.frame.code ?? '')
    // "to protest raids on Mali": whom it is done to is not whom they oppose.
    if (isOpposing && sideOf(scene, opposed, 'source').actors.length > 0) return opposed
  }
  return []
}

/** "signed the law despite criticism by the opposition": criticised is who did what the noun stands beside. */
function blamedAbove(scene: Scene, { anchor, frame }: Match): readonly number[] {
  const noun = tokenAt(scene, anchor.head)
  const verb = headOf(scene.sentence, noun)
  const isBeside = isDeprel(noun, 'obl') && BESIDE.has(caseOf(scene.sentence, noun) ?? '')
  if (!isBeside || verb?.upos !== 'VERB' || !frame.code?.startsWith('11')) return []
  return deepSubjects(scene.sentence, verb).map(({ index }) => index)
}

const BESIDE = new Set(['amid', 'amidst', 'despite'])

/** "discussed [Egypt's vote]", "met [to discuss Syria]": what is talked about does not talk. */
const isMatter = (scene: Scene, { frame, tested }: Match, heads: readonly number[]): boolean =>
  /^04/.test(frame.code ?? '') &&
  heads.some(
    (head) =>
      tokenAt(scene, head).upos === 'VERB' ||
      (isDeprel(tokenAt(scene, head), 'obj') && !tested.includes(head)),
  )

/** Where the other party may stand, most likely first. */
function waysTo(scene: Scene, { anchor, frame }: Match, given: readonly number[]): (readonly number[])[] {
  const code = frame.code ?? ''
  // What is done to people is done to nobody else whom the clause names.
  if (code >= '17') return [slotHeads(scene, anchor, 'into')]
  return [
    ...(/^(08|1[023])/.test(code) ? [conditionalParties(scene, anchor.head)] : []),
    ...(frame.target[0] === 'clause' ? forewarned(scene, anchor.head) : []),
    ...(code.startsWith('12') ? [withheldFrom(scene, anchor.head)] : []),
    ...(code.startsWith('11') ? [doerAbove(scene, anchor.head, given)] : []),
    ...(/^1[12]/.test(code) ? [answered(scene, anchor.head)] : []),
    ...(/^(02|10)/.test(code) ? [partiesAbove(scene, anchor.head), granterAbove(scene, anchor.head)] : []),
    recipients(scene, anchor.head),
    ...(code.startsWith('15') ? ['off', 'near', 'toward', 'into'] : []).map((slot) =>
      slotHeads(scene, anchor, slot),
    ),
    ...(/^(02|10)/.test(code)
      ? [doersBelow(scene, anchor.head), scenesOf(scene, anchor), ownersOfMatter(scene, anchor)]
      : []),
    ...(code.startsWith('141') ? [ownersOfMatter(scene, anchor)] : []),
    ...OTHER_SLOTS.filter((slot) => slot !== 'object' || given.length > 0 || !code.startsWith('11')).map(
      (slot) => slotHeads(scene, anchor, slot),
    ),
    ...(/^1[0-36]/.test(code) ? [opponents(scene, anchor.head)] : []),
  ]
}

/** "replied to [Iran's] letter, calling it a lie", "responding to [Iran], condemned the tests": who is answered. */
function answered(scene: Scene, head: number): readonly number[] {
  const { tokens } = scene.sentence
  const verb = tokenAt(scene, head)
  const subjects = new Set(deepSubjects(scene.sentence, verb).map(({ index }) => index))
  const isBeside = (other: Token): boolean =>
    other.index === verb.head || ((other.head === head || subjects.has(other.head)) && other.xpos === 'VBG')
  return tokens
    .filter((other) => scene.frames.isIn('answering', other.lemma) && isBeside(other))
    .flatMap(({ index }) => childrenBy(scene.sentence, index, 'obl'))
    .filter((phrase) => caseOf(scene.sentence, phrase) === 'to')
    .map(({ index }) => index)
}

/** "cut ties with Qatar, [alleging] …", "accused Canada and [demanded] …": whom the doer has just turned against. */
function opponents(scene: Scene, head: number): readonly number[] {
  const verb = tokenAt(scene, head)
  const above = headOf(scene.sentence, verb)
  const isJoined = isDeprel(verb, 'conj') || (isDeprel(verb, 'advcl') && verb.xpos === 'VBG')
  if (above?.upos !== 'VERB' || !isJoined || childBy(scene.sentence, head, 'nsubj')) return []
  const [act] = matchesAt(scene, above.index)
  return act && /^1[1-9]/.test(act.frame.code ?? '') ? roleHeads(scene, act, 'target') : []
}

const OTHER_SLOTS = ['indirect', 'object', 'with', 'to', 'against', 'towards', 'at']

/** "threatened to strike if Iran [closed] the strait": the one who is to be moved. */
function conditionalParties(scene: Scene, head: number): number[] {
  const clause = scene.sentence.tokens.find(
    (token) =>
      token.index > head && token.upos === 'VERB' && hasMark(scene.sentence, token, 'if', 'unless', 'until'),
  )
  if (!clause) return []
  return [...deepSubjects(scene.sentence, clause), ...deepObjects(scene.sentence, clause)]
    .slice(0, 1)
    .map(({ index }) => index)
}

/** "warned that [Finland] would face consequences", "warned that it would respond to [Finland]". */
function forewarned(scene: Scene, head: number): (readonly number[])[] {
  const clauses = clausesOf(scene.sentence, head)
  const phrases = clauses.flatMap(({ index }) => childrenBy(scene.sentence, index, 'obl'))
  return [
    clauses.flatMap((clause) => deepSubjects(scene.sentence, clause)),
    phrases.filter((phrase) => ['to', 'against'].includes(caseOf(scene.sentence, phrase) ?? '')),
  ].map((tokens) => tokens.map(({ index }) => index))
}

/** "refused to give [Ukraine] a timetable": who does not get it. */
const withheldFrom = (scene: Scene, head: number): number[] =>
  clausesOf(scene.sentence, head)
    .flatMap((clause) => indirectObjects(scene.sentence, clause))
    .map(({ index }) => index)

/** "appealed for peace in [Lebanon]": where something is to be done is who is to do it. */
const scenesOf = (scene: Scene, anchor: Match['anchor']): number[] =>
  slotHeads(scene, anchor, 'for').flatMap((head) =>
    slotHeads(scene, { head, isNoun: true, lightVerb: null }, 'in'),
  )

/** "called for [members of NATO] to spend more": who is to do it, which the parser may hang on either verb. */
function doersBelow(scene: Scene, head: number): number[] {
  const clauses = clausesOf(scene.sentence, head).filter((clause) => hasMark(scene.sentence, clause, 'to'))
  const own = clauses.flatMap((clause) => childrenBy(scene.sentence, clause.index, 'nsubj'))
  const above = childrenBy(scene.sentence, head, 'obj', 'obl').filter(
    (phrase) => caseOf(scene.sentence, phrase) === 'for' && clauses.some(({ index }) => index > phrase.index),
  )
  return [...own, ...above].map(({ index }) => index)
}

/** "called for [Russian] restraint", "for [Israel's] withdrawal": whose act it is that is asked for. */
const ownersOfMatter = (scene: Scene, anchor: Match['anchor']): number[] =>
  slotHeads(scene, anchor, 'for').flatMap((head) =>
    childrenBy(scene.sentence, head, 'nmod:poss', 'compound', 'amod').flatMap(({ index }) =>
      scene.actorAt(index) ? [index] : [],
    ),
  )

/** "telephoned Macron to [ask] for help": asked is who is met with. */
function partiesAbove(scene: Scene, head: number): number[] {
  const verb = tokenAt(scene, head)
  const above = hasMark(scene.sentence, verb, 'to') ? headOf(scene.sentence, verb) : undefined
  if (above?.upos !== 'VERB') return []
  return deepObjects(scene.sentence, above).map(({ index }) => index)
}

/** "approved as much as the president had [requested]": asked is who does what the clause above tells. */
function granterAbove(scene: Scene, head: number): number[] {
  const verb = tokenAt(scene, head)
  const above = hasMark(scene.sentence, verb, 'as') ? headOf(scene.sentence, verb) : undefined
  return above?.upos === 'VERB' ? deepSubjects(scene.sentence, above).map(({ index }) => index) : []
}

/** "fired missiles in tests that Japan [denounced]": whoever does what the clause above tells. */
function doerAbove(scene: Scene, head: number, given: readonly number[]): number[] {
  const [blamed] = given
  if (blamed === undefined || blamed > head || tokenAt(scene, blamed).upos !== 'NOUN') return []
  let at = tokenAt(scene, blamed)
  for (let steps = 0; steps < MAX_STEPS && at.head >= 0; steps++) {
    at = tokenAt(scene, at.head)
    if (at.upos === 'VERB') return deepSubjects(scene.sentence, at).map(({ index }) => index)
  }
  return []
}

const MAX_STEPS = 4

/** "lent Ukraine $78 million": the parser may take the recipient for a part of the object. */
function recipients(scene: Scene, verb: number): number[] {
  return deepObjects(scene.sentence, tokenAt(scene, verb))
    .flatMap((object) => childrenBy(scene.sentence, object.index, 'compound'))
    .filter(({ index, xpos }) => xpos.startsWith('NNP') && scene.mentionAt(index)?.tokens[0] === verb + 1)
    .map(({ index }) => index)
}
