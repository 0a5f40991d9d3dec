import type { Event, ParticipantWay, PlaceMention, Statement } from '../../model/index.js'
import type { CodeBook } from '../../world/index.js'
import type { Candidate } from './candidate.js'
import { isPassive } from './clause.js'
import type { Side } from './participants.js'
import type { Sides } from './participants.js'
import { type Scene, tokenAt } from './scene.js'
import { slotHeads } from './slots.js'
import { speakerSide } from './voice.js'
import { wordOf } from './words.js'

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
  if (!country || !isPeople || target.participants.some(({ code }) => code !== null)) return null
  const isDomestic = codes.some((code) => POLICING.test(code)) || doer?.kind === 'country'
  const acts = codes.some((code) => POLICE.test(code)) ? /^(0841|1[789])/ : /^(0841|116|17)/
  if (!isDomestic || !acts.test(candidate.code ?? '')) return null
  return unnamed(country, 'compatriots', candidate.targets)
}

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
  const isForeign = target.participants.some(({ code }) => code !== null && code.slice(0, 3) !== country)
  const isPolitics = isForeign || candidate.targets.some((head) => isWatched(scene, head))
  return country && isPolitics ? unnamed(`${country}GOV`, 'authorities', places) : null
}

/** Arrest, conviction, expulsion, release. */
const CUSTODY = /^(0841|116|17[34])/

/** People whose arrest is politics also at home: journalists, activists, officials. */
const isWatched = (scene: Scene, head: number): boolean =>
  (['prisoner', 'official', 'leadership'] as const).some((name) =>
    scene.frames.isIn(name, wordOf(tokenAt(scene, head))),
  )

interface Report {
  readonly earlier: readonly Event[]
  readonly codeBook: CodeBook
}

/** "The Union denounced [the strike]", "welcomed [the move]": whoever did the first such act told, or the last act. */
export function doerOfEarlier(
  scene: Scene,
  candidate: Candidate,
  { earlier, codeBook }: Report,
): Side | null {
  const isJudged = JUDGING.test(candidate.code ?? '')
  const isMove =
    isJudged && candidate.targets.some((head) => scene.frames.isIn('move', wordOf(tokenAt(scene, head))))
  const done = earlier.filter(({ source, modality }) => modality === 'asserted' && source.length === 1)
  const acts = new Set(candidate.targets.flatMap((head) => actsNamedBy(scene, head, codeBook)))
  const isNear = ({ sentenceIndex, cameo }: Event): boolean =>
    sentenceIndex >= scene.sentence.index - 1 && !WORDS_ONLY.test(cameo)
  if (!isJudged && !OPPOSING.test(candidate.code ?? '')) return null
  const isBlame = BLAMING.test(candidate.code ?? '')
  const isForce = candidate.targets.some((head) => scene.frames.isIn('force', wordOf(tokenAt(scene, head))))
  const told =
    (isBlame && isForce && done.filter(({ cameo }) => cameo >= '15').at(-1)) ||
    (isMove && done.filter(isNear).at(-1)) ||
    (isBlame && done.find(({ plover }) => acts.has(plover.event))) ||
    (isMove && done.find((event) => isLead(event) && !WORDS_ONLY.test(event.cameo))) ||
    (OPPOSING.test(candidate.code ?? '') && done.find(({ plover }) => acts.has(plover.event)))
  if (!told) return null
  const doer = told.source[0]?.actor
  return doer ? speakerSide(scene, doer, 'earlier') : null
}

/** Praise and blame. */
const JUDGING = /^(05[01]|11[012])/

/** Statements, appeals, praise, demands, blame and refusals: no decision or move that others look back at. */
const WORDS_ONLY = /^(0[12]|05[01]|1[0-2])/

/** Rejection and refusal. */
const OPPOSING = /^12/

/** What a report opens with is what its "decision" and "move" mean further down. */
const LEAD_SENTENCES = 3

const isLead = ({ sentenceIndex }: Event): boolean => sentenceIndex < LEAD_SENTENCES

/** Criticism, condemnation, accusation. */
const BLAMING = /^11[012]/

/** The kinds of material conflict that the noun may name. */
function actsNamedBy(scene: Scene, head: number, codeBook: CodeBook): (string | null)[] {
  const token = tokenAt(scene, head)
  if (token.upos !== 'NOUN') return []
  return scene.frames.triggersOf('nouns', wordOf(token)).flatMap(({ frame }) => {
    const entry = frame.code !== null ? codeBook.get(frame.code) : undefined
    const isDeed = entry?.quad === 'material conflict' || entry?.plover === 'RETREAT'
    return isDeed ? [entry.plover] : []
  })
}
