import type { Actor } from '../model/index.js'
import {
  type Body, type Country, foldName, type Gazetteer, isCurrent, LAST_KNOWN_DAY, loadGazetteer, type NameEntry, officeRank, type Person, roleActor,
} from '../world/index.js' // prettier-ignore
import { describe, describeFormer } from './description.js'
import {
  bodyEntry,
  countryEntry,
  type Match,
  MATCHES,
  personEntry,
  roleEntry,
  type WhoEntry,
} from './entry.js'
import { personsNamed } from './persons.js'
import { agentOf, entriesOf, nameIn, withoutNumber, wordsOfName } from './words.js'

export interface WhoOptions {
  /** ISO day on which offices are looked up and codes hold; the last day that the tables describe by default. */
  readonly on?: string
  /** Matches at most; 20 by default. */
  readonly limit?: number
  /** Tables to look in; those of the package by default, loaded at the first look-up. */
  readonly gazetteer?: Gazetteer
}

const MOST = 20

/**
 * Whom a name or a description means by the tables alone, best match first. Empty where they know nobody. Takes any string
 * and never throws on it.
 * @throws {Error} when the compiled tables are missing.
 */
export function who(typed: string, options: WhoOptions = {}): WhoEntry[] {
  const { on = LAST_KNOWN_DAY, limit = MOST, gazetteer = loadedGazetteer() } = options
  const name = nameIn(typed)
  if (name === '') return []
  const words = wordsOfName(name)
  const named = byName(gazetteer, name, on)
  const found = [
    ...byId(gazetteer, name, on),
    ...named,
    // "The Obama administration" is in the tables as it stands, and no words to be taken apart.
    ...(named.some(({ match }) => match === 'metonym') ? [] : byDescription(gazetteer, words, on)),
    ...personsNamed(gazetteer, words, on).map(({ person, match }) =>
      personEntry(gazetteer, person, on, match),
    ),
    ...byCode(gazetteer, name),
  ].filter((entry) => !isNoun(gazetteer, words) || !isNamesake(entry))
  return distinct(found.length > 0 ? found : byRest(gazetteer, words, on)).slice(0, Math.max(0, limit))
}

/** "Man", in small letters, is nobody's surname and no party's initials. */
const isNoun = (gazetteer: Gazetteer, [word = '', ...others]: readonly string[]): boolean =>
  others.length === 0 &&
  word === word.toLowerCase() &&
  (agentOf(gazetteer, word) !== null || gazetteer.personNoun(word) !== undefined)

const isNamesake = ({ kind, match }: WhoEntry): boolean =>
  match === 'listed' || (kind === 'person' && match !== 'description')

/** "Former French president", "ex-minister": whoever it was, no longer in office. */
function byFormer(gazetteer: Gazetteer, words: readonly string[], on: string): WhoEntry[] {
  const [first = '', ...others] = words
  const rest = /^(?:former|retired|onetime|ex)$/iu.test(first)
    ? others
    : /^ex-/iu.test(first)
      ? [first.slice(3), ...others]
      : []
  const actor = rest.length > 0 ? describeFormer(gazetteer, rest, on) : null
  return actor ? [roleEntry(actor, 'description')] : []
}

/** One of a number, "four Saudi men", "members of Hamas", and what says no more than "now": "the current Polish premier". */
function byRest(gazetteer: Gazetteer, words: readonly string[], on: string): WhoEntry[] {
  const former = byFormer(gazetteer, words, on)
  if (former.length > 0) return former
  const rest = withoutNumber(words)
  if (rest.length === words.length || rest.length === 0) return []
  const named = byName(gazetteer, rest.join(' '), on).filter(
    ({ kind, match }) => kind !== 'person' && match !== 'listed',
  )
  return [...named, ...byDescription(gazetteer, rest, on)].map((entry) => ({
    ...entry,
    match: 'description',
  }))
}

function distinct(found: readonly WhoEntry[]): WhoEntry[] {
  const ranked = found
    .map((entry, order) => ({ entry, order }))
    .sort((one, other) => byRank(one.entry, other.entry) || one.order - other.order)
  const ids = new Set<string>()
  return ranked.flatMap(({ entry }) => (ids.has(entry.id) ? [] : (ids.add(entry.id), [entry])))
}

let tables: Gazetteer | null = null
export const loadedGazetteer = (): Gazetteer => (tables ??= loadGazetteer())

/** How it was found, then whether in office that day, then how high the office. */
function byRank(one: WhoEntry, other: WhoEntry): number {
  return MATCHES.indexOf(one.match) - MATCHES.indexOf(other.match) || weight(other) - weight(one)
}

/** To be in office that day counts most, then how high the office is, then how high the highest ever was, how well known they are. */
function weight({ kind, standing, office, spells, sources }: WhoEntry): number {
  if (kind !== 'person') return 1000
  const highest = Math.max(0, ...spells.map((spell) => officeRank(spell.office ?? '')))
  const current = office === null ? 0 : (standing === 'in' ? 100 : 95) + officeRank(office) * 2
  const last = spells.at(-1)
  const year = Number((last?.to ?? last?.asof ?? last?.from ?? '0').slice(0, 4))
  return (
    current + highest + Math.min(sources.length, 5) / 10 + Math.min(spells.length, 9) / 100 + year / 100_000
  )
}

function byId(gazetteer: Gazetteer, id: string, on: string): WhoEntry[] {
  if (/^(?:person:\S+|Q\d{1,12})$/u.test(id)) {
    const person = gazetteer.personWith(id)
    return person ? [personEntry(gazetteer, person, on, 'id')] : []
  }
  if (id.startsWith('role:'))
    return byCode(gazetteer, id.slice(5)).map((entry) => ({ ...entry, match: 'id' }))
  const entity = id.includes(':') ? gazetteer.byIdentity(id, on) : undefined
  return entity ? [entryOf(gazetteer, entity, 'id')] : []
}

function byName(gazetteer: Gazetteer, name: string, on: string): WhoEntry[] {
  const words = wordsOfName(name)
  const entries = [name.trim(), words.join(' ')].flatMap((each) => entriesOf(gazetteer, each))
  return entries.flatMap((entry) => entryNamed(gazetteer, entry, foldName(words.join(' ')), on))
}

function entryNamed(gazetteer: Gazetteer, named: NameEntry, folded: string, on: string): WhoEntry[] {
  const { entity } = named
  if (entity.kind === 'person') return [personEntry(gazetteer, entity, on, 'name')]
  if (entity.kind === 'metonym') return metonym(gazetteer, entity.actor, on)
  if (entity.kind === 'country') {
    const isName = 'form' in named && named.form === 'name'
    return [countryEntry(entity, isName ? 'name' : 'metonym')]
  }
  const rows = gazetteer.bodyRows(entity.id)
  const row = rows.find((each) => isCurrent(each, on)) ?? entity
  const holder = holderNamed(gazetteer, row, folded, on)
  if (holder) return [personEntry(gazetteer, holder, on, 'name'), bodyEntry(row, rows, 'metonym')]
  return [bodyEntry(row, rows, entity.curated ? 'name' : 'listed')]
}

/** "UN High Commissioner for Refugees" names the body, and before it whoever holds that office. */
function holderNamed(gazetteer: Gazetteer, body: Body, folded: string, on: string): Person | null {
  const match = [body.name, ...body.aliases].filter((name) => foldName(name) === folded)
  if (body.type !== 'igo' || match.length === 0) return null
  const holders = body.codes.flatMap(
    (place) =>
      gazetteer.officeHolder(
        { place, offices: ['IGO'], match: match.map((name) => name.toLowerCase()) },
        on,
      ) ?? [],
  )
  return holders.find((person) => foldName(gazetteer.currentSpell(person, on)?.role ?? '') === folded) ?? null
}

function metonym(gazetteer: Gazetteer, actor: string, on: string): WhoEntry[] {
  if (!actor.includes(':')) return byCode(gazetteer, actor).map((entry) => ({ ...entry, match: 'metonym' }))
  const entity = gazetteer.byIdentity(actor, on)
  return entity ? [entryOf(gazetteer, entity, 'metonym')] : []
}

function entryOf(gazetteer: Gazetteer, entity: Country | Body, match: Match): WhoEntry {
  return entity.kind === 'country'
    ? countryEntry(entity, match)
    : bodyEntry(entity, gazetteer.bodyRows(entity.id), match)
}

/** Any actor as the tables know it on the day; null for a person whom they do not know. */
export function actorEntry(gazetteer: Gazetteer, actor: Actor, on: string, match: Match): WhoEntry | null {
  if (actor.kind === 'person') {
    const person = gazetteer.personWith(actor.id)
    return person ? personEntry(gazetteer, person, on, match) : null
  }
  const entity = gazetteer.byIdentity(actor.id, on)
  return entity ? entryOf(gazetteer, entity, match) : roleEntry(actor, match)
}

function byDescription(gazetteer: Gazetteer, words: readonly string[], on: string): WhoEntry[] {
  const described = describe(gazetteer, words, on)
  if (!described) return []
  if ('person' in described) return [personEntry(gazetteer, described.person, on, 'description')]
  if ('body' in described) return [entryOf(gazetteer, described.body, 'description')]
  return [roleEntry(described.actor, 'description')]
}

/** "RUS", "RUSGOV": a state, or a sector of one, by its code. */
function byCode(gazetteer: Gazetteer, code: string): WhoEntry[] {
  if (!/^(?:[A-Z]{3}){1,4}$/u.test(code)) return []
  const country = gazetteer.country(code.slice(0, 3))
  if (!country) return []
  const sector = code.slice(3)
  return [
    sector
      ? roleEntry(roleActor(country, sector, gazetteer.sector(sector)), 'code')
      : countryEntry(country, 'code'),
  ]
}
