import type {
  Actor, CodedReport, Figure, Position, ReportedEvent, ReportedMention, ReportedStatement, Span,
} from '../../../src/model/index.js' // prettier-ignore

interface Placed {
  /** s1, e3 as in the report; p1, f1 by their order; an actor's own id. */
  readonly id: string
  /** Where it begins in the text. */
  readonly at: number
  /** In how many statements it stands. */
  readonly depth: number
}

export type Entry = Placed &
  (
    | { readonly kind: 'statement'; readonly statement: ReportedStatement }
    | { readonly kind: 'event'; readonly event: ReportedEvent }
    | { readonly kind: 'position'; readonly position: Position }
    | { readonly kind: 'figure'; readonly figure: Figure }
    | { readonly kind: 'actor'; readonly actor: Actor; readonly mentions: readonly ReportedMention[] }
  )

export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>

/** How many hues there are for speakers; those who speak less share one that stands for no one. */
export const HUES = 8

/** A coded report, and what is asked of it while it is read. */
export interface ReadReport {
  readonly report: CodedReport
  /** All but the actors, in the order of the text. */
  readonly entries: readonly Entry[]
  /** Those that are mentioned, most often first. */
  readonly actors: readonly EntryOf<'actor'>[]
  readonly byId: ReadonlyMap<string, Entry>
  readonly actor: (id: string | null) => Actor | null
  readonly depthOf: (statement: string | null) => number
  /** 0 … HUES−1 for those who speak most; null for all others. */
  readonly hueOf: (statement: ReportedStatement) => number | null
  readonly speakerName: (statement: ReportedStatement) => string
  readonly words: (spans: readonly Span[]) => string
}

export function readReport(report: CodedReport): ReadReport {
  const actors = new Map(report.actors.map((actor) => [actor.id, actor]))
  const statements = new Map(report.statements.map((statement) => [statement.id, statement]))
  const depthOf = (id: string | null) => depthIn(statements, id)
  const words = (spans: readonly Span[]) =>
    spans.map(([start, end]) => report.document.text.slice(start, end)).join(' … ')
  const entries = [
    ...report.statements.map((statement) => statementEntry(statement, depthOf(statement.parent))),
    ...report.events.map((event) => eventEntry(event, depthOf(event.statement))),
    ...report.positions.map((position, index) => positionEntry(position, index, depthOf(position.statement))),
    ...report.figures.map((figure, index) => figureEntry(figure, index, depthOf(figure.statement))),
  ].sort((one, other) => one.at - other.at || one.depth - other.depth)
  const mentioned = actorEntries(report)
  const hues = huesOf(report.statements, words)
  return {
    report,
    entries,
    actors: mentioned,
    byId: new Map([...entries, ...mentioned].map((entry) => [entry.id, entry])),
    actor: (id) => (id === null ? null : (actors.get(id) ?? null)),
    depthOf,
    hueOf: (statement) => hues.get(speakerKey(statement, words)) ?? null,
    speakerName: ({ speaker }) =>
      (speaker.actor !== null && actors.get(speaker.actor)?.name) ||
      words(speaker.spans) ||
      'Somebody unnamed',
    words,
  }
}

const startOf = (spans: readonly Span[]): number => Math.min(...spans.map(([start]) => start))

const statementEntry = (statement: ReportedStatement, depth: number): Entry => ({
  kind: 'statement',
  id: statement.id,
  at: startOf([...statement.speaker.spans.slice(0, 1), ...statement.cue, ...statement.content]),
  depth,
  statement,
})

const eventEntry = (event: ReportedEvent, depth: number): Entry => ({
  kind: 'event',
  id: event.id,
  at: startOf(event.trigger),
  depth,
  event,
})

const positionEntry = (position: Position, index: number, depth: number): Entry => ({
  kind: 'position',
  id: `p${index + 1}`,
  at: position.span[0],
  depth,
  position,
})

const figureEntry = (figure: Figure, index: number, depth: number): Entry => ({
  kind: 'figure',
  id: `f${index + 1}`,
  at: figure.span[0],
  depth,
  figure,
})

function actorEntries({ actors, mentions }: CodedReport): EntryOf<'actor'>[] {
  const byActor = new Map<string, ReportedMention[]>(actors.map((actor) => [actor.id, []]))
  for (const mention of mentions) if (mention.actor !== null) byActor.get(mention.actor)?.push(mention)
  return actors
    .map((actor) => ({ actor, mentions: byActor.get(actor.id) ?? [] }))
    .map(({ actor, mentions }) => ({
      kind: 'actor' as const,
      id: actor.id,
      at: mentions[0]?.span[0] ?? 0,
      depth: 0,
      actor,
      mentions,
    }))
    .sort((one, other) => other.mentions.length - one.mentions.length)
}

/** 0 outside of all statements. A ring, which no sound report has, ends where it closes. */
function depthIn(statements: ReadonlyMap<string, ReportedStatement>, id: string | null): number {
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at); at = statements.get(at)?.parent ?? null) seen.add(at)
  return seen.size
}

const speakerKey = ({ speaker }: ReportedStatement, words: ReadReport['words']): string =>
  speaker.actor ?? words(speaker.spans).toLowerCase()

function huesOf(statements: readonly ReportedStatement[], words: ReadReport['words']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const statement of statements) {
    const key = speakerKey(statement, words)
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, HUES)
  return new Map(most.map(([key], hue) => [key, hue]))
}
