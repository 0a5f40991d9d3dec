import type { CodedReport } from '../../model/index.js'
import { sql } from 'kysely'
import { differences } from '../difference.js'
import { leadEnd } from '../lead.js'
import type { Entry, Outcome } from '../ledger.js'
import { enterDyads, happeningTold, settle } from './happenings.js'
import { loadReport } from './load.js'
import { enterBands, likenessOf } from './story.js'
import {
  aboutRows,
  eventRow,
  figureRow,
  participantRows,
  positionRow,
  reportRow,
  statementRow,
} from './rows.js'
import { build, type Runner } from './run.js'

/** Enters one report; a transaction is open. */
export function enterReport(runner: Runner, { key, report }: Entry, version: string, at: string): Outcome {
  const { id } = report.document
  const known = runner.first(build.selectFrom('report').select(['number', 'version']).where('id', '=', id))
  const outcome = !known ? 'added' : known.version === version ? 'unchanged' : 'replaced'
  const number = known?.number ?? enterNew(runner, report, version)
  if (outcome === 'replaced')
    replaceReport(runner, number, report, { before: known?.version ?? '', after: version, at })
  if (outcome !== 'unchanged') enterEntries(runner, number, report)
  runner.run({ compile: () => ({ sql: SOURCE, parameters: [key, number, version] }) })
  return outcome
}

/** What is there already is not written again. */
const SOURCE = `INSERT INTO source (key, report, version) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE
  SET report = excluded.report, version = excluded.version WHERE report <> excluded.report OR version <> excluded.version`

/** A report that was not in: its row, and what tells its copies. */
function enterNew(runner: Runner, report: CodedReport, version: string): number {
  const { signature, story } = likenessOf(runner, report.document.text)
  const number = nextNumber(runner, 'report')
  runner.insert('report', {
    number,
    ...reportRow(report, version),
    signature: signature && JSON.stringify(signature),
    story: story ?? number,
  })
  enterBands(runner, number, signature)
  return number
}

const nextNumber = (runner: Runner, table: 'report' | 'event'): number =>
  (runner.first(build.selectFrom(table).select(({ fn }) => fn.max<number | null>('number').as('last')))
    ?.last ?? 0) + 1

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
  runner.insert('change', {
    ...{ report_id: id, at, version_before: before, version_after: after },
    added: JSON.stringify(added),
    removed: JSON.stringify(removed),
  })
}

function removeEntries(runner: Runner, number: number): void {
  const events = build.selectFrom('event').select('number').where('report', '=', number)
  const statements = build.selectFrom('statement').select('number').where('report', '=', number)
  const told = runner.all(
    build.selectFrom('event').select('happening').distinct().where('report', '=', number),
  )
  runner.run(build.deleteFrom('participant').where('event', 'in', events))
  runner.run(build.deleteFrom('event').where('report', '=', number))
  runner.run(build.deleteFrom('statement_about').where('statement', 'in', statements))
  runner.run(build.deleteFrom('statement').where('report', '=', number))
  runner.run(build.deleteFrom('position').where('report', '=', number))
  runner.run(build.deleteFrom('figure').where('report', '=', number))
  for (const { happening } of told) settle(runner, happening)
}

function enterEntries(runner: Runner, number: number, report: CodedReport): void {
  const { text } = report.document
  for (const statement of report.statements) {
    const row = runner.insert('statement', statementRow(number, report, statement))
    for (const about of aboutRows(row, statement, report)) runner.insert('statement_about', about)
  }
  enterEvents(runner, number, report)
  for (const position of report.positions) runner.insert('position', positionRow(number, text, position))
  for (const figure of report.figures) runner.insert('figure', figureRow(number, text, figure))
}

function enterEvents(runner: Runner, report: number, coded: CodedReport): void {
  if (coded.events.length === 0) return
  const lead = leadEnd(coded.document.text, coded.furniture)
  const hasCopies = isCopied(runner, report)
  let number = nextNumber(runner, 'event')
  for (const event of coded.events) {
    const row = eventRow(report, coded, event, lead)
    const told = happeningTold(runner, row, event, hasCopies)
    runner.insert('event', { number, ...row, happening: told ?? number, reports: told === null ? 1 : 0 })
    for (const participant of participantRows(number, event)) runner.insert('participant', participant)
    if (told === null) enterDyads(runner, number)
    else settle(runner, told)
    number++
  }
}

const isCopied = (runner: Runner, report: number): boolean =>
  runner.first(
    build
      .selectFrom('report')
      .innerJoin('report as copy', 'copy.story', 'report.story')
      .select('copy.number')
      .where('report.number', '=', report)
      .where(sql<boolean>`copy.number <> report.number`)
      .limit(1),
  ) !== undefined
