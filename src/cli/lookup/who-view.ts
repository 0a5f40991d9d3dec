import type { SpellEntry, WhoEntry } from '../../lookup/index.js'
import type { Page } from '../page.js'
import { WIDE } from '../view/context.js'
import { longDate } from '../view/dates.js'
import { type Paint, painter, type Phrase, run, wrap } from '../view/phrase.js'
import { type Column, renderTable, type TableRow } from '../view/table.js'
import { heading } from './heading.js'

interface WhoPage extends Page {
  /** ISO day on which offices were looked up. */
  readonly on: string
}

/** The best match in full, and the others below it. Ends with a line break. */
export function renderWho(found: readonly WhoEntry[], page: WhoPage): string {
  const paint = painter(page.colour)
  const [best, ...others] = found
  if (!best) return ''
  const blocks = [
    ...renderEntry(best, page, paint),
    ...(others.length > 0 ? [renderOthers(others, page, paint)] : []),
    [`  ${paint([run(`Offices are those of ${longDate(page.on)}.`, 'dim')])}`],
  ]
  return `\n${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`
}

function renderEntry(entry: WhoEntry, page: WhoPage, paint: Paint): string[][] {
  const { name, id, wikidata, codes, aliases, sources } = entry
  const facts: Phrase[] = [
    [run(name, 'strong')],
    [
      run(id),
      ...(wikidata ? [run(' · ', 'dim'), run(wikidata)] : []),
      run(' · ', 'dim'),
      run(codes.join(' '), 'code'),
    ],
    describeRole(entry),
    ...(aliases.length > 0 ? [[run('also: ', 'dim'), run(aliases.join(', '))]] : []),
    [run('from: ', 'dim'), run(sources.join(', '))],
  ]
  const lines = facts.flatMap((phrase) =>
    wrap(phrase, page.width - 2, LINES_OF_FACT).map((line) => `  ${paint(line)}`),
  )
  return entry.spells.length > 0 ? [lines, renderSpells(entry, page.width, paint)] : [lines]
}

const LINES_OF_FACT = 4

/** What the actor is on the day, and how surely. */
function describeRole({ kind, role, country, standing, from, to, confidence, spells }: WhoEntry): Phrase {
  const doubt = confidence === 'unsure' ? [run(' unsure', 'doubt')] : []
  if (kind !== 'person')
    return [
      run([kind, country, from && `since ${from}`, to && `until ${to}`].filter(Boolean).join(', ')),
      ...doubt,
    ]
  if (standing === 'out') return [run('out of office', 'dim')]
  if (standing === 'before') return [run('not yet in office', 'dim')]
  const seen = spells.find((spell) => spell.role === role && spell.from === from)?.asof
  const presumed =
    standing === 'perhaps' ? [run(` presumed: last known in office ${seen ?? from ?? ''}`, 'doubt')] : []
  return [run(role ?? 'in office'), run(country ? `, ${country}` : '', 'dim'), ...presumed, ...doubt]
}

function renderSpells({ spells }: WhoEntry, width: number, paint: Paint): string[] {
  const columns: Column[] = [
    { heading: 'from', least: 10, most: 10, lines: 1 },
    { heading: 'to', least: 10, most: 13, lines: 1 },
    { heading: 'office', least: 16, most: width >= WIDE ? 70 : 34, lines: 3 },
    { heading: 'code', least: 6, most: 12, lines: 1 },
    { heading: 'source', least: 6, most: width >= WIDE ? 40 : 16, lines: 2 },
    { heading: '', least: 6, most: 6, lines: 1 },
  ]
  return renderTable(columns, spells.map(spellRow), width, paint)
}

function spellRow({ from, to, asof, role, office, code, sources, confidence }: SpellEntry): TableRow {
  const end = to ?? (asof ? `seen ${asof.slice(0, 7)}` : '')
  return {
    cells: [
      [[run(from ?? '')]], [[run(end, to ? 'normal' : 'dim')]], [[run(role ?? office ?? '')]], [[run(code, 'code')]],
      [[run(sources.join(', '), 'dim')]], [[run(confidence, confidence === 'unsure' ? 'doubt' : 'dim')]],
    ],
  } // prettier-ignore
}

function renderOthers(others: readonly WhoEntry[], { width }: WhoPage, paint: Paint): string[] {
  const columns: Column[] = [
    { heading: 'name', least: 12, most: width >= WIDE ? 40 : 24, lines: 2 },
    { heading: 'code', least: 6, most: 12, lines: 1 },
    { heading: 'that day', least: 12, most: width >= WIDE ? 60 : 26, lines: 2 },
    { heading: 'id', least: 12, most: 60, lines: 2 },
  ]
  const rows = others.map((entry) => ({
    cells: [
      [[run(entry.name)]],
      [[run(entry.codes[0] ?? '', 'code')]],
      [describeRole(entry)],
      [[run(entry.id, 'dim')]],
    ],
  }))
  return [
    heading('Others of that name', others.length, width, paint),
    ...renderTable(columns, rows, width, paint),
  ]
}
