import type { CodedReport } from '../../model/index.js'
import { counted, type Section, type ViewContext } from './context.js'
import { type Paint, painter, run, wrap } from './phrase.js'
import { renderHeading } from './heading.js'
import { renderActors } from './sections/actors.js'
import { renderEvents } from './sections/events.js'
import { renderFigures } from './sections/figures.js'
import { renderFurniture } from './sections/furniture.js'
import { renderNotices } from './sections/notices.js'
import { renderPositions } from './sections/positions.js'
import { renderStatements } from './sections/statements.js'
import { renderTitle } from './sections/title.js'

export interface ViewOptions {
  /** Columns of the terminal; no line is wider. Less than `LEAST_WIDTH` counts as that. */
  readonly width: number
  /** Whether to write terminal colours. */
  readonly colour: boolean
}

export const LEAST_WIDTH = 40

const SECTIONS = [
  renderActors, renderStatements, renderEvents, renderPositions, renderFigures, renderFurniture, renderNotices,
] as const // prettier-ignore

/** A coded report as a person reads it on the terminal. Ends with a line break. Never throws. */
export function renderReport(report: CodedReport, options: ViewOptions): string {
  const paint = painter(options.colour)
  const context: ViewContext = {
    report,
    actors: new Map(report.actors.map((actor) => [actor.id, actor])),
    width: Math.max(LEAST_WIDTH, Math.floor(options.width)),
  }
  const sections = SECTIONS.map((render) => render(context, paint))
  const blocks = [
    renderTitle(context, paint),
    ...sections
      .filter(({ count }) => count > 0)
      .map((section) => renderSection(section, context.width, paint)),
    renderCounts(context, paint),
  ]
  return `\n${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`
}

function renderSection({ heading, count, lines }: Section, width: number, paint: Paint): string[] {
  return [renderHeading(heading, count, width, paint), ...lines]
}

/** What was found and what was not, in one sentence. */
function renderCounts({ report, width }: ViewContext, paint: Paint): string[] {
  const { actors, mentions, statements, events, positions, figures } = report
  const open = mentions.filter(({ actor }) => actor === null).length
  const counts = [
    counted(actors.length, 'actor'),
    counted(mentions.length, 'mention') + (open > 0 ? ` (${open} unresolved)` : ''),
    counted(statements.length, 'statement'),
    counted(events.length, 'event'),
    counted(positions.length, 'position'),
    counted(figures.length, 'figure'),
  ]
  return wrap([run(counts.join(' · '), 'dim')], width - 2, 3).map((line) => `  ${paint(line)}`)
}
