import { actorName, type Section, type ViewContext, words } from '../context.js'
import { type Paint, run } from '../phrase.js'
import { type Column, renderTable } from '../table.js'

/** Who stands where on which issue. */
export function renderPositions(context: ViewContext, paint: Paint): Section {
  const { report, width } = context
  const rows = report.positions.map(({ actor, issue, stance, span }) => ({
    cells: [
      [[run(actorName(context, actor))]],
      [[run(stance)]],
      [[run(issue.replaceAll('-', ' '))]],
      [[run(words(context, [span]), 'dim')]],
    ],
  }))
  return { heading: 'Positions', count: rows.length, lines: renderTable(columns(width), rows, width, paint) }
}

function columns(width: number): Column[] {
  return [
    { heading: 'actor', least: 8, most: Math.floor(width * 0.25), lines: 2 },
    { heading: 'stance', least: 8, most: 9, lines: 1 },
    { heading: 'issue', least: 8, most: Math.floor(width * 0.25), lines: 2 },
    { heading: 'words', least: 8, most: width, lines: 2 },
  ]
}
