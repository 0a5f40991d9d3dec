import type { Actor, Notice, Sentence } from '../../model/index.js'
import { eachSentence } from '../../stage.js'
import {
  fold,
  type Gazetteer,
  LAST_KNOWN_DAY,
  type PlaceIndex,
  type TimeLexicon,
  type World,
} from '../../world/index.js'
import { Cast } from './cast.js'

/** What the rules of this stage read: one report, what is known of the world, and who has appeared so far. */
export interface Scene {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly gazetteer: Gazetteer
  readonly places: PlaceIndex
  readonly time: TimeLexicon
  /** ISO day on which offices are looked up. */
  readonly date: string
  readonly cast: Cast
  /** Folded words of each token, by sentence. */
  readonly words: readonly (readonly (readonly string[])[])[]
  /** Words of the report as written, to judge homonyms by. */
  readonly vocabulary: ReadonlySet<string>
  /** How often each country is named, by its code, in whatever form. */
  readonly countries: Map<string, number>
  /** Countries that the line of place and date names. */
  readonly datelines: Set<string>
  /** Short forms that the report introduces: "the Somewhere Liberation Front (SLF)" → actor. */
  readonly initialisms: Map<string, string>
  readonly notices: Notice[]
}

export function setScene(
  text: string,
  sentences: readonly Sentence[],
  { gazetteer, places, time }: Pick<World, 'gazetteer' | 'places' | 'time'>,
  published: string | null,
): Scene {
  const date = published ?? LAST_KNOWN_DAY
  return {
    text, sentences, gazetteer, places, time, date, cast: new Cast(gazetteer, date),
    words: sentences.map(({ tokens }) => tokens.map((token) => fold(token.text))),
    vocabulary: new Set(sentences.flatMap(({ tokens }) => tokens.map((token) => token.text))),
    countries: new Map(), datelines: new Set(), initialisms: new Map(), notices: [],
  } // prettier-ignore
}

/** Does the work sentence by sentence; one that fails costs itself alone. */
export function perSentence<T>(scene: Scene, work: (sentence: Sentence) => readonly T[]): T[] {
  const { found, notices } = eachSentence('mention', scene.sentences, work)
  scene.notices.push(...notices)
  return found
}

export function countCountry(scene: Scene, code: string, weight: number): void {
  scene.countries.set(code, (scene.countries.get(code) ?? 0) + weight)
}

/** The country that a report is about when it names hardly any other, or null. */
export function mainCountry({ countries, sentences }: Scene): string | null {
  const counts = [...countries].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const [first] = counts
  const enough = first !== undefined && (first[1] > 1 || sentences.length <= 3)
  return enough && first[1] / total >= 0.6 ? first[0] : null
}

/** The country in which a place lies: of several one that the report names, "Montana" in a report on the United States. */
export function countryOfPlace({ places, countries }: Scene, key: string): string | null {
  const found = places.findKey(key)
  return (found.find(({ country }) => countries.has(country ?? '')) ?? found[0])?.country ?? null
}

/** The country that an institution without a word for it belongs to: of the sentence's one country, or else of the dateline's. */
export function countryAround(scene: Scene, actors: readonly (string | null)[]): string | null {
  const codes = new Set(actors.flatMap((id) => countryOf(scene.cast.actor(id ?? ''))))
  const [here] = codes
  if (here !== undefined) return codes.size === 1 ? here : datelineCountry(scene)
  return datelineCountry(scene)
}

/** Whose actor it is; who works for a medium tells of people of any country. */
export const countryOf = (actor: Actor | undefined): string[] =>
  actor?.country && actor.kind !== 'media' ? [actor.country] : []

/** Only one that the report goes on to speak of: a dateline counts three times by itself. */
function datelineCountry({ datelines, countries }: Scene): string | null {
  const [code] = datelines
  return datelines.size === 1 && code !== undefined && (countries.get(code) ?? 0) >= 5 ? code : null
}
