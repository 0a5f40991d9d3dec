import type { Participant, QuadClass, ReportedEvent } from '../../../model/index.js'
import { actorName, direction, type Section, type ViewContext, WIDE } from '../context.js'
import { shortDate } from '../dates.js'
import { excerpt } from '../excerpt.js'
import { cameoName } from '../names.js'
import { type Paint, type Phrase, run, type Style } from '../phrase.js'
import { type Column, renderTable, type TableCell } from '../table.js'

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
    { heading: 'date', least: 10, most: 11, lines: 2 },
    { heading: 'source → target', least: 9, most: Math.floor(width * 0.26), lines: 4 },
    { heading: 'event', least: 9, most: Math.floor(width * 0.25), lines: 4 },
    { heading: 'words', least: 4, most: width, lines: 4 },
  ]
}

function wideColumns(width: number): Column[] {
  return [
    { heading: 'date', least: 10, most: 11, lines: 2 },
    { heading: 'source → target', least: 18, most: Math.floor(width * 0.22), lines: 3 },
    { heading: 'plover', least: 6, most: 10, lines: 1 },
    { heading: 'cameo', least: 10, most: Math.floor(width * 0.18), lines: 3 },
    { heading: 'modality', least: 8, most: 12, lines: 2 },
    { heading: 'words', least: 20, most: width, lines: 2 },
  ]
}

function narrowRow(context: ViewContext, event: ReportedEvent): TableCell[] {
  const kind: Phrase = [plover(event), run(' '), run(event.cameo, 'code')]
  const name = [run(cameoName(event.cameo) ?? '', 'dim')]
  return [date(event), who(context, event), [kind, modality(event), name], [excerpt(context, event)]]
}

function wideRow(context: ViewContext, event: ReportedEvent): TableCell[] {
  const cameo = [run(event.cameo, 'code'), run(` ${cameoName(event.cameo) ?? ''}`, 'dim')]
  const cells = [date(event), who(context, event), [[plover(event)]], [cameo], [modality(event)]]
  return [...cells, [excerpt(context, event)]]
}

function date({ date }: ReportedEvent): TableCell {
  return [[date ? run(shortDate(date)) : run('undated', 'dim')]]
}

function who(context: ViewContext, { source, target }: ReportedEvent): TableCell {
  return [direction(participants(context, source), participants(context, target))]
}

function participants(context: ViewContext, all: readonly Participant[]): string {
  return all.map(({ actor, code }) => (actor ? actorName(context, actor) : (code ?? '—'))).join(', ')
}

function plover({ plover, quad }: ReportedEvent) {
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
