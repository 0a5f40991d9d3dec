import { readCompiled } from './compiled.js'
import { lineWith, SortedLines } from './gazetteer/lines.js'
import type {
  Agent, Body, CompiledGazetteer, Country, CountryForm, Homonym, InstitutionWord, Metonym, MetonymSign,
  NameEntry, NameWordUse, PairKind, Person, Sector, Spell,
} from './gazetteer/model.js' // prettier-ignore
import { type OfficeQuery, Offices } from './gazetteer/offices.js'
import { LazyList, readAgentLine, readBodyLine, readPairs, readPersonLine } from './gazetteer/tables.js'
import { foldName, initialismKey, SMALL } from './gazetteer/fold.js'
import { soundKey } from './gazetteer/sound.js'

export * from './gazetteer/actors.js'
export { fold, foldName, initialismKey } from './gazetteer/fold.js'
export type * from './gazetteer/model.js'
export { officeRank } from './gazetteer/office.js'
export type { OfficeQuery } from './gazetteer/offices.js'
export { fitsRole } from './gazetteer/roles.js'
export { isBefore, type Standing, standingOn } from './gazetteer/standing.js'
export { HAND } from './gazetteer/tables.js'

/** The last day that the tables describe: offices are looked up on it where no day is given. */
export const LAST_KNOWN_DAY = '2026-11-01'

/** Who is who in international politics, and who held which office when. Dates are ISO days. */
export class Gazetteer {
  private readonly nameIndex: SortedLines
  private readonly surnameIndex: SortedLines
  private readonly soundIndex: SortedLines
  private readonly surnameSoundIndex: SortedLines
  private readonly persons: LazyList<Person>
  private readonly bodies: LazyList<Body>
  private readonly metonyms: readonly Metonym[]
  private readonly agents: Map<string, Agent>
  private readonly roleEnds: ReadonlySet<string>
  private readonly homonymKeys: ReadonlySet<string>
  private readonly titles: Map<string, string>
  private readonly givenNames: Map<string, string>
  private readonly personNouns: Map<string, string>
  private readonly nameWords: Readonly<Record<NameWordUse, ReadonlySet<string>>>
  private readonly byId = new Map<string, Country | Body>()
  private readonly byCode = new Map<string, Country>()
  private readonly countries: readonly Country[]
  private readonly offices: Offices

  constructor(private readonly compiled: CompiledGazetteer) {
    this.nameIndex = new SortedLines(compiled.names)
    this.surnameIndex = new SortedLines(compiled.surnames)
    this.soundIndex = new SortedLines(compiled.sounds)
    this.surnameSoundIndex = new SortedLines(compiled.surnameSounds)
    this.persons = new LazyList(compiled.persons, readPersonLine)
    this.bodies = new LazyList(compiled.bodies, readBodyLine)
    this.metonyms = compiled.metonyms
    this.agents = new Map(
      compiled.agents
        .split('\n')
        .map(readAgentLine)
        .map((agent) => [agent.term, agent]),
    )
    this.roleEnds = new Set([...this.agents.keys()].map((term) => term.slice(LAST_WORD.exec(term)?.index)))
    const homonyms = Object.keys(compiled.homonyms).filter((name) => initialismKey(name) === null)
    this.homonymKeys = new Set(homonyms.map((name) => withoutArticle(foldName(name))))
    this.titles = readPairs(compiled.titles)
    this.givenNames = readPairs(compiled.givenNames)
    this.personNouns = readPairs(compiled.personNouns)
    this.nameWords = {
      'place-prefix': new Set(compiled.nameWords['place-prefix']),
      'thing-prefix': new Set(compiled.nameWords['thing-prefix']),
      body: new Set(compiled.nameWords.body),
      chamber: new Set(compiled.nameWords.chamber),
    }
    this.countries = compiled.countries
    for (const country of compiled.countries) {
      this.byId.set(country.id, country)
      if (country.status !== 'entity') this.byCode.set(country.code, country)
    }
    const offices = new SortedLines(compiled.offices)
    this.offices = new Offices(
      (place, office) => this.personsAt(offices.get(`${place}:${office}`)),
      (place) => this.byCode.get(place)?.leader ?? 'HOG',
      new Set(compiled.mixedLists),
    )
  }

  /** What a folded name, or an initialism key, can mean. */
  named(key: string): NameEntry[] {
    return split(this.nameIndex.get(key)).flatMap((target) => this.entry(target) ?? [])
  }

  /** What a folded name that goes on in small letters can mean: "un refugee agency". */
  namedInSmall(folded: string): NameEntry[] {
    return this.named(`${SMALL}${folded}`)
  }

  /** Whether these folded words, the last in small letters, begin or are such a name. */
  goesOnInSmall(folded: string): boolean {
    return this.nameIndex.hasPrefix(`${SMALL}${folded}\t`) || this.hasLongerName(`${SMALL}${folded}`)
  }

  /** Whether some name goes on after these folded words. */
  hasLongerName(folded: string): boolean {
    return this.nameIndex.hasPrefix(`${folded} `)
  }

  /** The one body whose name goes on after these folded words; null where none or several do. */
  bodyBeginning(folded: string): Body | null {
    const targets = new Set(this.nameIndex.valuesBehind(`${folded} `, 8).flatMap(split))
    const [entry, other] = [...targets].flatMap((target) => this.entry(target) ?? [])
    return entry?.entity.kind === 'body' && !other ? entry.entity : null
  }

  /** Everybody who is called by this surname (folded). */
  withSurname(folded: string): Person[] {
    return this.personsAt(this.surnameIndex.get(folded))
  }

  /** Persons whose full name is spelled like this one in another transliteration. */
  soundingLike(name: string): Person[] {
    return this.personsAt(this.soundIndex.get(soundKey(foldName(name), this.compiled.spellings)))
  }

  /** Persons whose surname is spelled like this one in another transliteration. */
  withSurnameLike(surname: string): Person[] {
    return this.personsAt(this.surnameSoundIndex.get(soundKey(foldName(surname), this.compiled.spellings)))
  }

  /** What initialisms of these letters can mean, whichever of them are capitals: "afd" is AfD. */
  initialismsLike(letters: string): NameEntry[] {
    const targets = this.nameIndex.valuesLike('=', `=${letters.toLowerCase()}`).flatMap(split)
    return targets.flatMap((target) => this.entry(target) ?? [])
  }

  /** The person with this id or this Wikidata id. */
  personWith(id: string): Person | undefined {
    const line = lineWith(this.compiled.persons, id.startsWith('person:') ? `\n${id}\t` : `\t${id}\t`)
    return line === null ? undefined : readPersonLine(line)
  }

  /** Every row of a body: one for each time of its history. */
  bodyRows(id: string): readonly Body[] {
    return this.bodiesById().get(id) ?? []
  }

  country(code: string): Country | undefined {
    return this.byCode.get(code)
  }

  /** A country by id, or a body by id as it is on a day. */
  byIdentity(id: string, date: string): Country | Body | undefined {
    const found = this.byId.get(id)
    if (found || id.startsWith('country:')) return found
    return this.bodiesById()
      .get(id)
      ?.find((body) => isCurrent(body, date))
  }

  agent(term: string): Agent | undefined {
    return this.agents.get(term)
  }

  /** Whether some role ends in this word: most nouns end none. */
  endsRole(word: string): boolean {
    return this.roleEnds.has(word)
  }

  /** M, F or U (either) for a title, folded; undefined for what is none. */
  title(folded: string): string | undefined {
    return this.titles.get(folded)
  }

  /** M, F or U (either) for a given name, folded; undefined for what is none. */
  givenName(folded: string): string | undefined {
    return this.givenNames.get(folded)
  }

  /** M, F or U (either) for a noun that means a single human being: "victim", "daughter"; undefined for any other. */
  personNoun(noun: string): string | undefined {
    return this.personNouns.get(noun)
  }

  /** What a plural noun takes up two of: "the two men", "both countries"; undefined for any other. */
  pair(noun: string): PairKind | undefined {
    return Object.hasOwn(this.compiled.pairs, noun) ? this.compiled.pairs[noun] : undefined
  }

  /** Codes of the sectors that have a name. */
  sectors(): readonly string[] {
    return Object.keys(this.compiled.sectors)
  }

  /** By the whole code, or else by its first three letters. */
  sector(code: string): Sector {
    const { sectors } = this.compiled
    return sectors[code] ?? sectors[code.slice(0, 3)] ?? { name: 'actors', kind: 'population' }
  }

  isFamilyFirst(country: string): boolean {
    return this.compiled.familyFirst.includes(country)
  }

  /** What a noun in the name of an institution tells; null for any other word. */
  institutionWord(noun: string): InstitutionWord | null {
    const words = this.compiled.institutionWords
    return Object.hasOwn(words, noun) ? (words[noun] ?? null) : null
  }

  isNameWord(use: NameWordUse, word: string): boolean {
    return this.nameWords[use].has(word)
  }

  /** Kinds ("kind:igo") and ids that a description can point back to. */
  description(term: string): readonly string[] | undefined {
    return Object.hasOwn(this.compiled.descriptions, term) ? this.compiled.descriptions[term] : undefined
  }

  homonym(name: string): Homonym | undefined {
    const pair = Object.hasOwn(this.compiled.homonyms, name) ? this.compiled.homonyms[name] : undefined
    return pair && { speaksFor: new Set(pair[0]), speaksAgainst: new Set(pair[1]) }
  }

  /** Whether a folded name, no initialism, more often than not means something else. */
  isHomonym(folded: string): boolean {
    return this.homonymKeys.has(withoutArticle(folded))
  }

  /** Whether a word tells that a capital near it acts for its government, or that it is a place. */
  isMetonymSign(sign: MetonymSign, word: string): boolean {
    return this.compiled.metonymSigns[sign].includes(word)
  }

  /** Who held the office on the day, as far as is known; null rather than a guess. */
  officeHolder(query: OfficeQuery, date: string): Person | null {
    return this.offices.holder(query, date)
  }

  /** The spell that says most about the person on the day; a spell whose successor is known does not count. */
  currentSpell(person: Person, date: string): Spell | null {
    return this.offices.currentSpell(person, date)
  }

  private entry(target: string): NameEntry | null {
    const index = Number.parseInt(target.slice(1), 10)
    if (target.startsWith('c')) {
      const entity = this.countries[index]
      const form = FORMS[target.at(-1) ?? '']
      return entity && form ? { entity, form } : null
    }
    const table = target.startsWith('p')
      ? this.persons.at(index)
      : target.startsWith('b')
        ? this.bodies.at(index)
        : this.metonyms[index]
    return table ? { entity: table } : null
  }

  private personsAt(targets: string | null): Person[] {
    return split(targets).flatMap((target) => this.persons.at(Number(target)) ?? [])
  }

  private bodyTable: Map<string, Body[]> | null = null

  private bodiesById(): Map<string, Body[]> {
    if (!this.bodyTable) {
      this.bodyTable = new Map()
      for (let index = 0; index < this.bodies.length; index++) {
        const body = this.bodies.at(index)
        if (body) this.bodyTable.set(body.id, [...(this.bodyTable.get(body.id) ?? []), body])
      }
    }
    return this.bodyTable
  }
}

export function loadGazetteer(): Gazetteer {
  return new Gazetteer(readCompiled<CompiledGazetteer>('gazetteer'))
}

/** Whether a body is what its row says on the day (for parties: whether it was listed then or is undated). */
export function isCurrent(body: Body, date: string): boolean {
  return (
    !(body.from && date < body.from) && !(body.to && body.curated && date.slice(0, body.to.length) > body.to)
  )
}

const FORMS: Readonly<Record<string, CountryForm>> = { n: 'name', o: 'noun', a: 'adjective', k: 'capital' }

const split = (targets: string | null): string[] => (targets === null ? [] : targets.split(','))

const LAST_WORD = /[^ -]*$/u

const withoutArticle = (folded: string): string => folded.replace(/^the /u, '')
