import { sql } from 'kysely'
import type { ReportedEvent } from '../../model/index.js'
import { DAYS_APART } from '../happening.js'
import type { EventRow } from './rows.js'
import { build, type Runner } from './run.js'

/** The happening that the event tells, in so far as it is told already; null where it is new. */
export const happeningTold = (runner: Runner, row: EventRow, event: ReportedEvent, hasCopies: boolean): number | null =>
  toldOnThatDay(runner, row.happening_key, event) ?? (hasCopies ? toldInCopy(runner, row) : null) // prettier-ignore

/** All tellings of a happening lie within two days: what goes on day after day happens again. */
function toldOnThatDay(runner: Runner, key: string, { date }: ReportedEvent): number | null {
  if (key === '' || !date) return null
  const day = date.start
  const found = runner.all(
    build
      .selectFrom('event')
      .select('happening')
      .select([
        sql<string>`(select min(date_start) from event telling where telling.happening = event.happening)`.as('first'),
        sql<string>`(select max(date_start) from event telling where telling.happening = event.happening)`.as('last'),
      ])
      .where('happening_key', '=', key)
      .where('date_start', '>=', dayBeside(day, -DAYS_APART))
      .where('date_start', '<=', dayBeside(day, DAYS_APART))
      .groupBy('happening'),
  ) // prettier-ignore
  const [nearest] = found
    .filter(({ first, last }) => first >= dayBeside(day, -DAYS_APART) && last <= dayBeside(day, DAYS_APART))
    .filter(({ first, last }) => day >= dayBeside(last, -DAYS_APART) && day <= dayBeside(first, DAYS_APART))
    .sort((one, other) => apart(one.first, day) - apart(other.first, day) || one.happening - other.happening)
  return nearest?.happening ?? null
}

/** The same sentence coded alike in a copy of the report tells the same, however little it names. */
function toldInCopy(runner: Runner, { report, words, cameo, modality }: EventRow): number | null {
  const story = build.selectFrom('report').select('story').where('number', '=', report)
  const copies = build
    .selectFrom('report')
    .select('number')
    .where('story', '=', story)
    .where('number', '!=', report)
  const same = runner.first(
    build
      .selectFrom('event')
      .select('happening')
      .where('report', 'in', copies)
      .where('words', '=', words)
      .where('cameo', '=', cameo)
      .where('modality', '=', modality)
      .orderBy('number')
      .limit(1),
  )
  return same?.happening ?? null
}

/**
 * Sets down what follows from the tellings of a happening: which of them is the first, how many reports tell it, and whose dyads it is
 * in. Nothing of that may differ from what the rows say.
 */
export function settle(runner: Runner, happening: number): void {
  const tellings = runner.all(
    build
      .selectFrom('event')
      .innerJoin('report', 'report.number', 'event.report')
      .select(['event.number', 'event.report', 'event.reports'])
      .where('event.happening', '=', happening)
      .orderBy(sql`event.date_start, report.published, report.id, event.number`),
  )
  const first = tellings[0]?.number
  if (first !== happening || tellings.length === 1)
    runner.run(build.deleteFrom('dyad').where('happening', '=', happening))
  if (first === undefined) return
  if (first !== happening)
    runner.run(build.updateTable('event').set({ happening: first }).where('happening', '=', happening))
  for (const { number, reports } of tellings) {
    const told = number === first ? new Set(tellings.map(({ report }) => report)).size : 0
    if (told !== reports)
      runner.run(build.updateTable('event').set({ reports: told }).where('number', '=', number))
  }
  if (first !== happening || tellings.length === 1) enterDyads(runner, first)
}

/** What happened counts once for each pair of sides; what is only planned, denied or alleged does not. */
export function enterDyads(runner: Runner, happening: number): void {
  runner.run({ compile: () => ({ sql: DYADS, parameters: [happening] }) })
}

/** The country of an actor's code, or an organisation's whole code. */
const party = (side: string): string =>
  `iif(${side}.code GLOB 'IGO*', ${side}.code, substr(${side}.code, 1, 3))`

const DYADS = `INSERT INTO dyad (source, target, day, until, precision, happening, quad, goldstein)
  SELECT DISTINCT ${party('source')}, ${party('target')}, date_start, date_end, date_precision, number, quad, goldstein
  FROM event JOIN participant AS source ON source.event = number AND source.side = 'source'
    JOIN participant AS target ON target.event = number AND target.side = 'target'
  WHERE number = ? AND modality = 'asserted' AND date_start IS NOT NULL AND source.code <> '' AND target.code <> ''`

/** How far apart two ISO days are. */
const apart = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other))

const MILLISECONDS_A_DAY = 86_400_000

const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
