import type { ActorKind } from '../../model/index.js'
import type { Spellings } from './sound.js'

/** Kind of an office; see the header of data/world/officials.tsv. */
export type Office = string

/** How far a row can be relied on: kept by hand and sure, drawn from a public list, kept by hand and unsure. */
export type Confidence = 'sure' | 'listed' | 'unsure'

/** One person's time in one office. Dates are as exact as known: "2012", "2012-05" or "2012-05-07". */
export interface Spell {
  /** ISO3, or "" for an office of a world body. */
  readonly country: string
  readonly office: Office
  readonly role: string
  readonly code: string
  readonly from: string
  readonly to: string
  /** In office on that day, later unknown. */
  readonly asof: string
  /** Sure enough to say who holds the office, and to state the role. */
  readonly sure: boolean
  readonly confidence: Confidence
  /** Tags of data/world/SOURCES.md; "hand" for a row kept by hand. */
  readonly sources: readonly string[]
}

export interface Person {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly wikidata: string | null
  readonly sex: 'M' | 'F' | null
  /** Other spellings and names, as the tables write them. */
  readonly aliases: readonly string[]
  readonly spells: readonly Spell[]
}

export interface Country {
  readonly kind: 'country'
  /** "country:RUS", "region:WST", "entity:RUS:Chechnya". */
  readonly id: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  /** What "country" means here: a state of today, a former one, a territory, a region. */
  readonly status: 'country' | 'historical' | 'entity' | 'region'
  /** Whether the head of state or of government leads in fact. */
  readonly leader: 'HOS' | 'HOG'
  readonly adjective: string
  /** The country it belongs to (entity) or became (historical). */
  readonly parent: string | null
  readonly from: string
  readonly to: string
}

/** An organisation, armed group, party, medium or company. */
export interface Body {
  readonly kind: 'body'
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: ActorKind
  readonly country: string | null
  readonly codes: readonly string[]
  readonly from: string
  readonly to: string
  /** From bodies.tsv, which is kept by hand and goes before the extracted lists. */
  readonly curated: boolean
  /** Tags of data/world/SOURCES.md; "hand" for a row of bodies.tsv. */
  readonly sources: readonly string[]
}

/** A place or word that stands for an actor. */
export interface Metonym {
  readonly kind: 'metonym'
  /** An actor's id, or the sector code of a government: "RUSGOV". */
  readonly actor: string
  /** Whether it is an actor only where it does what actors do. */
  readonly acting: boolean
}

export type CountryForm = 'name' | 'noun' | 'adjective' | 'capital'

export type NameEntry =
  { readonly entity: Person | Body | Metonym } | { readonly entity: Country; readonly form: CountryForm }

/** What a noun in the proper name of an institution tells about it. */
export interface InstitutionWord {
  readonly sector: string
  readonly kind: ActorKind
}

/** A word for people or institutions by their part in politics. */
export interface Agent {
  readonly term: string
  /** "=" takes the sector of whom they speak for. */
  readonly sector: string
  /** The sector in the other case: of "=" as a title with nobody whom they speak for, of another one when they serve a person or a government. */
  readonly other: string | null
  readonly form: 'person' | 'people' | 'institution'
  readonly offices: readonly Office[]
  /** Words one of which the holder's role must have. */
  readonly match: readonly string[]
  /** Whether the word alone, without a country, is an actor. */
  readonly bare: boolean
}

/** What tells whether a capital acts for its government; see data/world/metonym-signs.tsv. */
export type MetonymSign = 'local' | 'addressing' | 'preposition'

/** What a word in a run of capitals tells about it; see data/world/name-words.tsv. */
export type NameWordUse = 'place-prefix' | 'thing-prefix' | 'body' | 'chamber'

/** How an actor is called, and what it is, that is known by its sector alone. */
export interface Sector {
  readonly name: string
  readonly kind: ActorKind
}

export interface Homonym {
  readonly speaksFor: ReadonlySet<string>
  readonly speaksAgainst: ReadonlySet<string>
}

/** The table that `scripts/data/gazetteer.ts` writes. Long columns are joined lines: they load in a fraction of the time. */
/** What two of can be meant: persons, states, or whoever stands against another: states, armies, armed groups, parties. */
export type PairKind = 'person' | 'country' | 'side'

export interface CompiledGazetteer {
  readonly countries: readonly Country[]
  /** Lines: id, name, type, country, codes (","), from, to, sources (","), aliases ("|"); tabs between. */
  readonly bodies: string
  /** Lines: id, name, wikidata, sex, spells (";" between, fields by "|"), aliases ("|"); tabs between. */
  readonly persons: string
  /** Lines: folded name or "=INITIALISM", targets: p12 person, b3 body, m4 metonym, c5n country (n name, o noun, a adjective, k capital). */
  readonly names: string
  /** Lines: folded surname, persons. */
  readonly surnames: string
  /** Lines: sound key of a full name, persons. */
  readonly sounds: string
  /** Lines: sound key of a surname, persons. */
  readonly surnameSounds: string
  /** Lines: "RUS:HOS", persons. */
  readonly offices: string
  readonly metonyms: readonly Metonym[]
  /** Lines: term, sector, form, offices ("|"), match ("|"), bare. */
  readonly agents: string
  /** Lines: title, sex. */
  readonly titles: string
  /** Lines: folded given name, sex. */
  readonly givenNames: string
  readonly descriptions: Readonly<Record<string, readonly string[]>>
  readonly homonyms: Readonly<Record<string, readonly [readonly string[], readonly string[]]>>
  /** Lines: noun, sex. */
  readonly personNouns: string
  readonly pairs: Readonly<Record<string, PairKind>>
  /** By code; see data/world/sectors.tsv. */
  readonly sectors: Readonly<Record<string, Sector>>
  /** Countries whose family names come first. */
  readonly familyFirst: readonly string[]
  /** Countries whose lists mix ministers of the state with those of its parts. */
  readonly mixedLists: readonly string[]
  readonly spellings: Spellings
  /** By word; see data/world/institution-words.tsv. */
  readonly institutionWords: Readonly<Record<string, InstitutionWord>>
  readonly nameWords: Readonly<Record<NameWordUse, readonly string[]>>
  readonly metonymSigns: Readonly<Record<MetonymSign, readonly string[]>>
}
