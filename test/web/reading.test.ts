import { describe, expect, it } from 'vitest'
import type { CodedReport, ReportedEvent, ReportedStatement, Span } from '../../src/model/index.js'
import { HUES, readReport } from '../../web/src/reading/entries.js'
import { entriesAt, marksOf } from '../../web/src/reading/marks.js'
import { paint } from '../../web/src/reading/paint.js'

const TEXT = 'Akar said Russia told Turkey on Sunday that it struck Odesa.'

const spanOf = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]

const statement = (id: string, parent: string | null, speaker: string, cue: string, content: string) =>
  ({
    id,
    parent,
    manner: 'indirect',
    act: 'statement',
    speaker: { actor: speaker, spans: [] },
    cue: [spanOf(cue)],
    content: [spanOf(content)],
    addressee: null,
    about: [],
    negated: false,
  }) satisfies ReportedStatement

const event = (changes: Partial<ReportedEvent> = {}): ReportedEvent => ({
  id: 'e1',
  plover: { event: 'ASSAULT', mode: null, contexts: [] },
  cameo: '190',
  goldstein: -10,
  quad: 'material conflict',
  source: [],
  target: [],
  modality: 'asserted',
  date: { start: '2022-07-24', end: '2022-07-24', precision: 'day', text: 'Sunday', basis: 'own' },
  place: null,
  statement: 's2',
  frame: 'strike',
  trigger: [spanOf('struck')],
  sentence: [0, TEXT.length],
  mentions: [],
  ...changes,
})

const report = (changes: Partial<CodedReport> = {}): CodedReport => ({
  format: 'demarche/1',
  document: {
    id: 'd',
    sourceId: 'd.txt',
    url: null,
    publisher: null,
    title: null,
    published: null,
    language: 'en',
    text: TEXT,
  },
  furniture: [],
  actors: [],
  mentions: [],
  statements: [
    statement('s1', null, 'person:akar', 'said', 'Russia told Turkey on Sunday that it struck Odesa'),
    statement('s2', 's1', 'country:RUS', 'told', 'that it struck Odesa'),
  ],
  events: [event()],
  positions: [],
  figures: [],
  notices: [],
  ...changes,
})

describe('a report that is read', () => {
  it('has its entries in the order of the text, each as deep as the statements it stands in', () => {
    expect(readReport(report()).entries.map(({ id, depth }) => [id, depth])).toEqual([
      ['s1', 0],
      ['s2', 1],
      ['e1', 2],
    ])
  })

  it('survives statements that claim to stand inside each other', () => {
    const ring = [statement('s1', 's2', 'a:a', 'said', 'it'), statement('s2', 's1', 'a:b', 'told', 'it')]
    expect(readReport(report({ statements: ring })).depthOf('s1')).toBe(2)
  })

  it('gives hues to those who speak most', () => {
    const many = Array.from({ length: HUES + 1 }, (_, index) =>
      statement(`s${index}`, null, `person:p${index}`, 'said', 'it'),
    )
    const reading = readReport(
      report({ statements: [...many, { ...many[HUES], id: 'again' } as ReportedStatement] }),
    )
    expect(reading.hueOf(many[HUES] as ReportedStatement)).toBe(0)
    expect(reading.hueOf(many[HUES - 1] as ReportedStatement)).toBeNull()
  })

  it('marks the words of a date by the explanation, else by the sentence', () => {
    const spansOf = (one: ReportedEvent) =>
      marksOf(readReport(report({ events: [one] })))
        .filter(({ layer }) => layer === 'circumstances')
        .map(({ span }) => span)
    expect(spansOf(event())).toEqual([spanOf('Sunday')])
    const explained = event({ explanation: [{ of: 'date', says: '', spans: [spanOf('on Sunday')] }] })
    expect(spansOf(explained)).toEqual([spanOf('on Sunday')])
    expect(spansOf(event({ sentence: [0, 10] }))).toEqual([])
  })
})

describe('words that are pointed at', () => {
  const marks = marksOf(readReport(report())).filter(
    ({ span }) => span[0] <= TEXT.indexOf('struck') && span[1] > TEXT.indexOf('struck'),
  )

  it('mean the event before the statement, and the inner statement before the outer one', () => {
    expect(entriesAt(marks, () => true)).toEqual(['e1', 's2', 's1'])
  })

  it('mean nothing of a layer that is off', () => {
    expect(entriesAt(marks, (layer) => layer !== 'events')).toEqual(['s2', 's1'])
  })

  it('are painted with a line for each statement that they stand in', () => {
    expect(paint(marks)).toEqual({
      classes: 'run is-content is-event material-conflict',
      lines: ['var(--hue-0)', 'var(--hue-1)', null],
      voice: null,
      entries: 's1 s2 e1',
    })
  })
})
