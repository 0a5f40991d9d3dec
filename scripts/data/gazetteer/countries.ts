import type { Country, CountryForm } from '../../../src/world/gazetteer/model.js'
import type { Faults } from './faults.js'
import { checkDates, oneOf, readTsv, type TsvRow } from './tsv.js'

const COLUMNS = ['code', 'kind', 'name', 'iso2', 'cow', 'aliases', 'nouns', 'adjectives', 'capitals', 'leader', 'from', 'to', 'parent'] // prettier-ignore

export interface NamedCountry {
  readonly country: Country
  readonly names: readonly (readonly [name: string, form: CountryForm])[]
}

export function readCountries(faults: Faults): NamedCountry[] {
  const rows = readTsv('data/world/countries.tsv', COLUMNS, faults)
  const codes = new Set(rows.map((row) => row.cell('code')))
  const taken = new Set<string>()
  return faults.each(rows, (row) => {
    const [code, parent] = [row.cell('code'), row.cell('parent')]
    if (!/^[A-Z]{3}(?::[A-Z]\w+)?$/i.test(code)) throw row.fail(`"${code}" is no country code`)
    if (parent && !codes.has(parent)) throw row.fail(`parent "${parent}" is no country`)
    if (!row.cell('name')) throw row.fail('a name is needed')
    checkDates(row, ['from', 'to'])
    const country = countryOf(row)
    if (taken.has(country.id)) throw row.fail(`${country.id} stands twice`)
    taken.add(country.id)
    return { country, names: namesOf(row) }
  })
}

function countryOf(row: TsvRow): Country {
  const status = oneOf(row, 'kind', ['country', 'historical', 'entity', 'region'])
  const [code, adjective] = [row.cell('code'), row.list('adjectives')[0] ?? row.cell('name')]
  return {
    kind: 'country',
    id: `${status === 'region' || status === 'entity' ? status : 'country'}:${code}`,
    code: code.slice(0, 3),
    name: row.cell('name'),
    aliases: row.list('aliases'),
    status,
    leader: row.cell('leader') === 'HOS' ? 'HOS' : 'HOG',
    adjective,
    parent: row.cell('parent') || null,
    from: row.cell('from'),
    to: row.cell('to'),
  }
}

function namesOf(row: TsvRow): (readonly [string, CountryForm])[] {
  const name = row.cell('name').replace(/^the /u, '')
  const named = [name, ...row.list('aliases')]
  const nouns = row.list('nouns').flatMap((noun) => (/(?:s|ese|ish|sh|ch|man)$/u.test(noun) ? [noun] : [noun, `${noun}s`]))
  // Capitals of dependencies share their names with better known places.
  const capitals = row.cell('cow') ? row.list('capitals').filter((capital) => !named.includes(capital)) : []
  return [
    ...named.map((each) => [each, 'name'] as const),
    ...row.list('adjectives').map((each) => [each, 'adjective'] as const),
    ...nouns.map((each) => [each, 'noun'] as const),
    ...capitals.map((each) => [each, 'capital'] as const),
  ]
}
