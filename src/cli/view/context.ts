import { type Actor, type CodedReport, type Span, spansText } from '../../model/index.js'
import { type Phrase, run } from './phrase.js'

/** What every section of the view looks up in the report. */
export interface ViewContext {
  readonly report: CodedReport
  readonly actors: ReadonlyMap<string, Actor>
  readonly width: number
}

export interface Section {
  readonly heading: string
  readonly count: number
  readonly lines: readonly string[]
}

/** From this width on, a table shows each property in a column of its own. */
export const WIDE = 120

export function actorName({ actors }: Pick<ViewContext, 'actors'>, id: string): string {
  return actors.get(id)?.name ?? id
}

/** The words of several spans, with "…" where something stands between them. */
export function words({ report }: Pick<ViewContext, 'report'>, spans: readonly Span[]): string {
  return spansText(report.document.text, spans)
}

/** "Russia → Ukraine, Moldova", or the one side that is known. */
export function direction(from: string, to: string): Phrase {
  if (!to) return [run(from || '—')]
  return [run(from || '—'), run(' → ', 'dim'), run(to)]
}

/** "no events", "1 event", "2 events". */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`
}
