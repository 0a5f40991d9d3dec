import type { ReportedEvent, ReportedStatement, Span } from '../../../src/model/index.js'
import type { ReadReport } from './entries.js'

/** What can be switched on and off over a report's text, in the order of the digits that switch it. */
export const LAYERS = ['statements', 'events', 'actors', 'circumstances', 'positions', 'furniture'] as const
export type Layer = (typeof LAYERS)[number]

export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  statements: 'Statements',
  events: 'Events',
  actors: 'Actors',
  circumstances: 'Dates and places',
  positions: 'Positions and figures',
  furniture: 'Furniture',
}

export interface Mark {
  readonly span: Span
  readonly layer: Layer
  /** What the words are in their layer: content, cue, speaker; a quad class; name, nominal, pronoun … */
  readonly part: string
  /** The entry that the words belong to; null for furniture and for mentions that nothing resolves. */
  readonly entry: string | null
  /** Of content: in how many statements it stands. */
  readonly depth: number
  readonly hue: number | null
}

export function marksOf(reading: ReadReport): Mark[] {
  const { report } = reading
  return [
    ...report.furniture.map(({ span, kind }) => mark(span, 'furniture', kind, null)),
    ...report.statements.flatMap((statement) => statementMarks(statement, reading)),
    ...report.events.flatMap((event) => eventMarks(event, report.document.text)),
    ...report.mentions.map(({ span, kind, actor }) =>
      mark(span, 'actors', actor === null ? 'open' : kind, actor),
    ),
    ...report.positions.map(({ span }, index) => mark(span, 'positions', 'position', `p${index + 1}`)),
    ...report.figures.map(({ span }, index) => mark(span, 'positions', 'figure', `f${index + 1}`)),
  ]
}

const mark = (
  span: Span,
  layer: Layer,
  part: string,
  entry: string | null,
  depth = 0,
  hue: number | null = null,
): Mark => ({ span, layer, part, entry, depth, hue })

function statementMarks(statement: ReportedStatement, reading: ReadReport): Mark[] {
  const depth = reading.depthOf(statement.parent)
  const hue = reading.hueOf(statement)
  const all = (spans: readonly Span[], part: string) =>
    spans.map((span) => mark(span, 'statements', part, statement.id, depth, hue))
  return [
    ...all(statement.content, 'content'),
    ...all(statement.cue, 'cue'),
    ...all(statement.speaker.spans, 'speaker'),
  ]
}

function eventMarks(event: ReportedEvent, text: string): Mark[] {
  const tellings = event.mentions.flatMap(({ trigger }) => trigger)
  const part = event.quad.replace(' ', '-')
  return [
    ...(tellings.length > 0 ? tellings : event.trigger).map((span) => mark(span, 'events', part, event.id)),
    ...circumstances(event, text).map(({ span, part }) => mark(span, 'circumstances', part, event.id)),
  ]
}

/** The words of an event's date and place: those that its explanation names, else the same words in its sentence. */
function circumstances(event: ReportedEvent, text: string): { span: Span; part: 'date' | 'place' }[] {
  const explained = (of: 'date' | 'place') =>
    event.explanation?.filter((explanation) => explanation.of === of).flatMap(({ spans }) => spans)
  const found = (words: string | undefined): Span[] => {
    if (words === undefined || words === '') return []
    const [start, end] = event.sentence
    const at = text.slice(start, end).indexOf(words)
    return at < 0 ? [] : [[start + at, start + at + words.length]]
  }
  const dates = event.date ? (explained('date') ?? found(event.date.text)) : []
  const places = event.place ? (explained('place') ?? found(event.place.name)) : []
  return [
    ...dates.map((span) => ({ span, part: 'date' as const })),
    ...places.map((span) => ({ span, part: 'place' as const })),
  ]
}

/** Which entry a reader means who points at words with these marks: of the layers that are on, the one with the fewest words. */
export function entriesAt(marks: readonly Mark[], isOn: (layer: Layer) => boolean): string[] {
  const meant = marks
    .filter((one) => one.entry !== null && isOn(one.layer))
    .sort((one, other) => length(one) - length(other))
  return [...new Set(meant.map((one) => one.entry as string))]
}

const length = ({ span, layer }: Mark): number => span[1] - span[0] - (layer === 'events' ? 1000 : 0)
