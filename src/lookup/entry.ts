import type { Actor, ActorKind } from '../model/index.js'
import {
  type Body, bodyActor, type Confidence, type Country, countryActor, type Gazetteer, HAND, isBefore, type Person,
  personActor, type Spell, type Standing, standingOn,
} from '../world/index.js' // prettier-ignore

/** One actor that a name can mean, as it is on a day. */
export interface WhoEntry {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-3; null for world bodies and regions. */
  readonly country: string | null
  /** Actor codes on the day, best first. */
  readonly codes: readonly string[]
  /** The office held on the day; `role`, `from` and `to` are null where none is known. */
  readonly role: string | null
  /** As exact as known: "2012", "2012-05" or "2012-05-07". Of a state or body: since when it is what it is. */
  readonly from: string | null
  readonly to: string | null
  readonly wikidata: string | null
  /** Of the row that role and code rest on: kept by hand and sure, drawn from a public list, kept by hand and unsure. */
  readonly confidence: Confidence
  /** Whether the office is surely held on the day, or presumed to be; "out" after the last one, "before" the first one. */
  readonly standing: Standing | null
  /** Class of the office held on the day: "HOS", "FM"; null where there is none. */
  readonly office: string | null
  readonly match: Match
  readonly aliases: readonly string[]
  /** Tags of the lists that any of it comes from; data/world/SOURCES.md says which they are. */
  readonly sources: readonly string[]
  /** Every office, or every time of a body's history, the oldest first. */
  readonly spells: readonly SpellEntry[]
}

export interface SpellEntry {
  readonly role: string | null
  /** Class of office: "HOS", "FM"; null for bodies. */
  readonly office: string | null
  readonly country: string | null
  readonly code: string
  readonly from: string | null
  readonly to: string | null
  /** In office on that day, later unknown. */
  readonly asof: string | null
  readonly confidence: Confidence
  readonly sources: readonly string[]
}

/** By what an actor was found, best first. */
export const MATCHES = [
  'id',
  'name',
  'description',
  'metonym',
  'listed',
  'title',
  'surname',
  'sound',
  'code',
  'reading',
] as const
export type Match = (typeof MATCHES)[number]

export function personEntry(gazetteer: Gazetteer, person: Person, on: string, match: Match): WhoEntry {
  const spell = gazetteer.currentSpell(person, on)
  const actor = personActor(person, on, spell)
  const known = spell ?? person.spells.at(-1)
  return {
    ...fieldsOf(actor), role: spell?.role || null, ...datesOf(spell), wikidata: person.wikidata,
    confidence: known?.confidence ?? 'listed', standing: spell ? standingOn(spell, on) : standingOutside(person, on),
    office: spell?.office ?? null, match,
    aliases: person.aliases, sources: union(person.spells), spells: person.spells.map(spellEntry),
  } // prettier-ignore
}

export function countryEntry(country: Country, match: Match): WhoEntry {
  return {
    ...fieldsOf(countryActor(country)), role: null, ...datesOf(country), wikidata: null, confidence: 'sure', standing: null, office: null,
    match, aliases: country.aliases, sources: ['factbook', HAND], spells: [],
  } // prettier-ignore
}

export function bodyEntry(body: Body, rows: readonly Body[], match: Match): WhoEntry {
  return {
    ...fieldsOf(bodyActor(body)), role: null, ...datesOf(body), wikidata: null, confidence: confidenceOf(body), standing: null, office: null,
    match, aliases: body.aliases, sources: body.sources, spells: rows.length > 1 ? rows.map(rowEntry) : [],
  } // prettier-ignore
}

/** An actor that is made of a country and a sector, and has no row of its own. */
export function roleEntry(actor: Actor, match: Match): WhoEntry {
  return {
    ...fieldsOf(actor), role: null, from: null, to: null, wikidata: null, confidence: 'sure', standing: null, office: null, match,
    aliases: [], sources: [HAND], spells: [],
  } // prettier-ignore
}

const fieldsOf = ({ id, name, kind, country, codes }: Actor) => ({
  id,
  name,
  kind,
  country,
  codes,
})

const datesOf = (row: { readonly from: string; readonly to: string } | null) => ({
  from: row?.from || null,
  to: row?.to || null,
})

const confidenceOf = ({ curated }: Body): Confidence => (curated ? 'sure' : 'listed')

const spellEntry = (spell: Spell): SpellEntry => ({
  role: spell.role || null, office: spell.office, country: spell.country || null, code: spell.code, ...datesOf(spell),
  asof: spell.asof || null, confidence: spell.confidence, sources: spell.sources,
}) // prettier-ignore

const rowEntry = (body: Body): SpellEntry => ({
  role: null, office: null, country: body.country, code: body.codes[0] ?? '', ...datesOf(body), asof: null,
  confidence: confidenceOf(body), sources: body.sources,
}) // prettier-ignore

function union(rows: readonly { readonly sources: readonly string[] }[]): string[] {
  return [...new Set(rows.flatMap(({ sources }) => sources))]
}

function standingOutside({ spells }: Person, on: string): Standing {
  return spells.some(({ from, asof }) => !isBefore(on, from || asof)) ? 'out' : 'before'
}
