import { foldName } from '../../../src/world/gazetteer/fold.js'
import { officeRank } from '../../../src/world/gazetteer/office.js'
import type { Person, Spell } from '../../../src/world/gazetteer/model.js'
import { HAND } from '../../../src/world/gazetteer/tables.js'
import { isBefore } from '../../../src/world/gazetteer/standing.js'
import { soundOf } from './spellings.js'
import type { CodeCheck } from './codes.js'
import type { Faults } from './faults.js'
import { checkDates, filesIn, oneOf, readTsv, type TsvRow } from './tsv.js'

const COLUMNS = ['name', 'aliases', 'wikidata', 'sex', 'country', 'class', 'role', 'code', 'from', 'to', 'asof']
const SECTORS: Readonly<Record<string, string>> = {
  SPK: 'LEG', LEG: 'LEG', MIL: 'MIL', JUD: 'JUD', SPY: 'SPY', OPP: 'OPP', REB: 'REB', ELI: 'ELI', DM: 'GOVMIL', DM2: 'GOVMIL',
} // prettier-ignore

export interface NamedPerson {
  readonly person: Person
  readonly names: readonly string[]
}

interface Draft {
  name: string
  readonly names: Set<string>
  wikidata: string
  sex: string
  readonly spells: Map<string, Spell>
  /** Keys of the spells that a hand-kept row describes. */
  readonly handKept: Set<string>
}

/** The rows of `officials-by-hand/`, file by file. */
export const readHandKept = (faults?: Faults): TsvRow[] =>
  filesIn('data/world/officials-by-hand').flatMap((file) => readTsv(file, [...COLUMNS, 'confidence', 'note'], faults))

/** Every person once, however many rows and spellings name them. The rows kept by hand come first and win. */
export function readPersons(countries: ReadonlySet<string>, checkCode: CodeCheck, faults: Faults): NamedPerson[] {
  const all = [...readHandKept(faults), ...readTsv('data/world/officials.tsv', [...COLUMNS, 'sources'], faults)]
  const rows = faults.each(all, (row) => check(row, countries, checkCode))
  const drafts: Draft[] = []
  const byWikidata = new Map<string, Draft>()
  const bySound = new Map<string, Draft[]>()
  // Rows with an identity go first, so that rows without one can join them.
  for (const row of [...rows.filter((row) => row.cell('wikidata')), ...rows.filter((row) => !row.cell('wikidata'))]) {
    const wikidata = row.cell('wikidata')
    const draft = (wikidata ? byWikidata.get(wikidata) : namesake(row, bySound)) ?? start(row, drafts)
    if (wikidata) byWikidata.set(wikidata, draft)
    enlarge(draft, row, bySound)
  }
  return finish(drafts)
}

function check(row: TsvRow, countries: ReadonlySet<string>, checkCode: CodeCheck): TsvRow {
  if (!row.cell('name')) throw row.fail('a name is needed')
  if (row.cell('wikidata') && !/^Q\d+$/.test(row.cell('wikidata'))) throw row.fail('wikidata is a Q number')
  if (!/^[MF]?$/.test(row.cell('sex'))) throw row.fail('sex is M, F or empty')
  if (!/^[A-Z]{2,4}2?$/.test(row.cell('class'))) throw row.fail(`"${row.cell('class')}" is no class of office`)
  if (isHandKept(row)) checkHandKept(row)
  const country = row.cell('country').slice(0, 3)
  if (country && !countries.has(country)) throw row.fail(`"${country}" is no country`)
  checkCode(row, row.cell('code'))
  checkDates(row, ['from', 'to', 'asof'])
  return row
}

const isHandKept = (row: TsvRow): boolean => row.cell('sources') === ''

function checkHandKept(row: TsvRow): void {
  oneOf(row, 'confidence', ['sure', 'unsure'])
  if (!row.cell('note')) throw row.fail('a note is needed: what does the row rest on?')
}

const soundsOf = (row: TsvRow): string[] => [
  ...new Set([row.cell('name'), ...row.list('aliases')].map((name) => soundOf(name.replace(/['’`]/gu, '')))),
]

/** One office taken up in one month under one surname: nobody shares that. */
function spellSounds(row: TsvRow): string[] {
  const [country, from] = [row.cell('country').slice(0, 3), row.cell('from')]
  if (!/^(?:HOS|HOG|FM|DM)$/.test(row.cell('class')) || from.length < 7 || !country) return []
  return soundsOf(row).flatMap((sound) => sound.split(' ').length > 1 ? [`${country} ${row.cell('class')} ${from.slice(0, 7)} ${sound.split(' ').at(-1)}`] : [])
}

/** The person that a row without a Wikidata id can only mean: same country (or a world body), same name by sound. */
function namesake(row: TsvRow, bySound: Map<string, Draft[]>): Draft | undefined {
  const country = row.cell('country').slice(0, 3)
  for (const spell of spellSounds(row)) {
    const same = bySound.get(spell)
    if (same?.length === 1) return same[0]
  }
  for (const sound of soundsOf(row)) {
    const here = (bySound.get(`${country} ${sound}`) ?? []).filter((draft) => !hasOtherInitials(row, draft))
    if (here.length > 0) return nearest(row, here)
    const anywhere = bySound.get(`* ${sound}`) ?? []
    const known = anywhere.filter((draft) => country === '' || [...draft.spells.values()].some((spell) => spell.country === ''))
    if (known.length === 1 && sound.includes(' ')) return known[0]
  }
  return undefined
}

/** George H. W. Bush is not George W. Bush, whatever else both are called. */
function hasOtherInitials(row: TsvRow, draft: Draft): boolean {
  const own = initialsOf([row.cell('name'), ...row.list('aliases')])
  const known = initialsOf([...draft.names])
  return own.length > 0 && known.length > 0 && !own.some((initials) => known.includes(initials))
}

/** Between the first name and the last: "HW" of "George H. W. Bush". */
const initialsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const middle = name.split(' ').slice(1, -1).filter((word) => /^(?:\p{Lu}\.?)+$/u.test(word))
    return middle.length > 0 ? [middle.join('').replaceAll('.', '')] : []
  })

/** Of namesakes, the one who was in office nearest in time, then the one of the higher office. */
function nearest(row: TsvRow, drafts: readonly Draft[]): Draft | undefined {
  const year = yearOf(row.cell('from') || row.cell('asof') || row.cell('to'))
  const distance = ({ spells }: Draft) =>
    Math.min(...[...spells.values()].map(({ from, to, asof }) => {
      const [start, end] = [yearOf(from || asof || to), yearOf(to || asof || from)]
      return Math.max(start - year, year - end, 0)
    }))
  return drafts.toSorted((one, other) => distance(one) - distance(other) || weight(other) - weight(one))[0]
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

function start(row: TsvRow, drafts: Draft[]): Draft {
  const draft: Draft = { name: row.cell('name'), names: new Set(), wikidata: '', sex: '', spells: new Map(), handKept: new Set() }
  drafts.push(draft)
  return draft
}

function enlarge(draft: Draft, row: TsvRow, bySound: Map<string, Draft[]>): void {
  const country = row.cell('country').slice(0, 3)
  // A name of one word is what a broken encoding left, unless the hand-kept list has it so.
  if (isHandKept(row) || !draft.name.includes(' ')) draft.name = row.cell('name')
  for (const name of [row.cell('name'), ...row.list('aliases')]) draft.names.add(name)
  draft.wikidata ||= row.cell('wikidata')
  draft.sex ||= row.cell('sex')
  const sounds = soundsOf(row).flatMap((sound) => [`${country} ${sound}`, `* ${sound}`])
  for (const key of [...sounds, ...spellSounds(row)]) {
    const drafts = bySound.get(key) ?? []
    if (!drafts.includes(draft)) bySound.set(key, [...drafts, draft])
  }
  const spell = spellOf(row, country)
  const key = `${country} ${spell.office} ${spell.from.slice(0, 7)}`
  const known = draft.spells.get(key)
  const handKept = isHandKept(row)
  draft.spells.set(key, !known ? spell : handKept ? merge(spell, known, true) : merge(known, spell, draft.handKept.has(key)))
  if (handKept) draft.handKept.add(key)
}

function spellOf(row: TsvRow, country: string): Spell {
  const office = row.cell('class')
  const confidence = !isHandKept(row) ? 'listed' : row.cell('confidence') === 'unsure' ? 'unsure' : 'sure'
  const code = row.cell('code') || `${country || 'IGO'}${country ? (SECTORS[office] ?? 'GOV') : ''}`
  const clean = (text: string) => text.replace(/[|;\t]/g, ',')
  return {
    country, office, code, role: clean(row.cell('role')),
    from: row.cell('from'), to: row.cell('to'), asof: row.cell('asof'), sure: confidence !== 'unsure', confidence,
    sources: isHandKept(row) ? [HAND] : row.cell('sources').split(','),
  } // prettier-ignore
}

/** Two rows for one spell. A hand-kept one is right; otherwise "still there" on a later day disproves an end. */
function merge(first: Spell, second: Spell, firstIsHandKept: boolean): Spell {
  const asof = [first.asof, second.asof].sort()[1] ?? ''
  const end = [first.to, second.to].sort()[1] ?? ''
  const to = firstIsHandKept ? first.to : isBefore(end, asof) ? '' : end
  const role = !first.role || /de facto/iu.test(first.role) ? second.role || first.role : first.role
  const sources = [...new Set([...first.sources, ...second.sources])]
  return { ...first, role, to, asof: to ? '' : asof, sources }
}

const weight = (draft: Draft): number =>
  Math.max(...[...draft.spells.values()].map((spell) => officeRank(spell.office))) * 100 + draft.spells.size

function finish(drafts: readonly Draft[]): NamedPerson[] {
  const ids = new Set<string>()
  // The one who held the highest office gets the plain id, whatever the order of the files.
  const ordered = drafts.toSorted((one, other) => weight(other) - weight(one) || (one.name < other.name ? -1 : 1))
  return ordered.map((draft) => {
    const spells = [...draft.spells.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1))
    const id = freeId(draft, spells[0]?.country ?? '', ids)
    const sex = draft.sex === 'M' || draft.sex === 'F' ? draft.sex : null
    const aliases = [...draft.names].filter((name) => name !== draft.name)
    const person: Person = { kind: 'person', id, name: draft.name, wikidata: draft.wikidata || null, sex, aliases, spells }
    return { person, names: [...draft.names] }
  })
}

function freeId(draft: Draft, country: string, ids: Set<string>): string {
  const slug = foldName(draft.name).replaceAll(' ', '-')
  const tries = [slug, `${slug}-${country.toLowerCase() || 'int'}`, `${slug}-${draft.wikidata.toLowerCase() || 'other'}`]
  let id = `person:${tries.find((each) => !ids.has(`person:${each}`)) ?? slug}`
  for (let count = 2; ids.has(id); count++) id = `person:${slug}-${count}`
  ids.add(id)
  return id
}
