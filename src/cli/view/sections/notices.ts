import type { Section, ViewContext } from '../context.js'
import { type Paint, run } from '../phrase.js'
import { renderTable } from '../table.js'

/** Trouble that was met while the report was read. */
export function renderNotices({ report, width }: ViewContext, paint: Paint): Section {
  const columns = [
    { heading: 'stage', least: 6, most: 10, lines: 1 },
    { heading: 'notice', least: 10, most: width, lines: 4 },
  ]
  const rows = report.notices.map(({ stage, message }) => ({
    cells: [[[run(stage, 'dim')]], [[run(message, 'doubt')]]],
  }))
  return { heading: 'Notices', count: rows.length, lines: renderTable(columns, rows, width, paint) }
}
