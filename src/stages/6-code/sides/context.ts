import type { ParticipantWay, PlaceMention, Statement } from '../../../model/index.js'
import type { Candidate } from '../candidate.js'
import { isPassive } from '../clause/clause.js'
import type { Side } from '../roles/participants.js'
import type { Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { slotHeads } from '../match/slots.js'
import { speakerSide } from './voice.js'
import { wordOf } from '../match/words.js'

/** "weeks of protests against the Serbian government": by people of its country, unless the sentence tells of a place abroad. */
export function protestersAgainst(
  { match, code }: Candidate,
  { source, target }: Sides,
  places: readonly PlaceMention[],
): Side | null {
  const { isNoun, lightVerb, head } = match.anchor
  const [opposed, other] = target.actors
  if (!isNoun || lightVerb !== null || source.isFilled || !/^14[1-5]/.test(code ?? '')) return null
  if (!opposed?.country || other || !opposed.codes.some((each) => RULING.test(each))) return null
  if (places.some(({ place }) => place.country !== null && place.country !== opposed.country)) return null
  return unnamed(`${opposed.country}${CIVILIANS}`, 'crowd', [head])
}

const RULING = /^[A-Z]{3}GOV/

/** "Thousands marched in Minsk": people without a name, of the country of the place. */
export function crowdIn(
  scene: Scene,
  candidate: Candidate,
  source: Side,
  places: readonly PlaceMention[],
): Side | null {
  const { isNoun, lightVerb } = candidate.match.anchor
  const where = slotHeads(scene, candidate.match.anchor, 'in').map((head) => scene.actorAt(head)?.country)
  const countries = new Set(places.flatMap(({ place }) => place.country ?? []))
  // "marched from Cairo to Sydney": of several countries none.
  const country = where.find(Boolean) ?? (countries.size === 1 ? [...countries][0] : undefined)
  const isTold = source.isFilled && (!isNoun || lightVerb !== null)
  if (!country || !isTold || !candidate.code?.startsWith('14')) return null
  return unnamed(`${country}${CIVILIANS}`, 'crowd', candidate.sources)
}

const unnamed = (code: string, way: ParticipantWay, [head = null]: readonly (number | null)[]): Side => ({
  actors: [],
  participants: [{ actor: null, code, way, head }],
  isFilled: true,
})

/** The sector of civilians in CAMEO and PLOVER. */
const CIVILIANS = 'CVL'

/** "Police in Minsk arrested protesters", "fired at miners": people named by no state are of the state that acts. */
export function compatriotsOf(scene: Scene, candidate: Candidate, { source, target }: Sides): Side | null {
  const [doer] = source.actors
  const codes = doer?.codes ?? source.participants.flatMap(({ code }) => code ?? [])
  const country = doer ? doer.country : (codes[0]?.slice(0, 3) ?? null)
  const isPeople = candidate.targets.some((head) => {
    const word = wordOf(tokenAt(scene, head)).replace(/^ex-/, '')
    return PEOPLE.some((name) => scene.frames.isIn(name, word))
  })
  const isOrder = doer !== undefined && isOrdering(scene, candidate)
  if (target.participants.some(({ code }) => code !== null)) return null
  const subordinates = [...candidate.targets, ...candidate.match.tested].filter((head) =>
    isSubordinate(scene, head),
  )
  if (isOrder && country && subordinates.length > 0)
    return unnamed(`${country}GOV`, 'compatriots', subordinates)
  if (!country || !isPeople) return null
  const isDomestic = codes.some((code) => POLICING.test(code)) || doer?.kind === 'country'
  const acts = codes.some((code) => POLICE.test(code)) ? /^(0841|1[789])/ : /^(0841|116|17)/
  if (!isDomestic || !acts.test(candidate.code ?? '')) return null
  return unnamed(country, 'compatriots', candidate.targets)
}

/** "The president ordered [his staff] to wait", "instructed [security agencies] to look into it". */
const isOrdering = (scene: Scene, { match, code }: Candidate): boolean =>
  /^(02|10)/.test(code ?? '') && scene.frames.isIn('ordering', tokenAt(scene, match.anchor.head).lemma)

const isSubordinate = (scene: Scene, head: number): boolean =>
  scene.frames.isIn('subordinate', wordOf(tokenAt(scene, head)))

/** "71 people were arrested, the police chief said": by the police, whoever speaks for them. */
export function policeOf(
  scene: Scene,
  { match, code }: Candidate,
  source: Side,
  told: Statement | null,
): Side | null {
  const speaker = scene.actors.get(told?.speaker.actor ?? '')
  const police = speaker?.codes.find((each) => POLICE.test(each))
  if (!speaker || !police || source.isFilled || match.anchor.isNoun || !/^17[1-5]/.test(code ?? ''))
    return null
  return speaker.kind === 'person'
    ? unnamed(police, 'context', [])
    : speakerSide(scene, speaker.id, 'context')
}

/** Classes of people who may be anybody's. */
const PEOPLE = ['civilian', 'protest-group', 'militant', 'official', 'prisoner', 'leadership'] as const

/** Police, courts and governments deal with the people of their own country. */
const POLICING = /^[A-Z]{3}(COP|JUD|GOV|LEG)/
const POLICE = /^[A-Z]{3}COP/

/** "Three Swedes were arrested in Niger", "a journalist was freed in Belarus": by the authorities there. */
export function authoritiesIn(scene: Scene, candidate: Candidate, { source, target }: Sides): Side | null {
  const { anchor } = candidate.match
  const isOpen = !source.isFilled && !anchor.isNoun && CUSTODY.test(candidate.code ?? '')
  if (!isOpen || !isPassive(scene.sentence, tokenAt(scene, anchor.head))) return null
  const places = slotHeads(scene, anchor, 'in').filter((head) => scene.countryAt(head) !== null)
  const country = places[0] === undefined ? null : scene.countryAt(places[0])
  const isBanned = target.actors.some(({ kind }) => kind === 'group' || kind === 'party')
  const isForeign = target.participants.some(({ code }) => code !== null && code.slice(0, 3) !== country)
  const isPolitics = isBanned || isForeign || candidate.targets.some((head) => isWatched(scene, head))
  return country && isPolitics ? unnamed(`${country}GOV`, 'authorities', places) : null
}

/** "Seventy people were arrested", where protests were told before: by the police of their country. */
export function policeAtProtest(
  scene: Scene,
  { match, targets }: Candidate,
  { source, target }: Sides,
  before: readonly Scene[],
): Side | null {
  const { anchor, frame } = match
  const isArrest = !source.isFilled && !anchor.isNoun && frame.code === ARREST
  if (!isArrest || !isPassive(scene.sentence, tokenAt(scene, anchor.head))) return null
  const isCrowd = targets.some((head) => ['people', 'person', 'protester', 'demonstrator'].includes(wordOf(tokenAt(scene, head)))) // prettier-ignore
  const country = target.participants[0]?.code?.slice(0, 3)
  const isProtest = [...before.slice(-PROTEST_REACH), scene].some(({ sentence, frames }) =>
    sentence.tokens.some((token) => frames.isIn('unrest', wordOf(token))),
  )
  return country && isCrowd && isProtest ? unnamed(`${country}COP`, 'authorities', []) : null
}

const ARREST = '173'
/** How many sentences after a protest arrests may be told. */
const PROTEST_REACH = 6

/** "Their demands include new elections": protesters ask it of their government. */
export function governmentOf({ code }: Candidate, { source, target }: Sides): Side | null {
  const [first] = source.actors
  const isProtesters = first?.codes.some((each) => PROTESTERS.test(each)) ?? false
  if (!first?.country || !isProtesters || target.isFilled || !code?.startsWith('100')) return null
  return unnamed(`${first.country}GOV`, 'compatriots', [])
}

const PROTESTERS = /^[A-Z]{3}CVLOPP/

/** Arrest, conviction, ban, expulsion, release. */
const CUSTODY = /^(0841|116|1722|17[34])/

/** People whose arrest is politics also at home: journalists, activists, officials. */
const isWatched = (scene: Scene, head: number): boolean =>
  (['prisoner', 'official', 'leadership'] as const).some((name) =>
    scene.frames.isIn(name, wordOf(tokenAt(scene, head))),
  )
