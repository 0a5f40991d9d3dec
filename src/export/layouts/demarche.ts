import type { TabledEvent } from '../../ledger/index.js'
import type { Participant } from '../../model/index.js'
import type { Names } from '../names.js'
import { type Side, sideOf } from '../pairs.js'
import { column, type Column, table, type Table } from '../table.js'

interface Item {
  readonly found: TabledEvent
  readonly source: readonly Side[]
  readonly target: readonly Side[]
}

/** Our own: one row an event, nothing left out that a table can hold. */
export function demarcheLayout(names: Names): Table<TabledEvent> {
  const sides = (found: TabledEvent, all: readonly Participant[]): Side[] =>
    all.map((each) => sideOf(each, found, names))
  const columns: readonly Column<Item>[] = [
    column('event_id', 'text', 'document id and event id: `<report>/<id>`', ({ found }) => `${found.report}/${found.event.id}`),
    column('happening', 'text', 'the same for every telling of one happening: the `event_id` of the first telling in the ledger; empty where it was written straight from coded reports', ({ found }) => found.happening || null),
    column('date_start', 'date', 'first day on which it may have happened', ({ found }) => found.event.date?.start ?? null),
    column('date_end', 'date', 'last day, inclusive', ({ found }) => found.event.date?.end ?? null),
    column('date_precision', 'text', 'how exactly the date is known: day, week, month, season, quarter, year, decade', ({ found }) => found.event.date?.precision ?? null),
    column('date_basis', 'text', 'what it rests on: own (the words of the event), context (words around them), report (the day of publication)', ({ found }) => found.event.date?.basis ?? null),
    ...sideColumns('source', 'who did it'),
    ...sideColumns('target', 'to whom'),
    column('plover_event', 'text', 'PLOVER event; empty for a plain statement', ({ found }) => found.event.plover.event),
    column('plover_mode', 'text', 'PLOVER mode', ({ found }) => found.event.plover.mode),
    column('plover_contexts', 'list', 'PLOVER contexts', ({ found }) => found.event.plover.contexts),
    column('cameo', 'text', 'CAMEO code: text, since leading zeros count', ({ found }) => found.event.cameo),
    column('cameo_name', 'text', 'what the code means', ({ found }) => names.cameo(found.event.cameo)),
    column('goldstein', 'number', "the code's Goldstein score, −10 (conflict) to 10 (cooperation)", ({ found }) => found.event.goldstein),
    column('quad', 'text', 'verbal or material, cooperation or conflict; or neutral', ({ found }) => found.event.quad),
    column('modality', 'text', 'asserted, negated, planned, hypothetical or alleged: only asserted ones are said to have happened', ({ found }) => found.event.modality),
    column('place', 'text', 'where', ({ found }) => found.event.place?.name ?? null),
    column('place_country', 'text', 'ISO 3166-1 alpha-3', ({ found }) => found.event.place?.country ?? null),
    column('place_lat', 'number', 'degrees north, WGS 84', ({ found }) => found.event.place?.lat ?? null),
    column('place_lon', 'number', 'degrees east', ({ found }) => found.event.place?.lon ?? null),
    column('place_basis', 'text', 'what the place rests on, as `date_basis`', ({ found }) => found.event.place?.basis ?? null),
    column('statement', 'text', 'the statement that tells it, `<report>/<id>`; empty where the reporter does', ({ found }) => found.event.statement && `${found.report}/${found.event.statement}`),
    column('frame', 'text', 'the rule that it was coded by', ({ found }) => found.event.frame),
    column('sentence', 'text', 'the sentence that tells it first', ({ found }) => found.words),
    column('sentence_start', 'integer', "where it stands in the report's text, in UTF-16 code units", ({ found }) => found.event.sentence[0]),
    column('sentence_end', 'integer', 'where it ends', ({ found }) => found.event.sentence[1]),
    column('lead', 'flag', 'whether it stands in the first paragraph', ({ found }) => found.isLead),
    column('tellings', 'integer', 'how often the report tells it', ({ found }) => found.tellings),
    column('reports', 'integer', 'how many reports of the ledger tell the happening; 1 where it was written straight from coded reports', ({ found }) => found.reports),
    column('report', 'text', "the document's id", ({ found }) => found.report),
    column('source_id', 'text', "the record's own id, or the path as given", ({ found }) => found.sourceId),
    column('published', 'date', 'day of publication', ({ found }) => found.published),
    column('publisher', 'text', 'who published it', ({ found }) => found.publisher),
    column('title', 'text', 'its title', ({ found }) => found.title),
    column('url', 'text', 'where it can be read', ({ found }) => found.url),
  ] // prettier-ignore
  return table(columns, (found: TabledEvent) => [
    { found, source: sides(found, found.event.source), target: sides(found, found.event.target) },
  ])
}

function sideColumns(side: 'source' | 'target', who: string): Column<Item>[] {
  const first = ({ [side]: [one] }: Item): Side | undefined => one
  return [
    column(side, 'list', `${who}: ids of actors, in the order of the event; \`?\` for one whom nobody knows`, (item) =>
      item[side].map(({ actor, name }) => actor?.id ?? name ?? '?')),
    column(`${side}_names`, 'list', 'their names, in the same order', (item) => item[side].map(({ name }) => name ?? '?')),
    column(`${side}_codes`, 'list', 'their CAMEO/PLOVER actor codes, in the same order', (item) => item[side].map(({ code }) => code ?? '?')),
    column(`${side}_inferred`, 'flag', 'whether any of them is concluded, not said of this side', ({ found }) => found.event[side].some(({ inferred }) => inferred)),
    column(`${side}1`, 'text', 'the first of them: its id', (item) => first(item)?.actor?.id ?? first(item)?.name ?? null),
    column(`${side}1_name`, 'text', 'its name', (item) => first(item)?.name ?? null),
    column(`${side}1_code`, 'text', 'its code', (item) => first(item)?.code ?? null),
    column(`${side}1_country`, 'text', 'its country, ISO 3166-1 alpha-3', (item) => first(item)?.country ?? null),
  ] // prettier-ignore
}
