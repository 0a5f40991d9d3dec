import type { FoundEvent, TabledEvent } from '../../src/ledger/index.js'
import type { Actor, Participant, ReportedEvent } from '../../src/model/index.js'

const actor = (id: string, name: string, more: Partial<Actor>): Actor => ({
  id, name, kind: 'country', country: null, codes: [], role: null, wikidata: null, ...more,
}) // prettier-ignore

const side = (id: string | null, code: string | null): Participant => ({ actor: id, code, inferred: false })

/** Two sources, three targets, one of them unknown, in Kyiv, told by two reports. */
export function visit(more: Partial<ReportedEvent> = {}, around: Partial<FoundEvent> = {}): FoundEvent {
  return {
    report: 'd1', sourceId: 'wire/1', title: 'A visit', url: null, publisher: 'Coast Wire', published: '2022-06-17',
    event: {
      id: 'e3', plover: { event: 'CONSULT', mode: 'visit', contexts: ['diplomatic', 'military'] }, cameo: '0421', goldstein: 1.9,
      quad: 'verbal cooperation',
      source: [side('person:ada-lind', 'FRAGOV'), side('role:DEUMIL', 'DEUMIL')],
      target: [side('country:UKR', 'UKR'), side('org:UN', 'IGOUNO'), side(null, null)],
      modality: 'asserted', date: { start: '2022-06-16', end: '2022-06-16', precision: 'day', text: 'on Thursday', basis: 'own' },
      place: { name: 'Kyiv', country: 'UKR', lat: 50.455, lon: 30.524, basis: 'own' },
      statement: 's2', frame: 'visit', trigger: [[0, 3]], sentence: [120, 160],
      mentions: [{ trigger: [[0, 3]], sentence: [120, 160], statement: 's2' }, { trigger: [[0, 3]], sentence: [300, 340], statement: null }],
      ...more,
    },
    actors: [
      actor('person:ada-lind', 'Ada Lind', { kind: 'person', country: 'FRA', codes: ['FRAGOV'], role: 'President' }),
      actor('role:DEUMIL', 'German military', { kind: 'military', country: 'DEU', codes: ['DEUMIL'] }),
      actor('country:UKR', 'Ukraine', { country: 'UKR', codes: ['UKR'] }),
      actor('org:UN', 'United Nations', { kind: 'igo', codes: ['IGOUNO'] }),
    ],
    words: 'They went, as "planned".', hits: [], isLead: true, happening: 'd0/e1', reports: 2, ...around,
  } // prettier-ignore
}

/** The same as tables have it. */
export function tabledVisit(...given: Parameters<typeof visit>): TabledEvent {
  const { actors, ...found } = visit(...given)
  return {
    ...found,
    actors: new Map(actors.map((one) => [one.id, one])),
    tellings: found.event.mentions.length,
  }
}
