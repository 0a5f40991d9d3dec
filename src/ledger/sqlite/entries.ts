import type { Selectable } from 'kysely'
import type { Citation, FoundEvent, FoundFigure, FoundPosition, FoundStatement } from '../found.js'
import type { Period } from '../queries.js'
import { publishedIn } from './narrow.js'
import { hitsIn } from './hits.js'
import { actorsAmong, actorsOf } from './actors.js'
import { restoreEvent, restoreFigure, restorePosition, restoreStatement } from './restore.js'
import { build, listed, type Runner } from './run.js'
import { nobody, sidesOf } from './sides.js'
import type { ReportTable } from './tables.js'

const CITED = [
  'report.id as report_id',
  'report.source_id',
  'report.title',
  'report.url',
  'report.publisher',
  'report.published',
] as const

type Cited = Pick<Selectable<ReportTable>, 'source_id' | 'title' | 'url' | 'publisher' | 'published'> & {
  report_id: string
}

const citationOf = ({ report_id, source_id, title, url, publisher, published }: Cited): Citation => ({
  report: report_id,
  sourceId: source_id,
  ...{ title, url, publisher, published },
})

/** The statements with these numbers, in their order. */
export function statementsAt(runner: Runner, numbers: readonly number[], words?: string): FoundStatement[] {
  const rows = runner.all(
    build
      .selectFrom('statement')
      .innerJoin('report', 'report.number', 'statement.report')
      .selectAll('statement')
      .select(CITED)
      .where('statement.number', 'in', listed(numbers)),
  )
  const actors = actorsOf(runner, rows)
  const hits = hitsIn(runner, 'statement', rows, words)
  return inOrder(numbers, rows).map((row) => {
    const statement = restoreStatement(row)
    const named = [statement.speaker.actor, statement.addressee, ...statement.about]
    return {
      ...citationOf(row),
      statement,
      actors: actorsAmong(actors.get(row.report), named),
      words: row.words,
      hits: hits.get(row.number) ?? [],
    }
  })
}

export function eventsAt(runner: Runner, numbers: readonly number[], words?: string): FoundEvent[] {
  const rows = runner.all(
    build
      .selectFrom('event')
      .innerJoin('report', 'report.number', 'event.report')
      .innerJoin('event as first', 'first.number', 'event.happening')
      .innerJoin('report as first_report', 'first_report.number', 'first.report')
      .select(EVENT)
      .select(CITED)
      .select(['first.id as first_id', 'first_report.id as first_report_id', 'first.reports as told_by'])
      .where('event.number', 'in', listed(numbers)),
  )
  const sides = sidesOf(runner, numbers)
  const actors = actorsOf(runner, rows)
  const hits = hitsIn(runner, 'event', rows, words)
  return inOrder(numbers, rows).map((row) => {
    const event = restoreEvent(row, sides.get(row.number) ?? nobody())
    return {
      ...citationOf(row),
      event,
      actors: actorsAmong(
        actors.get(row.report),
        [...event.source, ...event.target].map(({ actor }) => actor),
      ),
      words: row.words,
      hits: hits.get(row.number) ?? [],
      isLead: row.is_lead === 1,
      happening: `${row.first_report_id}/${row.first_id}`,
      reports: row.told_by,
    }
  })
}

/** What is shown of an event: not what it is only found by. */
const EVENT = [
  'event.number', 'event.report', 'event.id', 'event.plover', 'event.mode', 'event.contexts', 'event.cameo', 'event.goldstein', 'event.quad',
  'event.modality', 'event.date_start', 'event.date_end', 'event.date_precision', 'event.date_text', 'event.date_basis', 'event.place_name',
  'event.place_country', 'event.place_lat', 'event.place_lon', 'event.place_claims', 'event.place_basis', 'event.statement', 'event.frame',
  'event.trigger_spans', 'event.sentence_start', 'event.sentence_end', 'event.mentions', 'event.explanation', 'event.words', 'event.is_lead',
] as const // prettier-ignore

/** Of an actor, or on an issue: the newest first. */
export function positionsOf(
  runner: Runner,
  of: 'actor' | 'issue',
  wanted: string,
  period: Period,
): FoundPosition[] {
  const query = build
    .selectFrom('position')
    .innerJoin('report', 'report.number', 'position.report')
    .selectAll('position')
    .select(CITED)
    .where(`position.${of}`, '=', wanted)
  const rows = runner.all(
    publishedIn(query, period, 'report').orderBy('report.published', 'desc').orderBy('position.number'),
  )
  const actors = actorsOf(runner, rows)
  return rows.flatMap((row) => {
    const [actor] = actorsAmong(actors.get(row.report), [row.actor])
    return actor ? { ...citationOf(row), position: restorePosition(row), actor, words: row.words } : []
  })
}

export function figuresOf(runner: Runner, actor: string, period: Period): FoundFigure[] {
  const query = build
    .selectFrom('figure')
    .innerJoin('report', 'report.number', 'figure.report')
    .selectAll('figure')
    .select(CITED)
    .where('figure.claimant', '=', actor)
  return runner
    .all(publishedIn(query, period, 'report').orderBy('report.published', 'desc').orderBy('figure.number'))
    .map((row) => ({ ...citationOf(row), figure: restoreFigure(row), words: row.words }))
}

function inOrder<Row extends { readonly number: number }>(
  numbers: readonly number[],
  rows: readonly Row[],
): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}
