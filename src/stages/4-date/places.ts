import { groupBy } from '../../model/group.js'
import {
  type Mention,
  overlaps,
  type PlaceMention,
  type Sentence,
  type TimeExpression,
} from '../../model/index.js'
import type { DateLayer, MentionLayer, ParseLayer, ReadLayer } from '../../model/index.js'
import { claimsOn, type Place, type PlaceIndex, prominence } from '../../world/index.js'
import { isLabel, isPartOfLongerName, type Locality, localityOf } from './locative.js'
import { type PlaceName, placeNamesIn } from './place-names.js'

type Reading = Pick<ReadLayer, 'document'> & ParseLayer & MentionLayer & Pick<DateLayer, 'times'>

/** Where the report says that things happen. A state is a place only where it says where: "in Uzbekistan". */
export function findPlaces(
  { document, sentences, mentions, actors, times }: Reading,
  places: PlaceIndex,
): PlaceMention[] {
  const named = sentences.map((sentence) => placeNamesIn(document.text, sentence, places))
  const states = new Set([...actors.map(({ country }) => country), ...named.flat().map(plainCountry)])
  const provinces = new Set(named.flat().flatMap(provincesOf))
  const persons = new Set(actors.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const everyone = new Set(actors.map(({ id }) => id))
  const [mentionsBy, timesBy] = [bySentence(mentions), bySentence(times)]
  return sentences.flatMap((sentence) => {
    const names = named[sentence.index] ?? []
    const scene = {
      published: document.published,
      sentence,
      places,
      states,
      provinces,
      actors: everyone,
      persons,
      mentions: mentionsBy.get(sentence.index) ?? [],
    }
    const dates = timesBy.get(sentence.index) ?? []
    const free = names.filter((name) => !dates.some((time) => overlaps(time.span, name.span)))
    return free.flatMap((name, at) => placeMention(scene, name, document.text, free[at + 1], free[at - 1]))
  })
}

interface Scene {
  /** ISO day; null when unknown. */
  readonly published: string | null
  readonly sentence: Sentence
  readonly places: PlaceIndex
  /** ISO codes of the states that the report speaks of. */
  readonly states: ReadonlySet<string | null>
  /** Names of provinces in the report, with their states. */
  readonly provinces: ReadonlySet<string>
  /** Ids of all actors, and of those that are persons. */
  readonly actors: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  /** Of this sentence. */
  readonly mentions: readonly Mention[]
}

function placeMention(
  scene: Scene,
  name: PlaceName,
  text: string,
  next: PlaceName | undefined,
  before: PlaceName | undefined,
): PlaceMention[] {
  if (isSomethingElse(scene, name)) return []
  // "Tyler, Texas": the second name only says which Tyler.
  if (before && isQualifiedBy(text, before, name, scene.sentence)) return []
  const locality = localityOf(scene.sentence, name, scene.places)
  const qualifier = next && isQualifiedBy(text, name, next, scene.sentence) ? next : undefined
  const siblings = [before, next].flatMap((other) => (other ? provinceBeside(text, name, other) : []))
  const place = choose(scene, name, locality, qualifier, siblings)
  if (!place || (next && isElsewhere(text, name, place, next))) return []
  const { span, sentence, tokens, head } = name
  const { lat, lon, country } = place
  const claims = claimsOn(place, scene.published)
  const where = { name: place.name, country, lat, lon, ...(claims ? { claims } : {}) }
  return [{ span, sentence, tokens, head, place: where }]
}

/** A person of that name, or a longer name ("Bank of China") of something else. */
function isSomethingElse({ sentence, mentions, persons, places }: Scene, name: PlaceName): boolean {
  const around = mentions.filter(({ span }) => overlaps(span, name.span))
  if (around.some(({ actor, kind }) => kind === 'name' && actor !== null && persons.has(actor))) return true
  const words = name.tokens[1] - name.tokens[0]
  const longer = around.some(({ kind, tokens: [first, end], actor }) => {
    const article = sentence.tokens[first]?.upos === 'DET' ? 1 : 0
    return kind === 'name' && end - first - article > words && !actor?.startsWith('country:')
  })
  return longer || isLabel(sentence, name, places) || isPartOfLongerName(sentence, name, places)
}

function choose(
  scene: Scene,
  name: PlaceName,
  locality: Locality,
  qualifier: PlaceName | undefined,
  siblings: readonly (string | null)[],
): Place | null {
  const sibling = name.candidates.find(({ kind, country }) => kind === 'admin1' && siblings.includes(country))
  if (sibling && locality !== 'none') return sibling
  const qualified = qualifier && name.candidates.find((place) => qualifies(qualifier, place))
  if (qualified) return qualified
  const province = calledProvince(scene, name)
  if (province) return province
  const actor =
    scene.mentions.find(({ tokens: [first, end] }) => first === name.tokens[0] && end === name.tokens[1]) ??
    null
  const weighed = name.candidates
    .map((place) => ({ place, weight: weigh(scene, name, place) }))
    .toSorted((one, other) => other.weight - one.weight)
  const best = weighed.find(({ place }) => isMeant(scene, name, place, locality, actor))
  if (!best) return null
  const second = weighed.find(
    ({ place }) => place !== best.place && isRival(best.place, place, scene, name, locality, actor),
  )
  return second && areApart(best.place, second.place) && !isDecided(best, second) ? null : best.place
}

/** "Montana state", "the province of Sindh": of a state that the report speaks of, if there is one. */
function calledProvince(
  { sentence: { tokens }, states }: Scene,
  { tokens: [first, end], candidates }: PlaceName,
): Place | undefined {
  const noun = tokens[first - 1]?.text === 'of' ? tokens[first - 2] : tokens[end]
  if (noun?.text !== 'state' && noun?.text !== 'province') return undefined
  const provinces = candidates.filter(({ kind }) => kind === 'admin1')
  return provinces.find(({ country }) => states.has(country)) ?? provinces[0]
}

/** What else may be meant: of the same state also what is too small to be named without a word about it. */
const isRival = (
  best: Place,
  place: Place,
  scene: Scene,
  name: PlaceName,
  locality: Locality,
  actor: Mention | null,
): boolean =>
  (place.country === best.country && areApart(best, place)) || isMeant(scene, name, place, locality, actor)

interface Weighed {
  readonly place: Place
  readonly weight: number
}

/** That it is the seat of a province does not put a town before a larger one. */
const isDecided = (best: Weighed, second: Weighed): boolean =>
  best.weight - second.weight >=
  DECIDED + (best.place.kind === 'seat' && best.place.source !== 'hand' && isLarger(second, best) ? SEAT : 0)

const isLarger = (one: Weighed, other: Weighed): boolean =>
  (one.place.population ?? 0) > (other.place.population ?? 0)

const SEAT = 0.5
/** Under it (a threefold population) nothing decides between two places. */
const DECIDED = 0.25

/** Towns of one name in two states, or provinces; a town and its province are the same place to a reader. */
const areApart = (one: Place, other: Place): boolean =>
  SETTLEMENTS.has(one.kind) &&
  SETTLEMENTS.has(other.kind) &&
  (one.country !== other.country || one.province !== other.province)

function weigh({ states, provinces }: Scene, { key }: PlaceName, place: Place): number {
  const own = place.name.toLowerCase() === key ? OWN_NAME : 0
  const context = (place.population ?? LARGE) < LARGE ? CONTEXT / 2 : CONTEXT
  const isLarge = (place.population ?? 0) >= LARGE
  const province = isLarge && provinces.has(`${place.province} ${place.country}`) ? PROVINCE : 0
  return prominence(place) + own + province + (isSpokenOf(states, place) ? context : 0)
}

/** Whether the report speaks of the state of a place, or of one that holds or claims it. */
const isSpokenOf = (states: Scene['states'], { country, contests }: Place): boolean =>
  states.has(country) ||
  contests.some(({ held, claimed }) => [...held, ...claimed].some((code) => states.has(code)))

/** A place whose first name it is comes before one that also goes by it. */
const OWN_NAME = 1.5
/** What it counts that the report speaks of the state; half as much for a town under a hundred thousand people. */
const CONTEXT = 3.5
const LARGE = 100_000
/** What it counts for a city that the report names its province. */
const PROVINCE = 1
/** Below it (a town under some 200,000 people) a name needs a report that speaks of its state. */
const WELL_KNOWN = 4.6
/** Without a preposition only a city of some 400,000 people, a capital, a sea: "Mariupol fell", but not "Elizabeth". */
const PROMINENT = 4.8

function isMeant(
  { states, actors }: Scene,
  name: PlaceName,
  place: Place,
  locality: Locality,
  actor: Mention | null,
): boolean {
  if (place.kind === 'country') {
    const other = actor !== null && actor.actor !== null && !actor.actor.endsWith(`:${place.country}`)
    const homonym = name.candidates.some(
      ({ kind, country }) => kind === 'admin1' && country !== place.country && states.has(country),
    )
    return locality === 'where' && !other && (!homonym || actors.has(`country:${place.country}`))
  }
  // The state of Mexico within Mexico, Luxembourg in Luxembourg: the country is meant.
  if (place.kind === 'admin1' && isOwnCountry(name, place)) return false
  // A name that was read as a state is not a province of another one: Georgia.
  if (actor?.actor?.startsWith('country:') && !actor.actor.endsWith(`:${place.country}`)) return false
  if (actor?.actor != null && locality === 'none') return false
  if (locality === 'none') return prominence(place) >= PROMINENT
  const isOnlyProvince = place.kind === 'admin1' && locality === 'where' && isOfOneState(name)
  return states.has(place.country) || isWellKnown(place) || isKnownByName(place) || isOnlyProvince
}

const isOwnCountry = ({ candidates }: PlaceName, place: Place): boolean =>
  candidates.some(({ kind, country }) => kind === 'country' && country === place.country)

/** A small town is not known for being the seat of a province. */
const isWellKnown = (place: Place): boolean =>
  prominence(place.kind === 'seat' ? { ...place, kind: 'town' } : place) >= WELL_KNOWN

/** "in Arizona": nothing else bears the name. */
const isOfOneState = ({ candidates: [first, ...others] }: PlaceName): boolean =>
  others.every(({ country }) => country === first?.country)

/** What news is about, however few live there. */
const isKnownByName = ({ source, contests }: Place): boolean => source === 'hand' || contests.length > 0

/** "Georgia, Alabama and Florida": the state of which the name beside it in a list is a province, and nothing else. */
function provinceBeside(text: string, name: PlaceName, other: PlaceName): (string | null)[] {
  const [first, second] = name.span[0] < other.span[0] ? [name, other] : [other, name]
  const isListed = /^(?:,|,? (?:and|or)) $/.test(text.slice(first.span[1], second.span[0]))
  const isProvince = other.candidates.every(({ kind }) => kind === 'admin1')
  return isListed && isProvince ? [other.candidates[0]?.country ?? null] : []
}

function isQualifiedBy(text: string, name: PlaceName, next: PlaceName, { tokens }: Sentence): boolean {
  // "died in Kashmir, India said"
  if (tokens[next.head]?.deprel.startsWith('nsubj')) return false
  const joint = text.slice(name.span[1], next.span[0])
  return (joint === ', ' || joint === ' (') && name.candidates.some((place) => qualifies(next, place))
}

/** "Texas" or "United States" beside a town in Texas. */
function qualifies({ candidates }: PlaceName, place: Place): boolean {
  return (
    candidates.some(
      ({ kind, name, country }) =>
        country === place.country && (kind === 'country' || (kind === 'admin1' && name === place.province)),
    ) && place.kind !== 'country'
  )
}

/** "Shelby, North Carolina" when only the one in Michigan is known; "Moscow, Idaho". */
function isElsewhere(text: string, { span }: PlaceName, place: Place, next: PlaceName): boolean {
  const [beside] = next.candidates
  if (text.slice(span[1], next.span[0]) !== ', ' || beside?.kind !== 'admin1') return false
  if (/^\s(?:and|or)\s/.test(text.slice(next.span[1], next.span[1] + 5))) return false
  return SETTLEMENTS.has(place.kind) && (beside.country !== place.country || beside.name !== place.province)
}

const SETTLEMENTS = new Set(['capital', 'city', 'seat', 'town'])

function plainCountry({ candidates }: PlaceName): string | null {
  const [first] = candidates
  if (first?.kind === 'country') return first.country
  // "Tripoli" alone does not speak of Libya: Lebanon has one too.
  const isOnly = candidates.every(
    ({ country, population }) => country === first?.country || (population ?? 0) < LARGE,
  )
  return first?.kind === 'capital' && isOnly ? first.country : null
}

function provincesOf({ candidates }: PlaceName): string[] {
  return candidates.filter(({ kind }) => kind === 'admin1').map(({ name, country }) => `${name} ${country}`)
}

const bySentence = <T extends Mention | TimeExpression>(found: readonly T[]): Map<number, T[]> =>
  groupBy(found, ({ sentence }) => sentence)
