import { describe, expect, it } from 'vitest'
import {
  eventLayout, eventsIn, figuresTable, type LayoutName, LAYOUTS, loadNames, positionsTable, statementsTable, type Table,
} from '../../src/export/index.js' // prettier-ignore
import type { TabledEvent } from '../../src/ledger/index.js'
import type { CodedReport, ReportedEvent } from '../../src/model/index.js'
import { portvilleReport } from '../view/report.js'
import { tabledVisit as visit } from './event.js'

const names = loadNames()
const layouts = Object.fromEntries(LAYOUTS.map((name) => [name, eventLayout(name, names)])) as Record<
  LayoutName,
  Table<TabledEvent>
>

const objects = <Given>({ columns, rows }: Table<Given>, given: Given): Record<string, unknown>[] =>
  rows(given).map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])))

const dated = (
  start: string,
  end: string,
  precision: NonNullable<ReportedEvent['date']>['precision'],
): TabledEvent => visit({ date: { start, end, precision, text: '', basis: 'own' } })

describe('the layout demarche', () => {
  it('has one row an event, with all sides and the first of each apart', () => {
    const [row, ...others] = objects(layouts.demarche, visit())
    expect(others).toEqual([])
    expect(row).toMatchObject({
      event_id: 'd1/e3', happening: 'd0/e1', reports: 2, tellings: 2, lead: true, modality: 'asserted',
      source: ['person:ada-lind', 'role:DEUMIL'], source1_name: 'Ada Lind', source1_country: 'FRA',
      target: ['country:UKR', 'org:UN', '?'], target_codes: ['UKR', 'IGOUNO', '?'], target1_code: 'UKR',
      cameo: '0421', date_start: '2022-06-16', place: 'Kyiv', statement: 'd1/s2', sentence: 'They went, as "planned".',
    }) // prettier-ignore
  })

  it('leaves empty what is not known', () => {
    const bare = visit({ source: [], date: null, place: null, statement: null, goldstein: null })
    expect(objects(layouts.demarche, bare)[0]).toMatchObject({
      ...{ source: [], source1: null, date_start: null, place: null, statement: null, goldstein: null },
    })
  })
})

describe('the layouts of pairs', () => {
  it.each(['icews', 'gdelt'] as const)(
    '%s has a row a source and a target, each with an id of its own',
    (name) => {
      const rows = layouts[name].rows(visit())
      const ids = rows.map(([id]) => id as number)
      expect(new Set(ids).size).toBe(6)
      expect(ids.every(Number.isSafeInteger)).toBe(true)
      expect(layouts[name].rows(visit())).toEqual(rows)
      expect(layouts[name].rows(visit({ source: [], target: [] }))).toHaveLength(1)
    },
  )

  it('icews names actors, sectors and countries in words', () => {
    const [, , , fourth, fifth] = objects(layouts.icews, visit())
    expect(fourth).toMatchObject({
      'Source Name': 'German military', 'Source Sectors': 'military', 'Source Country': 'Germany', 'Target Name': 'Ukraine',
      'CAMEO Code': '0421', Intensity: 1.9, 'Event Date': '2022-06-16', City: 'Kyiv', Country: 'Ukraine', 'Sentence Number': null,
    }) // prettier-ignore
    expect(fifth).toMatchObject({ 'Target Name': 'United Nations', 'Target Country': null })
  })

  it('gdelt takes codes apart and classes events by its own reading of CAMEO', () => {
    const rows = objects(layouts.gdelt, visit())
    expect(rows[1]).toMatchObject({
      SQLDATE: 20220616, MonthYear: 202206, Year: 2022, FractionDate: 2022.4548, Actor1CountryCode: 'FRA', Actor1Type1Code: 'GOV',
      Actor2Code: 'IGOUNO', Actor2KnownGroupCode: 'UNO', Actor2CountryCode: null, Actor2Type1Code: 'IGO',
      EventCode: '0421', EventBaseCode: '042', EventRootCode: '04', QuadClass: 1, IsRootEvent: 1, NumMentions: 2, NumArticles: 2,
      AvgTone: null, ActionGeo_Type: 4, ActionGeo_FullName: 'Kyiv, Kyiv City, Ukraine', DATEADDED: 20220617000000, SOURCEURL: 'wire/1',
    }) // prettier-ignore
    const quads = ['010', '057', '06', '081', '090', '138', '14', '161', '2042'].map(
      (cameo) => objects(layouts.gdelt, visit({ cameo }))[0]?.['QuadClass'],
    )
    expect(quads).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 4])
  })

  it('give dates no more exact than they are known', () => {
    const days = (found: TabledEvent) => {
      const row = objects(layouts.gdelt, found)[0] ?? {}
      return [row['SQLDATE'], row['MonthYear'], row['Year'], objects(layouts.icews, found)[0]?.['Event Date']]
    }
    expect(days(dated('2022-02-03', '2022-02-04', 'day'))).toEqual([20220203, 202202, 2022, '2022-02-03'])
    expect(days(dated('2022-02-01', '2022-02-28', 'month'))).toEqual([null, 202202, 2022, null])
    expect(days(dated('2022-01-31', '2022-02-06', 'week'))).toEqual([null, null, 2022, null])
    expect(days(dated('2022-01-01', '2022-12-31', 'year'))).toEqual([null, null, 2022, null])
    expect(days(dated('1990-01-01', '1999-12-31', 'decade'))).toEqual([null, null, null, null])
    expect(days(visit({ date: null }))).toEqual([null, null, null, null])
  })
})

describe('the layout polecat', () => {
  it('has one row an event and none for a plain statement', () => {
    const [row, ...others] = objects(layouts.polecat, visit())
    expect(others).toEqual([])
    expect(row).toMatchObject({
      'Event ID': 'd1/e3', 'Event Type': 'CONSULT', 'Event Mode': 'visit', 'Quad Code': 1, 'Actor Name': ['Ada Lind', 'German military'],
      'Actor Country': ['FRA', 'DEU'], 'Primary Actor Sector': 'GOV', 'Actor Sectors': ['GOV', 'MIL'], 'Actor Title': ['President'],
      'Recipient Country': ['UKR'], City: 'Kyiv', Country: 'UKR', 'Feature Type': 'capital', 'Publication Date': '2022-06-17',
    }) // prettier-ignore
    expect(
      layouts.polecat.rows(visit({ plover: { event: null, mode: null, contexts: [] }, cameo: '010' })),
    ).toEqual([])
  })
})

describe('entries of coded reports', () => {
  const report = portvilleReport()

  it('give events as a ledger does, but for what only a ledger knows', () => {
    const [first] = eventsIn(report)
    expect(first).toMatchObject({ report: report.document.id, happening: '', reports: 1, isLead: true })
    expect([...(first?.actors.keys() ?? [])]).toEqual(expect.arrayContaining(['country:SUD', 'country:NLD']))
  })

  it('have rows of their own for statements, positions and figures', () => {
    const ofKind = (table: Table<CodedReport>) => objects(table, report)
    expect(ofKind(statementsTable())[1]).toMatchObject({
      statement_id: `${report.document.id}/s2`, parent: `${report.document.id}/s1`, speaker: 'country:SUD', speaker_name: 'Sudria',
      act: 'intent', cue: 'had promised', content: 'to withdraw 40 patrol boats', published: '2021-05-04',
    }) // prettier-ignore
    expect(ofKind(statementsTable())).toHaveLength(report.statements.length)
    expect(ofKind(positionsTable())).toHaveLength(report.positions.length)
    expect(ofKind(figuresTable())).toHaveLength(report.figures.length)
  })
})

describe('every layout', () => {
  it('gives as many cells as columns, and names no column twice', () => {
    for (const { columns, rows } of Object.values(layouts)) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
      for (const row of rows(visit())) expect(row).toHaveLength(columns.length)
    }
  })
})
