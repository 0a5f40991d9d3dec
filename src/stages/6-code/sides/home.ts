import {
  type Actor,
  bySpan,
  type Document,
  type Mention,
  type PlaceMention,
  type Sentence,
} from '../../../model/index.js'
import { childrenOf } from '../../../language/index.js'
import { caseOf } from '../clause/clause.js'
import { codeOf, isAnybody, type Party } from '../roles/participants.js'
import { type Scene, tokenAt } from '../scene.js'
import { wordOf } from '../match/words.js'

/** What tells whose nameless people are: the places of the sentence, and the country that the report opens with. */
export interface Ground {
  readonly places: readonly PlaceMention[]
  readonly home: string | null
}

/** "Police in Hong Kong", "officials": people of a state that no words name are of the place, else of the country of the story. */
export function atHome(scene: Scene, parties: readonly Party[], ground: Ground): readonly Party[] {
  return parties.map((party) => {
    const actor = scene.actors.get(party.actor ?? '')
    const sector = actor ? sectorOf(actor) : party.code === null ? sectorAt(scene, party.head) : null
    const country = sector === null || isOfSeveral(scene, party) ? null : countryHere(scene, ground)
    return country === null ? party : { ...party, code: `${country}${sector}`, way: 'setting' }
  })
}

/** "Neither government": of two states. */
const isOfSeveral = (scene: Scene, { head }: Party): boolean =>
  head !== null &&
  childrenOf(scene.sentence, head).some(({ lemma }) => /^(?:neither|either|both|each)$/.test(lemma))

/** The sector of a role or of a person in office, where no country goes with it. */
function sectorOf(actor: Actor): string | null {
  const code = codeOf(actor) ?? ''
  const isBare = isAnybody(actor) || (actor.kind === 'person' && actor.country === null)
  return isBare && OF_ONE_STATE.test(code) ? code : null
}

/** Who serves a state, governs it or protests against it: rebels, soldiers and civilians are often of another than where they are. */
const OF_ONE_STATE = /^(?:GOV|COP|LEG|JUD|ELI|OPP|CVLOPP)/

/** That of people who are no actor by themselves: "officials", "the public". */
function sectorAt(scene: Scene, head: number | null): string | null {
  if (head === null || scene.actorAt(head) !== undefined) return null
  const token = tokenAt(scene, head)
  if (token.upos !== 'NOUN') return null
  if (scene.frames.isIn('public', wordOf(token))) return 'CVL'
  return scene.frames.isIn('official', wordOf(token)) && token.xpos === 'NNS' ? 'GOV' : null
}

function countryHere(scene: Scene, { places, home }: Ground): string | null {
  const located = places.filter(({ head }) => WHERE.has(caseOf(scene.sentence, tokenAt(scene, head)) ?? ''))
  const where = countriesOf(located)
  if (where.size > 0) return only(where)
  const tokens = scene.sentence.tokens.map(({ index }) => index)
  const named = new Set(tokens.flatMap((index) => scene.actorAt(index)?.country ?? []))
  for (const country of countriesOf(places)) named.add(country)
  return named.size === 0 || (home !== null && named.has(home)) ? home : null
}

const WHERE = new Set(['in', 'at', 'near', 'outside', 'around', 'inside', 'across'])

const countriesOf = (places: readonly PlaceMention[]): Set<string> =>
  new Set(places.flatMap(({ place }) => place.country ?? []))

/** What a report opens with and who is named in it. */
interface Opening {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly places: readonly PlaceMention[]
  readonly actors: ReadonlyMap<string, Actor>
}

/**
 * The country of the story: the only one that the title names, else the only one of the sentence that opens the report, else
 * the one that it names first, if the report names that one most often.
 */
export function homeOf({ document, sentences, mentions, places, actors }: Opening): string | null {
  const named = mentions.flatMap(({ span, kind, sentence, actor }) => {
    const { country, kind: sort } = actors.get(actor ?? '') ?? {}
    return country && kind === 'name' && sort !== 'media' ? [{ span, sentence, country }] : []
  })
  const lying = places.flatMap(({ span, sentence, place: { country } }) =>
    country ? [{ span, sentence, country }] : [],
  )
  const all = [...named, ...lying].sort((one, other) => bySpan(one.span, other.span))
  const title = ` ${(document.title ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const inTitle = all.filter(({ span }) => title.includes(` ${document.text.slice(...span)} `))
  const lead = sentences.find(({ furniture }) => furniture === null)
  const inLead = all.filter(({ sentence }) => sentence === lead?.index).map(({ country }) => country)
  const ofTitle = only(new Set(inTitle.map(({ country }) => country)))
  const ofLead =
    only(new Set(inLead)) ??
    foremost(
      inLead[0],
      all.map(({ country }) => country),
    )
  return ofTitle ?? ofLead
}

function foremost(first: string | undefined, named: readonly string[]): string | null {
  const counts = countBy(named)
  const most = Math.max(...counts.values())
  const isAhead = [...counts.values()].filter((count) => count === most).length === 1
  return first !== undefined && isAhead && counts.get(first) === most ? first : null
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const only = (countries: ReadonlySet<string>): string | null => {
  const [country = null] = countries
  return countries.size === 1 ? country : null
}
