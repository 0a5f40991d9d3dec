import { sql } from 'kysely'
import type { Actor, EventDate, EventPlace, ReportedEvent } from '../../model/index.js'
import type { Citation, TabledEvent } from '../found.js'
import { actorReader } from './known.js'
import { build, listed, type Runner } from './run.js'
import { type EventSides, nobody, sidesOf } from './sides.js'

/** Reads the events with these numbers, in their order, as tables have them. */
export type TabledReader = (numbers: readonly number[]) => TabledEvent[]

/**
 * A table may have all of a ledger: rows are read as lists of their values, and what the events of one report share is read once.
 */
export function tabledReader(runner: Runner): TabledReader {
  const actorsIn = actorReader()
  return (numbers) => tabledAt(runner, numbers, actorsIn)
}

type ActorsIn = ReturnType<typeof actorReader>

function tabledAt(runner: Runner, numbers: readonly number[], actorsIn: ActorsIn): TabledEvent[] {
  const rows = runner.lists<EventRow>(eventRows(numbers))
  const byNumber = new Map(rows.map((row) => [row[NUMBER], row]))
  const reports = reportsOf(runner, [...new Set(rows.map((row) => row[REPORT]))], actorsIn)
  const sides = sidesOf(runner, numbers)
  const firsts = firstsOf(runner, rows)
  return numbers.flatMap((number) => {
    const row = byNumber.get(number)
    const report = row && reports.get(row[REPORT])
    return report ? tabled(row, report, sides.get(number) ?? nobody(), firsts) : []
  })
}

type EventRow = [
  number: number, report: number, happening: number, reports: number, id: string, plover: ReportedEvent['plover']['event'],
  mode: string | null, contexts: string, cameo: string, goldstein: number | null, quad: ReportedEvent['quad'],
  modality: ReportedEvent['modality'], dateStart: string | null, dateEnd: string, datePrecision: EventDate['precision'],
  dateBasis: EventDate['basis'], placeName: string | null, placeCountry: string | null, placeLat: number | null,
  placeLon: number | null, placeBasis: EventPlace['basis'], statement: string | null, frame: string, sentenceStart: number,
  sentenceEnd: number, isLead: number, words: string, tellings: number,
] // prettier-ignore
const [NUMBER, REPORT, HAPPENING] = [0, 1, 2] as const

const eventRows = (numbers: readonly number[]) =>
  build
    .selectFrom('event')
    .select([
      'number', 'report', 'happening', 'reports', 'id', 'plover', 'mode', 'contexts', 'cameo', 'goldstein', 'quad', 'modality', 'date_start',
      'date_end', 'date_precision', 'date_basis', 'place_name', 'place_country', 'place_lat', 'place_lon', 'place_basis', 'statement', 'frame',
      'sentence_start', 'sentence_end', 'is_lead', 'words', sql<number>`json_array_length(mentions)`.as('tellings'),
    ])
    .where('number', 'in', listed(numbers)) // prettier-ignore

function tabled(row: EventRow, report: TabledReport, sides: EventSides, firsts: ReadonlyMap<number, First>): TabledEvent {
  const [
    number, , happening, reports, id, event, mode, contexts, cameo, goldstein, quad, modality, dateStart, dateEnd, datePrecision, dateBasis,
    placeName, placeCountry, placeLat, placeLon, placeBasis, statement, frame, sentenceStart, sentenceEnd, isLead, words, tellings,
  ] = row
  const { citation, actors } = report
  const first = happening === number ? null : firsts.get(happening)
  return {
    report: citation.report, sourceId: citation.sourceId, title: citation.title, url: citation.url, publisher: citation.publisher,
    published: citation.published,
    event: {
      id, plover: { event, mode, contexts: contextsIn(contexts) }, cameo, goldstein, quad, source: sides.source, target: sides.target, modality,
      date: dateStart === null ? null : { start: dateStart, end: dateEnd, precision: datePrecision, basis: dateBasis },
      place: placeName === null ? null : { name: placeName, country: placeCountry, lat: placeLat, lon: placeLon, basis: placeBasis },
      statement, frame, sentence: [sentenceStart, sentenceEnd],
    },
    actors, words, isLead: isLead === 1, tellings,
    happening: first?.id ?? `${citation.report}/${id}`, reports: first?.reports ?? reports,
  }
} // prettier-ignore

const NO_CONTEXTS: readonly string[] = []

const contextsIn = (json: string): readonly string[] =>
  json === '[]' ? NO_CONTEXTS : (JSON.parse(json) as string[])

interface First {
  readonly id: string
  readonly reports: number
}

/** The first tellings of what others of these told before. */
function firstsOf(runner: Runner, rows: readonly EventRow[]): Map<number, First> {
  const wanted = new Set(rows.flatMap((row) => (row[HAPPENING] === row[NUMBER] ? [] : [row[HAPPENING]])))
  if (wanted.size === 0) return new Map()
  const found = runner.all(
    build
      .selectFrom('event')
      .innerJoin('report', 'report.number', 'event.report')
      .select(['event.number', 'event.reports', sql<string>`report.id || '/' || event.id`.as('id')])
      .where('event.number', 'in', listed([...wanted])),
  )
  return new Map(found.map((first) => [first.number, first]))
}

interface TabledReport {
  readonly citation: Citation
  readonly actors: ReadonlyMap<string, Actor>
}

function reportsOf(runner: Runner, numbers: readonly number[], actorsIn: ActorsIn): Map<number, TabledReport> {
  const found = runner.all(
    build
      .selectFrom('report')
      .select(['number', 'id as report', 'source_id as sourceId', 'title', 'url', 'publisher', 'published', 'actors'])
      .where('number', 'in', listed(numbers)),
  )
  return new Map(
    found.map(({ number, actors, ...citation }) => [number, { citation, actors: actorsIn(actors) }]),
  )
} // prettier-ignore
