import { list, readExtract, text, type Extract, type Table } from './table.js'

const BODY_COLUMNS = ['name', 'kind', 'country', 'codes', 'aliases', 'from', 'to', 'sources']
const BODY_NOTE = 'Where bodies.tsv knows the same name, its row is used instead. Lists are separated by "|".'

export function organisationTable(folder: string): Table {
  return {
    comments: [
      'Organisations: intergovernmental and non-governmental ones, armed services, agencies, media.',
      'Sources: CIA World Factbook; Phoenix dictionaries (MIT, (c) 2014 Open Event Data Alliance).',
      BODY_NOTE,
    ],
    columns: BODY_COLUMNS,
    rows: readExtract(folder, 'orgs').filter(keptOrganisation).map(bodyRow),
  }
}

export function groupTable(folder: string): Table {
  return {
    comments: [
      'Parties, and armed or opposition groups.',
      'Sources: CIA World Factbook (years are editions that list the party); Phoenix dictionaries (MIT, as above).',
      BODY_NOTE,
    ],
    columns: BODY_COLUMNS,
    rows: readExtract(folder, 'groups').filter(keptGroup).map(bodyRow),
  }
}

function keptOrganisation(record: Extract): boolean {
  if (record.src.includes('hand') || record.kind === 'company' || record.kind === 'unknown') return false
  return titled(record.name) && record.name.split(' ').length <= 8
}

function keptGroup(record: Extract): boolean {
  if (record.src.includes('hand') || !titled(record.name) || record.name.split(' ').length > 8) return false
  // A party that a single edition lists, and no later one, is met in no report.
  return (
    record.kind !== 'party' || text(record, 'from') !== text(record, 'to') || text(record, 'to') >= '2017'
  )
}

function bodyRow(record: Extract): string[] {
  const aliases = list(record, 'aliases').filter((alias) => titled(alias) && alias !== record.name)
  const hand = text(record, 'codeHand')
  return [
    record.name.replace(/^The /u, ''),
    KINDS[record.kind ?? ''] ?? 'group',
    record.iso3 ?? countryOf(record.code ?? ''),
    [hand, record.code ?? ''].filter(Boolean).join('|'),
    [...new Set(aliases)].join('|'),
    record.kind === 'party' ? text(record, 'from') : '',
    record.kind === 'party' ? text(record, 'to') : '',
    record.src.join(','),
  ]
}

const KINDS: Readonly<Record<string, string>> = {
  igo: 'igo', ngo: 'ngo', military: 'military', police: 'government', org: 'ngo', agency: 'government',
  media: 'media', legislature: 'government', intelligence: 'government', judiciary: 'government', party: 'party',
} // prettier-ignore

const countryOf = (code: string): string => (/^(?:IGO|NGO|NGM|MNC|IMG)/u.test(code) ? '' : code.slice(0, 3))

/** A proper name: capital first, no remarks, no years, no single common word. */
function titled(name: string): boolean {
  if (!/^(?:al-)?\p{Lu}/u.test(name) || /[:;,()"/\d[\]]|leader|^The$/u.test(name)) return false
  if (
    /\b(?:president|minister|secretary|spokes\w+|official|ambassador|chief|director|commander|envoy|monitor|peacekeeper|reporter|journalist|troops|forces in)\b/iu.test(
      name,
    )
  )
    return false
  return / |-/u.test(name) || /^[A-Z][A-Z-]{1,7}$/u.test(name) || name.length >= 7
}
