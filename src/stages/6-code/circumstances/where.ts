import type { EventPlace, PlaceMention, PlaceReason, PlaceWay } from '../../../model/index.js'
import { attachedTo, attachedToClause, isMainPast } from './attached.js'
import type { Candidate } from '../candidate.js'
import { caseOf } from '../clause/clause.js'
import type { Narrative } from './narrative.js'
import type { Sides } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'

export interface Setting {
  readonly place: EventPlace | null
  readonly reason: PlaceReason
}

/** The places of the sentence, and those that stand in for one that it does not tell. */
export interface Places {
  readonly places: readonly PlaceMention[]
  /** Tokens that state an event: a place below one of them belongs to it. */
  readonly triggers: ReadonlySet<number>
  readonly narrative: Narrative
  /** Where the report was filed from. */
  readonly filed: PlaceMention | null
}

/**
 * The place of an event: the place expression on it, what it is done to if that is a place, else the one on its clause.
 * What the reporter states in a main clause may have the place told before in its paragraph, or that of the dateline,
 * where it lies in the country that it is likely to have happened in.
 */
export function settingOf(scene: Scene, candidate: Candidate, sides: Sides, around: Places): Setting {
  const { places, triggers, narrative, filed } = around
  const { anchor } = candidate.match
  const locative = places.filter(({ head }) =>
    LOCATIVE.has(caseOf(scene.sentence, tokenAt(scene, head)) ?? ''),
  )
  const [own] = attachedTo(scene, anchor, locative, triggers)
  if (own) return placed('own', own)
  const towns = sides.target.participants.flatMap(({ way, head }) => (way === 'place' ? (head ?? []) : []))
  const [target] = [...candidate.targets, ...towns].flatMap((head) => townAt(places, head))
  if (target && isMaterial(candidate)) return placed('target', target)
  const [shared] = attachedToClause(scene, anchor, locative, triggers)
  if (shared) return placed('clause', shared)
  if (isMainPast(scene, anchor)) {
    const countries = countriesOf(candidate, sides)
    const isTheirs = ({ place }: PlaceMention): boolean =>
      place.country !== null && countries.has(place.country)
    if (narrative.place && isTheirs(narrative.place)) return placed('narrative', narrative.place)
    if (filed && isTheirs(filed)) return placed('report', filed)
  }
  return { place: null, reason: { way: 'open', span: null } }
}

/** "struck [Odesa]"; a whole country is a party, not a place. */
const townAt = (places: readonly PlaceMention[], at: number): PlaceMention[] =>
  places.filter(({ head, place }) => head === at && place.country !== null)

/** Force, arrests, protest, retreat: they happen where they are aimed. */
const isMaterial = ({ code }: Candidate): boolean => /^(087|1[4-9]|20)/.test(code ?? '')

/** Whose ground it may have happened on: a meeting either's, violence and arrests the victim's, other acts the doer's. */
function countriesOf(candidate: Candidate, { source, target }: Sides): ReadonlySet<string> {
  const code = candidate.code ?? ''
  const hosts = code.startsWith('04') ? [source, target] : code >= '17' ? [target] : [source]
  return new Set(
    hosts.flatMap(({ participants }) => participants).flatMap(({ code }) => code?.slice(0, 3) ?? []),
  )
}

function placed(way: PlaceWay, { place, span }: PlaceMention): Setting {
  const basis = way === 'report' ? 'report' : way === 'narrative' ? 'context' : 'own'
  return { place: { ...place, basis }, reason: { way, span } }
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'on',
  'off',
  'inside',
  'across',
  'to',
  'into',
])
