import type { Actor, CodedReport, ReportedEvent, ReportedStatement, Span } from '../../src/model/index.js'

const TEXT =
  'Norland and Sudria sign fishing accord\n\n' +
  'Norland and Sudria signed a fishing accord in Portville on 3 May, President Ada Lind told reporters. ' +
  'Lind said that Sudria had promised to withdraw 40 patrol boats. “We will watch them closely,” she said.\n\n' +
  'Share this story'

/** Where `words` stand in the text. */
function at(words: string): Span {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return [start, start + words.length]
}

const actor = (id: string, name: string, more: Partial<Actor>): Actor => ({
  id, name, kind: 'country', country: null, codes: [], role: null, wikidata: null, ...more,
}) // prettier-ignore

const statement = (id: string, more: Partial<ReportedStatement>): ReportedStatement => ({
  id, parent: null, manner: 'indirect', act: 'statement', speaker: { actor: 'person:ada-lind', spans: [] },
  cue: [], content: [], addressee: null, about: [], negated: false, ...more,
}) // prettier-ignore

const event = (id: string, more: Partial<ReportedEvent>): ReportedEvent => ({
  id, plover: { event: 'AGREE', mode: null, contexts: [] }, cameo: '0579', goldstein: 8, quad: 'verbal cooperation',
  source: [{ actor: 'country:NLD', code: 'NLD', inferred: false }], target: [{ actor: 'country:SUD', code: 'SUD', inferred: false }],
  modality: 'asserted', date: null, place: null, statement: null, frame: 'sign',
  trigger: [], sentence: [0, 0], mentions: [], ...more,
}) // prettier-ignore

/** A small report with one entry or two of every kind. Its CAMEO codes are in no code book, so nothing names them. */
export function portvilleReport(): CodedReport {
  return {
    format: 'demarche/1',
    document: {
      id: '0'.repeat(32), sourceId: 'portville.txt', url: null, publisher: 'Coast Wire', title: null,
      published: '2021-05-04', language: 'en', text: TEXT,
    }, // prettier-ignore
    furniture: [
      { span: at('Norland and Sudria sign fishing accord'), kind: 'title' },
      { span: at('Share this story'), kind: 'prompt' },
    ],
    actors: [
      actor('country:SUD', 'Sudria', { codes: ['SUD'] }),
      actor('person:ada-lind', 'Ada Lind', { kind: 'person', codes: ['NLDGOV'], role: 'President' }),
      actor('country:NLD', 'Norland', { codes: ['NLD'] }),
    ],
    mentions: [
      { span: at('Norland and'), actor: 'country:NLD', kind: 'name', chain: 1 },
      { span: at('President Ada Lind'), actor: 'person:ada-lind', kind: 'name', chain: 2 },
      { span: at('reporters'), actor: null, kind: 'nominal', chain: null },
      { span: at('Lind said'), actor: 'person:ada-lind', kind: 'name', chain: 2 },
      { span: at('she'), actor: 'person:ada-lind', kind: 'pronoun', chain: 2 },
      { span: at('Sudria had'), actor: 'country:SUD', kind: 'name', chain: 3 },
      { span: at('Sudria signed'), actor: 'country:SUD', kind: 'name', chain: 3 },
    ],
    statements: [
      statement('s1', {
        cue: [at('said that')],
        content: [at('Sudria had promised to withdraw 40 patrol boats')],
      }),
      statement('s2', {
        parent: 's1', act: 'intent', speaker: { actor: 'country:SUD', spans: [at('Sudria had')] },
        cue: [at('had promised')], content: [at('to withdraw 40 patrol boats')],
      }), // prettier-ignore
      statement('s3', {
        manner: 'direct',
        cue: [at('she said')],
        content: [at('“We will watch them closely,”')],
      }),
    ],
    events: [
      event('e1', {
        date: { start: '2021-05-03', end: '2021-05-03', precision: 'day', text: 'on 3 May', basis: 'own' },
        trigger: [at('signed')],
        sentence: at(
          'Norland and Sudria signed a fishing accord in Portville on 3 May, President Ada Lind told reporters.',
        ),
      }),
      event('e2', {
        plover: { event: 'RETREAT', mode: null, contexts: [] }, cameo: '0879', quad: 'material cooperation',
        source: [{ actor: 'country:SUD', code: 'SUD', inferred: false }], target: [], modality: 'planned', statement: 's1',
        trigger: [at('withdraw')], sentence: at('Lind said that Sudria had promised to withdraw 40 patrol boats.'),
      }), // prettier-ignore
    ],
    positions: [
      { actor: 'country:NLD', issue: 'fishing-rights', stance: 'supports', statement: null, span: at('signed a fishing accord') },
    ], // prettier-ignore
    figures: [
      {
        claimant: 'person:ada-lind', what: 'patrol boats', quantity: { min: 40, max: 40, unit: null, si: null },
        statement: 's1', span: at('40 patrol boats'),
      }, // prettier-ignore
    ],
    notices: [{ code: 'no-publication-date', stage: 'read', message: 'No date is known.', span: null }],
  }
}
