import { list, readExtract, text, type Extract, type Table } from './table.js'

export function countryTable(folder: string): Table {
  const records = readExtract(folder, 'countries')
  const leading = effectiveLeaders(folder)
  const claimed = claimedAliases(records)
  return {
    comments: [
      'States, former states, territories with a government of their own, and regions that news treats as actors.',
      'Sources: CIA World Factbook 1990-2025 (public domain); COW state numbers; regions and corrections by hand.',
      'kind: country | historical | entity | region. Lists are separated by "|".',
      'leader: whether the head of state (HOS) or of government (HOG) leads in fact.',
      'parent: for an entity the state that its code belongs to; for a historical state its successor.',
    ],
    columns: ['code', 'kind', 'name', 'iso2', 'cow', 'aliases', 'nouns', 'adjectives', 'capitals', 'leader', 'from', 'to', 'parent'], // prettier-ignore
    rows: records.map((record) => countryRow(record, leading, claimed)),
  }
}

function countryRow(record: Extract, leading: Map<string, string>, claimed: Map<string, number>): string[] {
  const id = text(record, 'id')
  const region = record.kind === 'region'
  const named = [...list(record, 'aliases'), ...list(record, 'local')].filter(
    (alias) => usable(alias) && (region || claimed.get(alias) === 1) && alias !== record.name,
  )
  return [
    region ? id.slice(2) : id,
    record.kind ?? '',
    record.name,
    text(record, 'iso2'),
    text(record, 'cow'),
    [...new Set(named)].join('|'),
    list(record, 'nouns').join('|'),
    list(record, 'adjs').join('|'),
    list(record, 'capital').filter(usable).join('|'),
    record.kind === 'country' ? (leading.get(id) ?? 'HOG') : '',
    text(record, 'from'),
    text(record, 'to'),
    text(record, 'parent') || text(record, 'successor'),
  ]
}

/** The class of office that the latest de facto leader of each state held, as the sources merge it. */
function effectiveLeaders(folder: string): Map<string, string> {
  const latest = new Map<string, { from: string; cls: string }>()
  for (const record of readExtract(folder, 'leaders')) {
    const [cls, from, state] = [text(record, 'cls'), text(record, 'from'), record.iso3]
    if (!state || !record.src.includes('reign') || (cls !== 'HOS' && cls !== 'HOG')) continue
    if (from >= (latest.get(state)?.from ?? '')) latest.set(state, { from, cls })
  }
  return new Map([...latest].map(([state, { cls }]) => [state, cls]))
}

function claimedAliases(records: readonly Extract[]): Map<string, number> {
  const claimed = new Map<string, number>()
  for (const record of records) {
    for (const alias of new Set([...list(record, 'aliases'), ...list(record, 'local')])) {
      claimed.set(alias, (claimed.get(alias) ?? 0) + 1)
    }
  }
  return claimed
}

/** Leaves out fragments of broken encodings, remarks, and two-letter codes that are English words or worse. */
function usable(alias: string): boolean {
  return (
    /^\p{Lu}/u.test(alias) &&
    !/[:;/+,]|^[A-Z]{2}$|\b(?:in|official|prior|formerly)\b|\b[A-Z] [a-z]|[a-z] [a-z]$| [a-z] /u.test(alias)
  )
}
