import { actorName, type Section, type ViewContext, words } from '../context.js'
import { issueName } from '../../../analysis/index.js'
import { type Paint, run } from '../phrase.js'
import { type Column, renderTable } from '../table.js'

/** Who stands where on which issue. */
export function renderPositions(context: ViewContext, paint: Paint): Section {
  const { report, width } = context
  const rows = report.positions.map(({ actor, issue, stance, span }) => ({
    cells: [
      [[run(actorName(context, actor))]],
      [[run(stance)]],
      [[run(issueWords(context, issue))]],
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

/** A named issue, or the policy of an actor: "country:CHN/balanced-position". */
function issueWords(context: ViewContext, issue: string): string {
  const name = issueName(issue)
  if (name !== null) return name
  const slash = issue.indexOf('/')
  const policy = issue.slice(slash + 1).replaceAll('-', ' ')
  return slash < 0 ? policy : `${actorName(context, issue.slice(0, slash))}: ${policy}`
}
