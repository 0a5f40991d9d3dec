import { ACTOR_KINDS } from '../../../src/model/index.js'
import { foldName, initialismKey } from '../../../src/world/gazetteer/fold.js'
import type { Body } from '../../../src/world/gazetteer/model.js'
import { HAND } from '../../../src/world/gazetteer/tables.js'
import type { CodeCheck } from './codes.js'
import type { Faults } from './faults.js'
import { checkDates, oneOf, readTsv, type TsvRow } from './tsv.js'

const EXTRACTED = ['name', 'kind', 'country', 'codes', 'aliases', 'from', 'to', 'sources']
const CURATED = ['id', 'name', 'kind', 'country', 'codes', 'aliases', 'from', 'to']

export interface NamedBody {
  readonly body: Body
  readonly names: readonly string[]
}

/** Single words for those who hold an office: president, chancellor, minister. */
function readOffices(): ReadonlySet<string> {
  const rows = readTsv('data/world/agents.tsv', ['term', 'sector', 'form', 'office', 'match', 'bare'])
  return new Set(rows.filter((row) => row.cell('form') === 'person' && row.cell('office')).map((row) => row.cell('term')))
}

/** "German Chancellor" is no name of the body that the chancellor belongs to. */
const isOffice = (name: string, offices: ReadonlySet<string>): boolean => offices.has(foldName(name).split(' ').at(-1) ?? '')

/** Organisations and groups, the ones kept by hand first; an extracted one that they name already is left out. */
export function readBodies(countries: ReadonlySet<string>, checkCode: CodeCheck, faults: Faults): NamedBody[] {
  const rows = readTsv('data/world/bodies.tsv', CURATED, faults)
  const curated = faults.each(rows, (row) => ({ ...bodyOf(row, row.cell('id'), countries, checkCode), row }))
  checkHistories(curated, faults)
  const known = new Set(curated.flatMap(({ names }) => names.map(foldName)))
  const offices = readOffices()
  const ids = new Set(curated.map(({ body }) => body.id))
  const extracted = ['organisations', 'groups'].flatMap((file) => readTsv(`data/world/${file}.tsv`, EXTRACTED, faults))
  const more = faults.each(extracted, (row) => {
    if (known.has(foldName(row.cell('name')))) return []
    const named = bodyOf(row, freeId(row, ids), countries, checkCode)
    // An alias is worth keeping only where it cannot be mistaken for a better known body.
    return [{ ...named, names: named.names.filter((name) => !known.has(foldName(name)) && !isOffice(name, offices)) }]
  })
  return [...curated, ...more.flat()]
}

export interface CuratedBody extends NamedBody {
  readonly row: TsvRow
}

/** One id has one row at a time, and one name means one body at a time. */
export function checkHistories(curated: readonly CuratedBody[], faults: Faults): void {
  const byName = new Map<string, CuratedBody[]>()
  for (const each of curated) {
    for (const key of new Set([each.body.id, ...each.names.map((name) => initialismKey(name) ?? foldName(name))])) {
      const other = (byName.get(key) ?? []).find(({ body }) => isAtOnce(body, each.body) && (body.id !== each.body.id || key === body.id))
      if (other) faults.add(each.row.fail(`"${key}" is ${other.body.id} of ${other.row.at} at the same time`))
      byName.set(key, [...(byName.get(key) ?? []), each])
    }
  }
}

/** A body that ends on the day on which the next begins has made room for it. */
function isAtOnce(one: Body, other: Body): boolean {
  const isOver = (first: Body, second: Body) => first.to !== '' && second.from !== '' && first.to <= second.from
  return !isOver(one, other) && !isOver(other, one)
}

function bodyOf(row: TsvRow, id: string, countries: ReadonlySet<string>, checkCode: CodeCheck): NamedBody {
  const country = row.cell('country')
  if (!/^(?:org|group|party):\S+$/u.test(id)) throw row.fail(`"${id}" is no id of a body`)
  // Extracted codes begin with a region now and then ("AFR"): such a body has no country.
  const curated = row.cell('sources') === ''
  if (country && !countries.has(country) && curated) throw row.fail(`"${country}" is no country`)
  const codes = row.list('codes')
  if (codes.length === 0) throw row.fail('a code is needed')
  for (const code of codes) checkCode(row, code)
  checkDates(row, ['from', 'to'])
  const names = [...new Set([row.cell('name'), ...row.list('aliases')].flatMap(inFull))]
  const body: Body = {
    kind: 'body', id, codes, curated, name: row.cell('name'), aliases: names.slice(1), type: oneOf(row, 'kind', ACTOR_KINDS),
    country: countries.has(country) ? country : null, from: row.cell('from'), to: row.cell('to'),
    sources: curated ? [HAND] : row.cell('sources').split(','),
  } // prettier-ignore
  return { body, names }
}

/** "US Coast Guard" is the United States Coast Guard, too. */
const inFull = (name: string): string[] =>
  name.startsWith('US ') ? [name, name.replace('US', 'United States')] : [name]

function freeId(row: TsvRow, ids: Set<string>): string {
  const space = row.cell('kind') === 'party' ? 'party' : row.cell('kind') === 'group' ? 'group' : 'org'
  const slug = foldName(row.cell('name')).replaceAll(' ', '-') || `line-${row.line}`
  const tries = [`${space}:${slug}`, `${space}:${slug}-${row.cell('country').toLowerCase() || 'int'}`]
  for (let count = 2; ; count++) {
    const id = tries.shift() ?? `${space}:${slug}-${count}`
    if (!ids.has(id)) {
      ids.add(id)
      return id
    }
  }
}
