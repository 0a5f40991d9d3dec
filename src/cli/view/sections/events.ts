import type { Participant, QuadClass, ReportedEvent } from '../../../model/index.js'
import { actorName, direction, type Section, type ViewContext, WIDE } from '../context.js'
import { shortDate } from '../dates.js'
import { excerpt } from '../excerpt.js'
import { cameoName } from '../../../analysis/index.js'
import { type Paint, type Phrase, type Run, run, type Style } from '../phrase.js'
import { type Column, renderTable, type TableCell, type TableRow } from '../table.js'

/** From this width on, a modality and its statement ("hypothetical s12") stand on one line. */
const ROOMY = 100
/** Lines below a row, less what is lost where words do not reach the end of a line. */
const ROOM_BELOW = 1.85
const DATE_MARGIN = 15
/** Two lines of the last column, which gets about two fifths of the width. */
const WIDE_ROOM = 0.62

/** Who did what to whom, in the order of the text. */
export function renderEvents(context: ViewContext, paint: Paint): Section {
  const { report, width } = context
  const wide = width >= WIDE
  const rows = report.events.map((event) => (wide ? wideRow : narrowRow)(context, event))
  const lines = renderTable(wide ? wideColumns(width) : narrowColumns(width), rows, width, paint)
  return { heading: 'Who did what', count: rows.length, lines }
}

function narrowColumns(width: number): Column[] {
  return [
    { heading: 'date', least: 10, most: 13, lines: 2 },
    { heading: 'source → target', least: 9, most: Math.floor(width * 0.27), lines: 3 },
    { heading: 'modality', least: 4, most: width < ROOMY ? 12 : 16, lines: 2 },
    { heading: 'event', least: 9, most: width, lines: 2 },
  ]
}

function wideColumns(width: number): Column[] {
  return [
    { heading: 'date', least: 10, most: 13, lines: 2 },
    { heading: 'source → target', least: 18, most: Math.floor(width * 0.22), lines: 3 },
    { heading: 'plover', least: 6, most: 10, lines: 1 },
    { heading: 'cameo', least: 10, most: Math.floor(width * 0.18), lines: 3 },
    { heading: 'modality', least: 8, most: 16, lines: 2 },
    { heading: 'words', least: 20, most: width, lines: 2 },
  ]
}

function narrowRow(context: ViewContext, event: ReportedEvent): TableRow {
  const kind = [plover(event), run(' '), ...cameo(event)]
  const cells = [date(event), who(context, event), [modality(event)], [kind]]
  const room = Math.floor(ROOM_BELOW * (context.width - DATE_MARGIN))
  return { cells, below: excerpt(context, event, room), notes: notes(event) }
}

function wideRow(context: ViewContext, event: ReportedEvent): TableRow {
  const cells = [date(event), who(context, event), [[plover(event)]], [cameo(event)], [modality(event)]]
  return {
    cells: [...cells, [excerpt(context, event, Math.floor(context.width * WIDE_ROOM))]],
    notes: notes(event),
  }
}

/** Why it is coded so, where that was asked for. */
const notes = ({ explanation = [] }: ReportedEvent): Phrase[] =>
  explanation.map(({ of, says }) => [run(`${of} `, 'code'), run(says, 'dim')])

function cameo({ cameo }: ReportedEvent): Phrase {
  return [run(cameo, 'code'), run(` ${cameoName(cameo) ?? ''}`, 'dim')]
}

function date({ date }: ReportedEvent): TableCell {
  return [[date ? run(shortDate(date)) : run('undated', 'dim')]]
}

function who(context: ViewContext, { source, target }: ReportedEvent): TableCell {
  const from = participants(context, source)
  const to = participants(context, target)
  // What two do with each other has both of them on both sides.
  if (from.length > 1 && from.join() === to.join()) return [[run(from.join(' ↔ '))]]
  return [direction(from.join(', '), to.join(', '))]
}

function participants(context: ViewContext, all: readonly Participant[]): string[] {
  return all.flatMap(({ actor, code }) => (actor ? actorName(context, actor) : (code ?? [])))
}

function plover({ plover, quad }: ReportedEvent): Run {
  return run(plover.event ?? 'statement', styleOf(quad))
}

function modality({ modality, statement }: ReportedEvent): Phrase {
  const reportedIn = statement ? [run(` ${statement}`, 'dim')] : []
  return [run(modality, modality === 'asserted' ? 'dim' : 'doubt'), ...reportedIn]
}

function styleOf(quad: QuadClass): Style {
  if (quad.endsWith('conflict')) return 'conflict'
  return quad.endsWith('cooperation') ? 'cooperation' : 'normal'
}
