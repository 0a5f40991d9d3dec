import { type Section, type ViewContext, words } from '../context.js'
import { type Paint, run } from '../phrase.js'
import { renderTable } from '../table.js'

/** What stands on the page without being part of the report's prose. */
export function renderFurniture(context: ViewContext, paint: Paint): Section {
  const { report, width } = context
  const columns = [
    { heading: 'kind', least: 8, most: 11, lines: 1 },
    { heading: 'words', least: 10, most: width, lines: 1 },
  ]
  const rows = report.furniture.map(({ kind, span }) => ({
    cells: [[[run(kind, 'dim')]], [[run(words(context, [span]), 'dim')]]],
  }))
  return { heading: 'Set aside', count: rows.length, lines: renderTable(columns, rows, width, paint) }
}
