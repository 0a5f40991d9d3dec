import type { CodedReport } from '../../model/index.js'
import { restoreReport } from './restore.js'
import { build, type Runner } from './run.js'
import { sidesOf } from './sides.js'

/** The report with that document's id, as it was entered. */
export function loadReport(runner: Runner, id: string): CodedReport | null {
  const report = runner.first(build.selectFrom('report').selectAll().where('id', '=', id))
  if (!report) return null
  const { number } = report
  const events = runner.all(
    build.selectFrom('event').selectAll().where('report', '=', number).orderBy('number'),
  )
  return restoreReport({
    report,
    statements: runner.all(
      build.selectFrom('statement').selectAll().where('report', '=', number).orderBy('number'),
    ),
    events,
    sides: sidesOf(
      runner,
      events.map((event) => event.number),
    ),
    positions: runner.all(
      build.selectFrom('position').selectAll().where('report', '=', number).orderBy('number'),
    ),
    figures: runner.all(
      build.selectFrom('figure').selectAll().where('report', '=', number).orderBy('number'),
    ),
  })
}
