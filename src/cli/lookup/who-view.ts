import type { SpellEntry, WhoEntry } from '../../lookup/index.js'
import type { Page } from '../page.js'
import { WIDE } from '../view/context.js'
import { longDate } from '../view/dates.js'
import { type Paint, painter, type Phrase, type Run, run, wrap } from '../view/phrase.js'
import { type Column, renderTable, type TableRow } from '../view/table.js'
import { joined, NARROW, renderHeading } from '../view/heading.js'
import { type Ask, holdersAround, renderHolders } from './holders.js'

interface WhoPage extends Page {
  /** ISO day on which offices were looked up. */
  readonly on: string
  /** Whoever is meant by the same description on another day. */
  readonly ask?: Ask
}

/** The best match in full, and the others below it. Ends with a line break. */
export function renderWho(found: readonly WhoEntry[], page: WhoPage): string {
  const paint = painter(page.colour)
  const [best, ...others] = found
  if (!best) return ''
  const blocks = [
    renderFacts(best, page, paint),
    ...(best.spells.length > 0 ? [renderSpells(best, page.width, paint)] : []),
    ...renderAround(best, page, paint),
    ...(others.length > 0 ? [renderOthers(others, page, paint)] : []),
    [`  ${paint([run(`As of ${longDate(page.on)}.`, 'dim')])}`],
  ]
  return `\n${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`
}

/** Where an office was asked for, who held it before and after; nothing where no other holder is known. */
function renderAround(best: WhoEntry, page: WhoPage, paint: Paint): string[][] {
  const holders = page.ask ? holdersAround(best, page.ask) : []
  return holders.length > 1 ? [renderHolders(holders, best, page, paint)] : []
}

/** Lines that a fact may take. */
const LINES = 4

function renderFacts(entry: WhoEntry, { width }: WhoPage, paint: Paint): string[] {
  const { name, id, wikidata, codes, aliases, sources, match } = entry
  const dot = run(' · ', 'dim')
  const facts: Phrase[] = [
    [run(name, 'strong')],
    [run(id), ...(wikidata ? [dot, run(wikidata)] : []), dot, run(codes.join(' '), 'code')],
    describe(entry),
    ...(aliases.length > 0 ? [[run('also: ', 'dim'), run(aliases.join(', '))]] : []),
    [run('sources: ', 'dim'), run(sources.join(', '), 'dim')],
    ...(match === 'reading' ? [[run('read as a report would read it', 'dim')]] : []),
  ]
  return facts.flatMap((phrase) => wrap(phrase, width - 2, LINES).map((line) => `  ${paint(line)}`))
}

/** What the actor is on the day, and how surely. */
function describe(entry: WhoEntry): Phrase {
  const doubt = entry.confidence === 'unsure' ? [run(' (unsure)', 'doubt')] : []
  if (entry.kind === 'person') return [...describePerson(entry), ...doubt]
  const { kind, country, from, to } = entry
  const words = [kind, country, from && `since ${from}`, to && `until ${to}`]
  return [run(words.filter(Boolean).join(', ')), ...doubt]
}

function describePerson({ role, country, standing, from, spells }: WhoEntry): Phrase {
  const last = spells.at(-1)
  if (standing === 'out') {
    const until = last?.to ?? last?.asof
    return [
      run('out of office', 'dim'),
      run(last?.role ? `: ${last.role}${until ? ` until ${until}` : ''}` : '', 'dim'),
    ]
  }
  if (standing === 'before') return [run('not yet in office', 'dim')]
  const seen = spells.find((spell) => spell.role === role && spell.from === from)?.asof ?? from
  const presumed =
    standing === 'perhaps'
      ? [run(` (presumed: last seen in office ${seen ?? 'on an unknown day'})`, 'doubt')]
      : []
  return [run(role ?? 'in office'), run(country ? `, ${country}` : '', 'dim'), ...presumed]
}

function renderSpells({ spells }: WhoEntry, width: number, paint: Paint): string[] {
  const wide = width >= WIDE
  const columns: Column[] = [
    { heading: 'from', least: 10, most: 10, lines: 1 },
    { heading: 'to', least: 10, most: 12, lines: 1 },
    { heading: 'office', least: 12, most: wide ? 70 : 18, lines: 5 },
    { heading: 'in', least: 3, most: 3, lines: 1 },
    ...(wide ? [{ heading: 'code', least: 6, most: 15, lines: 1 }] : []),
    { heading: 'confidence', least: 10, most: 10, lines: 1 },
    { heading: 'sources', least: 7, most: 40, lines: 4 },
  ]
  const shown = width < NARROW ? columns.slice(0, 3) : columns
  const rows = spells.map((spell) => spellRow(spell, shown))
  return renderTable(shown, rows, width, paint)
}

function spellRow(spell: SpellEntry, columns: readonly Column[]): TableRow {
  const { from, to, asof, role, office, country, code, sources, confidence } = spell
  const runs: Readonly<Record<string, Run>> = {
    from: run(from ?? ''),
    to: to ? run(to) : run(asof ? `seen ${asof.slice(0, 7)}` : '', 'dim'),
    office: run(role ?? office ?? code),
    in: run(country ?? '', 'dim'),
    code: run(code, 'code'),
    confidence: run(confidence, confidence === 'unsure' ? 'doubt' : 'dim'),
    sources: run(sources.join(', '), 'dim'),
  }
  const cells = columns.map(({ heading }) => [[runs[heading] as Run]])
  const hidden = ['in', 'confidence', 'sources'].filter(
    (name) => !columns.some(({ heading }) => heading === name),
  )
  return { cells, ...(hidden.length > 0 ? { below: joined(hidden.map((name) => runs[name] as Run)) } : {}) }
}

function renderOthers(others: readonly WhoEntry[], { width }: WhoPage, paint: Paint): string[] {
  const narrow = width < NARROW
  const columns: Column[] = [
    { heading: 'name', least: 12, most: width >= WIDE ? 40 : 22, lines: 2 },
    { heading: 'code', least: 6, most: 12, lines: 1 },
    { heading: 'that day', least: 10, most: width >= WIDE ? 60 : 24, lines: 3 },
    ...(narrow ? [] : [{ heading: 'id', least: 12, most: 60, lines: 3 }]),
  ]
  const rows = others.map((entry): TableRow => {
    const id = run(entry.id, 'dim')
    const cells = [[[run(entry.name)]], [[run(entry.codes[0] ?? '', 'code')]], [describe(entry)]]
    return narrow ? { cells, below: [id] } : { cells: [...cells, [[id]]] }
  })
  return [renderHeading('others', others.length, width, paint), ...renderTable(columns, rows, width, paint)]
}
