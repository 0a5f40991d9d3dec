import type { CodedReport } from '../../model/index.js'
import { restoreReport } from './restore.js'
import { build, type Runner } from './run.js'

/** The report with that document's id, as it was entered. */
export function loadReport(runner: Runner, id: string): CodedReport | null {
  const report = runner.first(build.selectFrom('report').selectAll().where('id', '=', id))
  if (!report) return null
  const { number } = report
  const events = build.selectFrom('event').where('report', '=', number)
  return restoreReport({
    report,
    statements: runner.all(
      build.selectFrom('statement').selectAll().where('report', '=', number).orderBy('number'),
    ),
    events: runner.all(events.selectAll().orderBy('number')),
    participants: runner.all(
      build
        .selectFrom('participant')
        .selectAll()
        .where('event', 'in', events.select('number'))
        .orderBy('event')
        .orderBy('side')
        .orderBy('place'),
    ),
    positions: runner.all(
      build.selectFrom('position').selectAll().where('report', '=', number).orderBy('number'),
    ),
    figures: runner.all(
      build.selectFrom('figure').selectAll().where('report', '=', number).orderBy('number'),
    ),
  })
}
