import { ACTOR_KINDS } from '../../../src/model/index.js'
import { foldName } from '../../../src/world/gazetteer/fold.js'
import type { Body } from '../../../src/world/gazetteer/model.js'
import { HAND } from '../../../src/world/gazetteer/tables.js'
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
export function readBodies(countries: ReadonlySet<string>): NamedBody[] {
  const curated = readTsv('data/world/bodies.tsv', CURATED).map((row) => bodyOf(row, row.cell('id'), countries))
  const known = new Set(curated.flatMap(({ names }) => names.map(foldName)))
  const offices = readOffices()
  const ids = new Set(curated.map(({ body }) => body.id))
  const extracted = ['organisations', 'groups'].flatMap((file) => readTsv(`data/world/${file}.tsv`, EXTRACTED))
  const more = extracted.flatMap((row) => {
    if (known.has(foldName(row.cell('name')))) return []
    const named = bodyOf(row, freeId(row, ids), countries)
    // An alias is worth keeping only where it cannot be mistaken for a better known body.
    return [{ ...named, names: named.names.filter((name) => !known.has(foldName(name)) && !isOffice(name, offices)) }]
  })
  return [...curated, ...more]
}

function bodyOf(row: TsvRow, id: string, countries: ReadonlySet<string>): NamedBody {
  const country = row.cell('country')
  if (!/^(?:org|group|party):\S+$/u.test(id)) throw row.fail(`"${id}" is no id of a body`)
  // Extracted codes begin with a region now and then ("AFR"): such a body has no country.
  const curated = row.cell('sources') === ''
  if (country && !countries.has(country) && curated) throw row.fail(`"${country}" is no country`)
  const codes = row.list('codes')
  if (codes.length === 0 || codes.some((code) => !/^(?:[A-Z]{3})+[A-Z]{0,2}$/u.test(code))) {
    throw row.fail(`codes "${row.cell('codes')}" are not made of three-letter codes`)
  }
  checkDates(row, ['from', 'to'])
  const names = [...new Set([row.cell('name'), ...row.list('aliases')])]
  const body: Body = {
    kind: 'body', id, codes, curated, name: row.cell('name'), aliases: names.slice(1), type: oneOf(row, 'kind', ACTOR_KINDS),
    country: countries.has(country) ? country : null, from: row.cell('from'), to: row.cell('to'),
    sources: curated ? [HAND] : row.cell('sources').split(/[\s,;|+]+/u),
  } // prettier-ignore
  return { body, names }
}

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
