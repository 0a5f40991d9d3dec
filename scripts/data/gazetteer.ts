import { fold, foldName, initialismKey, SMALL } from '../../src/world/gazetteer/fold.js'
import type { CompiledGazetteer, Metonym, Spell } from '../../src/world/gazetteer/model.js'
import { Faults } from './gazetteer/faults.js'
import { CONFIDENCE_SIGNS } from '../../src/world/gazetteer/tables.js'
import { type NamedBody, readBodies } from './gazetteer/bodies.js'
import { codeCheck, readActorCodes } from './gazetteer/codes.js'
import { type NamedCountry, readCountries } from './gazetteer/countries.js'
import { readMixedLists } from './gazetteer/ministers.js'
import { findOverlaps } from './gazetteer/overlaps.js'
import { type NamedPerson, readHandKept, readPersons } from './gazetteer/persons.js'
import { readSpellings, soundOf } from './gazetteer/spellings.js'
import { readNameCustoms, surnameKeys } from './gazetteer/surnames.js'
import { readMetonyms, type NamedMetonym } from './gazetteer/metonyms.js'
import {
  readAgents, readDescriptions, readGivenNames, readHomonyms, readInstitutionWords, readMetonymSigns, readNameWords, readPairs, readPersonNouns, readSectors, readTitles,
} from './gazetteer/words.js' // prettier-ignore

/**
 * Compiles `data/world/` into the table `build/gazetteer.json`.
 * @throws {Error} with file and line of every row that is wrong.
 */
export function compile(): CompiledGazetteer {
  const faults = new Faults()
  const countries = readCountries(faults)
  const codes = new Set(countries.map(({ country }) => country.code))
  const checkCode = codeCheck(readActorCodes(faults), codes)
  const bodies = readBodies(codes, checkCode, faults)
  const persons = readPersons(codes, checkCode, faults)
  for (const overlap of findOverlaps(readHandKept(new Faults()))) faults.add(overlap)
  const ids = new Set([...countries.map(({ country }) => country.id), ...bodies.map(({ body }) => body.id)])
  const customs = readNameCustoms(codes, faults)
  const metonyms = readMetonyms(ids, codes, checkCode, faults)
  const table: CompiledGazetteer = {
    countries: countries.map(({ country }) => country),
    bodies: bodies.map(bodyLine).join('\n'),
    persons: persons.map(personLine).join('\n'),
    names: nameLines(countries, bodies, persons, metonyms),
    surnames: indexLines(persons, (named) => spellings(named).flatMap((name) => surnameKeys(name, named.person, customs))),
    sounds: indexLines(persons, (named) => spellings(named).flatMap(soundKeys)),
    surnameSounds: indexLines(persons, (named) => spellings(named).flatMap((name) => surnameKeys(name, named.person, customs).map(soundOf))),
    offices: indexLines(persons, ({ person }) => person.spells.flatMap(officeKeys)),
    metonyms: metonyms.map(({ metonym }): Metonym => metonym),
    agents: readAgents(checkCode, faults),
    titles: readTitles(faults),
    givenNames: readGivenNames(faults),
    descriptions: readDescriptions(ids, faults),
    homonyms: readHomonyms(faults),
    personNouns: readPersonNouns(faults),
    pairs: readPairs(faults),
    sectors: readSectors(checkCode, faults),
    familyFirst: [...customs.familyFirst],
    mixedLists: readMixedLists(codes, faults),
    spellings: readSpellings(),
    institutionWords: readInstitutionWords(checkCode, faults),
    nameWords: readNameWords(faults),
    metonymSigns: readMetonymSigns(faults),
  }
  faults.raise()
  return table
}

function bodyLine({ body }: NamedBody): string {
  const { id, name, type, country, codes, from, to, sources, aliases } = body
  return [id, name, type, country ?? '', codes.join(), from, to, sources.join(), aliases.join('|')].join('\t')
}

function personLine({ person }: NamedPerson): string {
  const spells = person.spells.map(({ country, office, role, code, from, to, asof, confidence, sources }) =>
    [country, office, role, code, from, to, asof, CONFIDENCE_SIGNS[confidence], sources.join()].join('|'),
  )
  const { id, name, wikidata, sex, aliases } = person
  return [id, name, wikidata ?? '', sex ?? '', spells.join(';'), aliases.join('|')].join('\t')
}

/** The names as written, and without apostrophes: "Yel'tsin", "Sa'ar". */
const spellings = ({ names }: NamedPerson): string[] => [...new Set(names.flatMap((name) => [name, name.replace(/['’`]/gu, '')]))]

/** By the whole name, and by its first and last word: patronymics and middle names are mostly left out. */
function soundKeys(name: string): string[] {
  const key = soundOf(name)
  const words = key.split(' ')
  return words.length > 2 ? [key, `${words[0]} ${words.at(-1)}`] : words.length > 1 ? [key] : []
}

const FORM_LETTERS = { name: 'n', noun: 'o', adjective: 'a', capital: 'k' } as const

function nameLines(
  countries: readonly NamedCountry[],
  bodies: readonly NamedBody[],
  persons: readonly NamedPerson[],
  metonyms: readonly NamedMetonym[],
): string {
  const index = new Map<string, Set<string>>()
  const add = (name: string, target: string) => {
    const key = initialismKey(name) ?? foldName(name)
    if (key) index.set(key, (index.get(key) ?? new Set()).add(target))
  }
  countries.forEach(({ names }, at) => names.forEach(([name, form]) => add(name, `c${at}${FORM_LETTERS[form]}`)))
  metonyms.forEach(({ phrase }, at) => add(phrase, `m${at}`))
  bodies.forEach(({ names, body }, at) => {
    names.forEach((name) => add(name, `b${at}`))
    // "the UN refugee agency": only names that are kept by hand are surely written so.
    if (body.curated) names.flatMap(smallKeys).forEach((key) => index.set(key, (index.get(key) ?? new Set()).add(`b${at}`)))
  })
  persons.forEach(({ names, person }, at) => {
    for (const name of [person.name, ...names]) if (fold(name).length > 1 || names.length > 1) add(name, `p${at}`)
  })
  return joinIndex(index)
}

/** Keys of a name that goes on in small letters, by whatever name of the United Nations it begins with. */
function smallKeys(name: string): string[] {
  if (!/^\p{Lu}.* \p{Ll}[\p{L}-]*$/u.test(name)) return []
  const rest = /^(?:UN|U\.N\.|United Nations) (.*)$/u.exec(name)?.[1]
  const spellings = rest === undefined ? [name] : ['UN', 'U.N.', 'United Nations'].map((whose) => `${whose} ${rest}`)
  return spellings.map((each) => `${SMALL}${foldName(each)}`)
}

/** By the state; of an armed group of no one state, "al-Qaeda leader", by the code of the group too. */
function officeKeys({ country, code, office }: Spell): string[] {
  const places = code.startsWith('IMG') ? [country, code] : [country || code]
  return places.filter(Boolean).map((place) => `${place}:${office}`)
}

function indexLines(persons: readonly NamedPerson[], keysOf: (named: NamedPerson) => readonly string[]): string {
  const index = new Map<string, Set<string>>()
  persons.forEach((named, at) => {
    for (const key of keysOf(named)) if (key) index.set(key, (index.get(key) ?? new Set()).add(String(at)))
  })
  return joinIndex(index)
}

function joinIndex(index: ReadonlyMap<string, ReadonlySet<string>>): string {
  return [...index].map(([key, targets]) => `${key}\t${[...targets].join()}`).sort().join('\n')
}
