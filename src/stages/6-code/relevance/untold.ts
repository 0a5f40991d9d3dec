import { childBy, childrenBy, childrenOf, headOf, isDeprel, subtree } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { isToBlame } from '../match/blame.js'
import type { Candidate } from '../candidate.js'
import { clausesOf, hasMark, hasModal, isPassive } from '../clause/clause.js'
import type { Stance } from '../stance/modality.js'
import { isOpponent, isPolitical, type Side, sideOf, type Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { wordOf } from '../match/words.js'

/** Whether the words name an act without telling that somebody did it. */
export function isUntold(
  scene: Scene,
  candidate: Candidate,
  stance: Stance,
  sides: Sides,
  code: string,
): boolean {
  return (
    isForecast(scene, candidate, sides) ||
    isUnwanted(scene, candidate, stance, code) ||
    isToBlame(scene, tokenAt(scene, candidate.match.anchor.head)) ||
    isToNobody(scene, candidate, stance) ||
    isSupposed(scene, candidate, code) ||
    isNamedAsSubject(scene, candidate, sides, code) ||
    isOfThing(scene, candidate, code) ||
    isByAnybody(scene, candidate, sides, code) ||
    isLegislating(scene, candidate, sides, code) ||
    isOfOther(scene, candidate, sides) ||
    isLiking(scene, candidate) ||
    isNeeded(scene, candidate) ||
    isDefined(scene, candidate, stance) ||
    isAtHome(sides, code) ||
    isBudget(sides, code) ||
    isByItsOwner(scene, candidate, sides, code) ||
    isAgenda(scene, candidate, sides, code) ||
    isDuty(scene, candidate, sides, code) ||
    isAim(scene, candidate, sides, code) ||
    isToBeYielded(sides, stance, code)
  )
}

/** "warned that the war went on", "that the ban would be a disaster": what comes or is, with nobody whom it threatens. */
function isForecast(scene: Scene, { match, inner }: Candidate, { source, target }: Sides): boolean {
  const isOpen = match.frame.name === 'warn' && inner === null && target.participants.length === 0
  if (!isOpen || match.anchor.isNoun) return false
  const clauses = clausesOf(scene.sentence, match.anchor.head)
  const isThreat = clauses.some(
    (clause) =>
      hasModal(scene.sentence, clause) &&
      subtree(scene.sentence, clause.index).some((index) => {
        const actor = scene.actorAt(index)
        return actor !== undefined && isOpponent(actor, source)
      }),
  )
  return clauses.length > 0 && !isThreat
}

/** "had never wanted to [fight] Spain": a frame of mind. */
function isUnwanted(scene: Scene, { match }: Candidate, { modality }: Stance, code: string): boolean {
  if (modality !== 'negated' || code < '15' || match.anchor.isNoun) return false
  const verb = tokenAt(scene, match.anchor.head)
  const above = isDeprel(verb, 'xcomp') ? headOf(scene.sentence, verb) : undefined
  return above !== undefined && scene.frames.isIn('wishing', above.lemma)
}

/** "I never threaten anybody": no act, and none that was left undone. */
const isToNobody = (scene: Scene, { targets }: Candidate, { modality }: Stance): boolean =>
  modality === 'negated' && targets.some((head) => ANYBODY.has(tokenAt(scene, head).text.toLowerCase()))

const ANYBODY = new Set(['anybody', 'anyone', 'anything', 'nobody'])

/** "would leave [if the Senate voted against him]": what is supposed is neither done nor announced, save by who threatens. */
function isSupposed(scene: Scene, { match }: Candidate, code: string): boolean {
  const verb = tokenAt(scene, match.anchor.lightVerb ?? match.anchor.head)
  if (verb.upos !== 'VERB' || code.startsWith('13')) return false
  return hasMark(scene.sentence, finiteAbove(scene, verb), 'if', 'unless')
}

/** "if the House [votes] to impeach him": the verb that the infinitive completes. */
function finiteAbove(scene: Scene, verb: Token): Token {
  const above = headOf(scene.sentence, verb)
  const isOpen = isDeprel(verb, 'xcomp') || hasMark(scene.sentence, verb, 'to')
  return above?.upos === 'VERB' && isOpen ? finiteAbove(scene, above) : verb
}

/** "[Denying] Kurds citizenship broke the law": an act by nobody who is told, of which something is said. */
function isNamedAsSubject(scene: Scene, { match }: Candidate, { source }: Sides, code: string): boolean {
  const verb = tokenAt(scene, match.anchor.head)
  if (match.anchor.isNoun || verb.xpos !== 'VBG' || hasMark(scene.sentence, verb, 'by', 'for', 'of'))
    return false
  if (isDeprel(verb, 'csubj')) return !source.isFilled
  // "a story [alleging] he paid": the clause is what is said.
  if (SPEAKING.test(code)) return false
  const above = headOf(scene.sentence, verb)
  const predicates = [...childrenBy(scene.sentence, verb.index, 'ccomp'), ...(above ? [above] : [])]
  return predicates.some((token) => token.index > verb.index && isWithoutSubject(scene, token))
}

/** Asking, demanding, accusing. */
const SPEAKING = /^(02|1[01])/

/** Finite, and right of nothing that could be its subject. */
const isWithoutSubject = (scene: Scene, verb: Token): boolean =>
  /^VB[DZP]$/.test(verb.xpos) &&
  verb.deprel === 'ccomp' &&
  !childBy(scene.sentence, verb.index, 'nsubj', 'nsubj:pass', 'csubj', 'mark')

/** "a law [permitting] it", wherever the parser hangs it: only people permit and promise. */
function isOfThing(scene: Scene, { match }: Candidate, code: string): boolean {
  const verb = tokenAt(scene, match.anchor.head)
  const before = scene.sentence.tokens[verb.index - 1]
  const isBehind = !match.anchor.isNoun && verb.xpos === 'VBG' && before?.upos === 'NOUN'
  return isBehind && /^(03|08[0-4])/.test(code) && scene.frames.isIn('abstract', wordOf(before))
}

/** "people visiting Serbia": those who are nobody in politics meet nobody. */
function isByAnybody(scene: Scene, { match, sources }: Candidate, { source }: Sides, code: string): boolean {
  if (!/^04/.test(code) || match.anchor.isNoun || source.participants.length > 0) return false
  const verb = tokenAt(scene, match.anchor.head)
  // Who does what a participle tells may stand farther off than the parser finds.
  const isOpen = sources.length === 0 && verb.xpos === 'VBG'
  return (
    isOpen ||
    (sources.length > 0 &&
      sources.every((head) => scene.frames.isIn('civilian', wordOf(tokenAt(scene, head)))))
  )
}

/** "Congress approved the bill", "194 members opposed the resolution": a step of law-making at home, done to nobody. */
function isLegislating(
  scene: Scene,
  { match, targets }: Candidate,
  { source, target }: Sides,
  code: string,
): boolean {
  const isProposal =
    /^(02|03)/.test(code) && scene.frames.isIn('proposing', tokenAt(scene, match.anchor.head).lemma)
  if (match.anchor.isNoun || !(isProposal || /^(05|083|12)/.test(code)) || target.participants.length > 0)
    return false
  const matters = [...targets, ...match.tested]
    .map((head) => antecedentOf(scene, head))
    .filter((head) => scene.frames.isIn('legislation', wordOf(tokenAt(scene, head))))
  return (
    matters.length > 0 &&
    (isOfLegislature(source) || (isProposal && source.actors.length > 0)) &&
    !matters.some((head) => isAbroad(scene, head, source))
  )
}

/** "supporting the bill and [opposing it]": the noun before that is no subject. */
function antecedentOf(scene: Scene, head: number): number {
  if (tokenAt(scene, head).text.toLowerCase() !== 'it') return head
  const before = scene.sentence.tokens
    .slice(0, head)
    .filter(({ upos, deprel }) => upos === 'NOUN' && deprel === 'obj')
  return before.at(-1)?.index ?? head
}

const isOfLegislature = ({ actors }: Side): boolean =>
  actors.length > 0 &&
  actors.every(({ codes }) => codes.some((code) => /^([A-Z]{3})?(LEG|PTY|GOVLEG)/.test(code)))

/** "the resolution on Syria" is foreign policy. */
function isAbroad(scene: Scene, head: number, { actors }: Side): boolean {
  const home = new Set(actors.map(({ country }) => country))
  return subtree(scene.sentence, head).some((index) => {
    const country = scene.actorAt(index)?.country ?? scene.countryAt(index)
    return country !== null && country !== undefined && !home.has(country)
  })
}

/** "an aim of the Turkish operation": a bare noun below another one, with nobody to whom it is done. */
function isOfOther(scene: Scene, { match }: Candidate, { target }: Sides): boolean {
  const { head, isNoun, lightVerb } = match.anchor
  if (!isNoun || lightVerb !== null || target.actors.length > 0) return false
  const above = headOf(scene.sentence, tokenAt(scene, head))
  return above !== undefined && scene.frames.isIn('matter', wordOf(above))
}

/** "likes [dropping] bombs on people": said of somebody's character. */
function isLiking(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.lightVerb ?? match.anchor.head)
  const above = verb.xpos === 'VBG' ? headOf(scene.sentence, verb) : undefined
  return above?.upos === 'VERB' && above.index < verb.index && scene.frames.isIn('liking', wordOf(above))
}

/** "A majority is needed [to impeach] him": what an act takes. */
function isNeeded(scene: Scene, { match }: Candidate): boolean {
  const verb = tokenAt(scene, match.anchor.lightVerb ?? match.anchor.head)
  const above = hasMark(scene.sentence, verb, 'to') ? headOf(scene.sentence, verb) : undefined
  return above !== undefined && NEEDING.has(above.lemma) && isPassive(scene.sentence, above)
}

const NEEDING = new Set(['need', 'require', 'use'])

/** "the process by which an official can be removed", "a system, meaning the state has allowed it": only what something is. */
function isDefined(scene: Scene, { match }: Candidate, { modality }: Stance): boolean {
  const verb = tokenAt(scene, match.anchor.lightVerb ?? match.anchor.head)
  const isRelative = childrenOf(scene.sentence, verb.index).some(
    ({ xpos, lemma }) => /^W(DT|P)$/.test(xpos) && lemma !== 'that',
  )
  if (modality === 'hypothetical' && verb.deprel === 'acl:relcl' && isRelative) return true
  const above = verb.deprel === 'ccomp' ? headOf(scene.sentence, verb) : undefined
  return above?.lemma === 'mean' && above.xpos === 'VBG'
}

/** "funds for a wall on the American border, the president said": what a state spends on itself is no aid. */
const isAtHome = ({ source, target }: Sides, code: string): boolean =>
  code.startsWith('07') &&
  target.actors.some(({ kind, country }) => kind === 'country' && source.actors.some((one) => isPolitical(one) && one.country === country)) // prettier-ignore

/** "Congress approved the funding": what a legislature spends on nobody who is told is no aid. */
const isBudget = ({ source, target }: Sides, code: string): boolean =>
  code.startsWith('07') && target.participants.length === 0 && isOfLegislature(source)

/** "The president's decree allows [him] to act": nobody yields to himself. */
function isByItsOwner(
  scene: Scene,
  { sources }: Candidate,
  { source, target }: Sides,
  code: string,
): boolean {
  if (!/^0[38]/.test(code) || source.actors.length > 0) return false
  const owners = sideOf(scene, sources, 'source').actors
  return owners.some(({ id }) => target.actors.some((actor) => actor.id === id))
}

/** "The commission will [discuss] the vote on Monday": by itself, with nobody else. */
const isAgenda = (
  scene: Scene,
  { match, inner }: Candidate,
  { source, target }: Sides,
  code: string,
): boolean =>
  /^0(36|4)/.test(code) &&
  tokenAt(scene, (inner ?? { match }).match.anchor.head).lemma === 'discuss' &&
  source.actors.length < 2 &&
  source.actors.every(({ kind }) => kind !== 'igo') &&
  target.participants.length === 0

/** "They are [required] to rule by Friday": the law asks it, and nobody. */
const isDuty = (scene: Scene, { match }: Candidate, { source }: Sides, code: string): boolean =>
  code.startsWith('10') &&
  !source.isFilled &&
  tokenAt(scene, match.anchor.head).lemma === 'require' &&
  isPassive(scene.sentence, tokenAt(scene, match.anchor.head))

/** "The rebels [seek] to retake power": what a war is fought for threatens nobody who is told. */
const isAim = (scene: Scene, { match }: Candidate, { target }: Sides, code: string): boolean =>
  code.startsWith('138') &&
  target.participants.length === 0 &&
  scene.frames.isIn('aiming', tokenAt(scene, match.anchor.head).lemma)

/** "All centres are to be permitted to use it": by nobody who is told. */
const isToBeYielded = ({ source }: Sides, { modality }: Stance, code: string): boolean =>
  code.startsWith('08') && modality === 'planned' && !source.isFilled
