import {
  type Actor, type CodedReport, type Figure, type Position, type ReportedStatement, type Span, spansText,
} from '../../model/index.js' // prettier-ignore
import { column, type Column, table, type Table } from '../table.js'

/** An entry with the report that it stands in. */
interface Item<Entry> {
  readonly report: CodedReport
  readonly actors: ReadonlyMap<string, Actor>
  readonly entry: Entry
  readonly number: number
}

type Entries = 'statements' | 'positions' | 'figures'

function itemsOf<Kind extends Entries>(kind: Kind) {
  return (report: CodedReport): Item<CodedReport[Kind][number]>[] => {
    const actors = new Map(report.actors.map((actor) => [actor.id, actor]))
    return report[kind].map((entry: CodedReport[Kind][number], at) => ({
      ...{ report, actors, entry },
      number: at + 1,
    }))
  }
}

export function statementsTable(): Table<CodedReport> {
  const columns: readonly Column<Item<ReportedStatement>>[] = [
    column('statement_id', 'text', 'document id and statement id: `<report>/<id>`', (item) => idOf(item, item.entry.id)),
    column('published', 'date', 'day of publication', published),
    ...actorColumns<ReportedStatement>('speaker', 'who says it; empty where nobody knows', ({ speaker }) => speaker.actor),
    column('speaker_words', 'text', 'the words that name the speaker', (item) => words(item, item.entry.speaker.spans)),
    column('manner', 'text', 'direct, indirect or mixed', ({ entry }) => entry.manner),
    column('act', 'text', 'statement, attitude, intent, order, question or silence', ({ entry }) => entry.act),
    column('negated', 'flag', 'whether it is said not to have been said', ({ entry }) => entry.negated),
    ...actorColumns<ReportedStatement>('addressee', 'who was told or urged', ({ addressee }) => addressee),
    column('about', 'list', 'ids of the actors and issues that it speaks of', ({ entry }) => entry.about),
    column('cue', 'text', 'the words that tell it is a statement', (item) => words(item, item.entry.cue)),
    column('content', 'text', 'what was said, in the words of the report; … where something stands between', (item) => words(item, item.entry.content)),
    column('content_start', 'integer', "where it begins in the report's text, in UTF-16 code units", ({ entry }) => entry.content[0]?.[0] ?? null),
    column('content_end', 'integer', 'where it ends', ({ entry }) => entry.content.at(-1)?.[1] ?? null),
    column('parent', 'text', 'the statement that it stands inside', (item) => item.entry.parent && idOf(item, item.entry.parent)),
    ...sourceColumns<ReportedStatement>(),
  ] // prettier-ignore
  return table(columns, itemsOf('statements'))
}

export function positionsTable(): Table<CodedReport> {
  const columns: readonly Column<Item<Position>>[] = [
    column('position_id', 'text', 'document id and number: `<report>/p<number>`', (item) => idOf(item, `p${item.number}`)),
    column('published', 'date', 'day of publication', published),
    ...actorColumns<Position>('actor', 'who takes the position', ({ actor }) => actor),
    column('issue', 'text', 'an issue of the list, or what of whose', ({ entry }) => entry.issue),
    column('stance', 'text', 'supports, opposes, neutral or concerned', ({ entry }) => entry.stance),
    column('statement', 'text', 'the statement that it is read from', (item) => item.entry.statement && idOf(item, item.entry.statement)),
    ...passageColumns<Position>(),
    ...sourceColumns<Position>(),
  ] // prettier-ignore
  return table(columns, itemsOf('positions'))
}

export function figuresTable(): Table<CodedReport> {
  const columns: readonly Column<Item<Figure>>[] = [
    column('figure_id', 'text', 'document id and number: `<report>/f<number>`', (item) => idOf(item, `f${item.number}`)),
    column('published', 'date', 'day of publication', published),
    ...actorColumns<Figure>('claimant', 'who says so; empty where the reporter does', ({ claimant }) => claimant),
    column('what', 'text', "what is counted or measured, in the report's words", ({ entry }) => entry.what),
    column('min', 'number', 'the least it can be; empty where that is open', ({ entry }) => entry.quantity.min),
    column('max', 'number', 'the most', ({ entry }) => entry.quantity.max),
    column('unit', 'text', 'empty for plain counts', ({ entry }) => entry.quantity.unit),
    column('si_min', 'number', 'the same in units of the SI', ({ entry }) => entry.quantity.si?.min ?? null),
    column('si_max', 'number', 'the same', ({ entry }) => entry.quantity.si?.max ?? null),
    column('si_unit', 'text', 'that unit', ({ entry }) => entry.quantity.si?.unit ?? null),
    column('statement', 'text', 'the statement that holds it', (item) => item.entry.statement && idOf(item, item.entry.statement)),
    ...passageColumns<Figure>(),
    ...sourceColumns<Figure>(),
  ] // prettier-ignore
  return table(columns, itemsOf('figures'))
}

const idOf = ({ report }: Item<unknown>, id: string): string => `${report.document.id}/${id}`

const published = ({ report }: Item<unknown>): string | null => report.document.published

function words({ report }: Item<unknown>, spans: readonly Span[]): string | null {
  return spansText(report.document.text, spans) || null
}

function actorColumns<Entry>(
  name: string,
  means: string,
  of: (entry: Entry) => string | null,
): Column<Item<Entry>>[] {
  const actor = ({ actors, entry }: Item<Entry>): Actor | undefined => actors.get(of(entry) ?? '')
  return [
    column(name, 'text', `${means}: an id`, ({ entry }) => of(entry)),
    column(`${name}_name`, 'text', 'the usual name', (item) => actor(item)?.name ?? null),
    column(`${name}_code`, 'text', 'the first actor code on the day of publication', (item) => actor(item)?.codes[0] ?? null),
    column(`${name}_role`, 'text', 'the office held on that day', (item) => actor(item)?.role ?? null),
  ] // prettier-ignore
}

const passageColumns = <Entry extends { readonly span: Span }>(): Column<Item<Entry>>[] => [
  column('words', 'text', 'the words', (item) => words(item, [item.entry.span])),
  column('start', 'integer', "where they stand in the report's text, in UTF-16 code units", ({ entry }) => entry.span[0]),
  column('end', 'integer', 'where they end', ({ entry }) => entry.span[1]),
] // prettier-ignore

const sourceColumns = <Entry>(): Column<Item<Entry>>[] => [
  column('report', 'text', "the document's id", ({ report }) => report.document.id),
  column('source_id', 'text', "the record's own id, or the path as given", ({ report }) => report.document.sourceId),
  column('publisher', 'text', 'who published it', ({ report }) => report.document.publisher),
  column('title', 'text', 'its title', ({ report }) => report.document.title),
  column('url', 'text', 'where it can be read', ({ report }) => report.document.url),
] // prettier-ignore
