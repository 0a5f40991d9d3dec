import type { ReportedStatement } from '../../../model/index.js'
import { actorName, direction, type Section, type ViewContext, WIDE, words } from '../context.js'
import { type Paint, type Phrase, run } from '../phrase.js'
import { type Column, renderTable, type TableRow } from '../table.js'

const DEEPEST_INDENT = 4

/** Who said what to whom, in the order of the text; a statement inside another stands under it, indented. */
export function renderStatements(context: ViewContext, paint: Paint): Section {
  const { report, width } = context
  const nested = inOrder(report.statements)
  const rows = nested.map(({ statement, depth }) => row(context, statement, depth))
  const lines = renderTable(columns(width), rows, width, paint)
  return { heading: 'Who said what', count: rows.length, lines }
}

function columns(width: number): Column[] {
  const wide = width >= WIDE
  return [
    { heading: '', least: 2, most: 4, lines: 1 },
    { heading: 'speaker → addressee', least: 12, most: Math.floor(width * 0.27), lines: 3 },
    { heading: 'manner', least: 8, most: wide ? 18 : 8, lines: 3 },
    { heading: 'words', least: 10, most: width, lines: wide ? 2 : 3 },
  ]
}

function row(context: ViewContext, statement: ReportedStatement, depth: number): TableRow {
  const { id, manner, act, speaker, addressee, negated } = statement
  const from = speaker.actor ? actorName(context, speaker.actor) : words(context, speaker.spans)
  const to = addressee ? actorName(context, addressee) : ''
  const indent: Phrase =
    depth > 0 ? [run(`${'  '.repeat(Math.min(depth, DEEPEST_INDENT) - 1)}└ `, 'dim')] : []
  const how = [
    run(manner),
    run(act === 'statement' ? '' : ` ${act}`, 'dim'),
    run(negated ? ' negated' : '', 'doubt'),
  ]
  const who = [[...indent, ...direction(from, to)]]
  return { cells: [[[run(id, 'dim')]], who, [how], [said(context, statement)]] }
}

function said(context: ViewContext, { cue, content }: ReportedStatement): Phrase {
  const cueWords = words(context, cue)
  return [...(cueWords ? [run(`${cueWords}: `, 'dim')] : []), run(words(context, content))]
}

interface Nested {
  readonly statement: ReportedStatement
  readonly depth: number
}

function inOrder(statements: readonly ReportedStatement[]): Nested[] {
  const ids = new Set(statements.map(({ id }) => id))
  const children = new Map<string | null, ReportedStatement[]>()
  for (const statement of statements) {
    const parent = statement.parent !== null && ids.has(statement.parent) ? statement.parent : null
    children.set(parent, [...(children.get(parent) ?? []), statement])
  }
  const found = new Map<ReportedStatement, Nested>()
  const place = (statement: ReportedStatement): void => {
    const stack: Nested[] = [{ statement, depth: 0 }]
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (found.has(next.statement)) continue
      const depth = next.depth + 1
      found.set(next.statement, next)
      const below = children.get(next.statement.id) ?? []
      stack.push(...below.map((child) => ({ statement: child, depth })).reverse())
    }
  }
  children.get(null)?.forEach(place)
  // A ring of parents hangs on nothing: its members still have to be shown.
  statements.forEach(place)
  return [...found.values()]
}
