import type { CodedReport, ReportedEvent } from '../../model/index.js'
import { DAYS_APART } from '../happening.js'
import type { Entry, Outcome } from '../ledger.js'
import { differences } from '../difference.js'
import { loadReport } from './load.js'
import { enterBands, likenessOf } from './story.js'
import {
  type EventRow,
  eventRow,
  figureRow,
  participantRows,
  positionRow,
  reportRow,
  statementRow,
} from './rows.js'
import { build, type Runner } from './run.js'
import type { DyadTable } from './tables.js'

/** Enters one report; a transaction is open. */
export function enterReport(runner: Runner, { key, report }: Entry, version: string, at: string): Outcome {
  const { id } = report.document
  const known = runner.first(build.selectFrom('report').select(['number', 'version']).where('id', '=', id))
  const outcome = !known ? 'added' : known.version === version ? 'unchanged' : 'replaced'
  const number = known?.number ?? enterNew(runner, report, version)
  if (outcome === 'replaced')
    replaceReport(runner, number, report, { before: known?.version ?? '', after: version, at })
  if (outcome !== 'unchanged') enterEntries(runner, number, report)
  runner.run(
    build
      .insertInto('source')
      .values({ key, report: number, version })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ report: number, version })),
  )
  return outcome
}

/** A report that was not in: its row, and what tells its copies. */
function enterNew(runner: Runner, report: CodedReport, version: string): number {
  const { signature, story } = likenessOf(runner, report.document.text)
  const row = { ...reportRow(report, version), signature: signature && JSON.stringify(signature) }
  const number = runner.run(build.insertInto('report').values({ ...row, story: story ?? 0 }))
  if (story === null)
    runner.run(build.updateTable('report').set({ story: number }).where('number', '=', number))
  enterBands(runner, number, signature)
  return number
}

interface Versions {
  readonly before: string
  readonly after: string
  readonly at: string
}

function replaceReport(
  runner: Runner,
  number: number,
  report: CodedReport,
  { before, after, at }: Versions,
): void {
  const { id } = report.document
  const old = loadReport(runner, id)
  const { added, removed } = differences(old, report)
  removeEntries(runner, number)
  runner.run(build.updateTable('report').set(reportRow(report, after)).where('number', '=', number))
  if (added.length + removed.length === 0) return
  runner.run(
    build.insertInto('change').values({
      ...{ report_id: id, at, version_before: before, version_after: after },
      added: JSON.stringify(added),
      removed: JSON.stringify(removed),
    }),
  )
}

function removeEntries(runner: Runner, number: number): void {
  const events = build.selectFrom('event').select('number').where('report', '=', number)
  const statements = build.selectFrom('statement').select('number').where('report', '=', number)
  for (const { number: event } of runner.all(events)) forgetHappening(runner, event)
  runner.run(build.deleteFrom('participant').where('event', 'in', events))
  runner.run(build.deleteFrom('event').where('report', '=', number))
  runner.run(build.deleteFrom('statement_about').where('statement', 'in', statements))
  runner.run(build.deleteFrom('statement').where('report', '=', number))
  runner.run(build.deleteFrom('position').where('report', '=', number))
  runner.run(build.deleteFrom('figure').where('report', '=', number))
}

/** The first telling of a happening goes: the next one takes its place. */
function forgetHappening(runner: Runner, event: number): void {
  const heir = runner.first(
    build
      .selectFrom('event')
      .select('number')
      .where('happening', '=', event)
      .where('number', '!=', event)
      .orderBy('number')
      .limit(1),
  )
  if (!heir) {
    runner.run(build.deleteFrom('dyad').where('happening', '=', event))
    return
  }
  const { number } = heir
  runner.run(build.updateTable('event').set({ happening: number }).where('happening', '=', event))
  runner.run(build.updateTable('dyad').set({ happening: number }).where('happening', '=', event))
}

function enterEntries(runner: Runner, number: number, report: CodedReport): void {
  const { text } = report.document
  for (const statement of report.statements) {
    const row = runner.run(build.insertInto('statement').values(statementRow(number, report, statement)))
    for (const about of new Set(statement.about)) {
      runner.run(build.insertInto('statement_about').values({ about, statement: row }))
    }
  }
  for (const event of report.events) enterEvent(runner, number, text, event)
  for (const position of report.positions) {
    runner.run(build.insertInto('position').values(positionRow(number, text, position)))
  }
  for (const figure of report.figures) {
    runner.run(build.insertInto('figure').values(figureRow(number, text, figure)))
  }
}

function enterEvent(runner: Runner, report: number, text: string, event: ReportedEvent): void {
  const row = eventRow(report, text, event)
  const first = firstTelling(runner, row.happening_key, event) ?? tellingInCopy(runner, row)
  const number = runner.run(build.insertInto('event').values({ ...row, happening: first ?? 0 }))
  for (const participant of participantRows(number, event)) {
    runner.run(build.insertInto('participant').values(participant))
  }
  if (first !== null) return
  runner.run(build.updateTable('event').set({ happening: number }).where('number', '=', number))
  for (const dyad of dyadRows(number, event)) {
    runner.run(
      build
        .insertInto('dyad')
        .values(dyad)
        .onConflict((conflict) => conflict.doNothing()),
    )
  }
}

/** The event that told the same happening first, on the same day or the one beside it. */
function firstTelling(runner: Runner, key: string, { date }: ReportedEvent): number | null {
  if (key === '' || !date) return null
  const same = runner.first(
    build
      .selectFrom('event')
      .select('happening')
      .where('happening_key', '=', key)
      .where('date_start', '>=', dayBeside(date.start, -DAYS_APART))
      .where('date_start', '<=', dayBeside(date.start, DAYS_APART))
      .orderBy('number')
      .limit(1),
  )
  return same?.happening ?? null
}

/** The same sentence coded alike in a copy of the report tells the same, however little it names. */
function tellingInCopy(runner: Runner, { report, words, cameo, modality }: EventRow): number | null {
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

const MILLISECONDS_A_DAY = 86_400_000

const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10)

/** What happened counts once for each pair of sides; what is only planned, denied or alleged does not. */
function dyadRows(
  happening: number,
  { source, target, modality, date, quad, goldstein }: ReportedEvent,
): DyadTable[] {
  if (modality !== 'asserted' || !date) return []
  const codes = (side: ReportedEvent['source']): (string | null)[] => [
    ...new Set(side.map(({ code }) => partyOf(code))),
  ]
  return codes(source).flatMap((from) =>
    codes(target).flatMap((to) =>
      from && to ? { source: from, target: to, day: date.start, happening, quad, goldstein } : [],
    ),
  )
}

/** The country of an actor's code, or an organisation's whole code. */
const partyOf = (code: string | null): string | null =>
  code?.startsWith('IGO') ? code : (code?.slice(0, 3) ?? null)
