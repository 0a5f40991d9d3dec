import { describe, expect, it } from 'vitest'
import type { SeriesPoint } from '../../../src/ledger/index.js'
import { balanceOf, balanceStep, eventsIn, type Counts } from '../../../web/src/charts/quad.js'
import { barsOf, filled, reachOf, scoresOf, seriesRows } from '../../../web/src/charts/series.js'
import { strokesOf } from '../../../web/src/charts/sparkline.js'
import { amountsOf } from '../../../web/src/charts/amounts.js'
import { csvOf } from '../../../web/src/charts/csv.js'

const counts = (given: Partial<Counts>): Counts => ({
  'verbal cooperation': 0,
  'material cooperation': 0,
  'verbal conflict': 0,
  'material conflict': 0,
  neutral: 0,
  ...given,
})
const point = (time: string, given: Partial<Counts>, goldstein: number | null = null): SeriesPoint => ({
  time,
  counts: counts(given),
  goldstein,
})

const AUTUMN = [
  point(
    '2022-09',
    { 'material cooperation': 1, 'verbal cooperation': 2, 'verbal conflict': 3, neutral: 4 },
    1.5,
  ),
  point('2022-12', { 'material conflict': 2, 'verbal conflict': 1 }, -7),
]

describe('the series of a dyad', () => {
  it('has a step for every month, those without events too', () => {
    expect(filled(AUTUMN, 'month').map(({ time }) => time)).toEqual([
      '2022-09',
      '2022-10',
      '2022-11',
      '2022-12',
    ])
    expect(filled(AUTUMN, 'month')[1]).toEqual(point('2022-10', {}))
    expect(filled([], 'month')).toEqual([])
  })

  it('begins and ends with a period that was chosen', () => {
    const shown = filled(AUTUMN, 'month', { from: '2022-11-05', to: '2023-01-31' })
    expect(shown.map(({ time, counts }) => [time, eventsIn(counts)])).toEqual([
      ['2022-11', 0],
      ['2022-12', 3],
      ['2023-01', 0],
    ])
  })

  it('stacks cooperation above the line and conflict below; what is neutral stands on neither side', () => {
    expect(barsOf(AUTUMN).map(({ time, quad, low, high }) => [time, quad.quad, low, high])).toEqual([
      ['2022-09', 'material cooperation', 0, 1],
      ['2022-09', 'verbal cooperation', 1, 3],
      ['2022-09', 'verbal conflict', 0, -3],
      ['2022-12', 'verbal conflict', 0, -1],
      ['2022-12', 'material conflict', -1, -3],
    ])
    expect(reachOf(barsOf(AUTUMN))).toEqual({ up: 3, down: 3 })
  })

  it('can be drawn as a share of all events of the step', () => {
    const totals = [
      { time: '2022-09', events: 20 },
      { time: '2022-12', events: 6 },
    ]
    const bars = barsOf(AUTUMN, totals)
    expect(bars.find(({ quad }) => quad.quad === 'verbal cooperation')?.high).toBe(15)
    expect(bars.at(-1)).toMatchObject({ events: 2, high: -50 })
    expect(barsOf(AUTUMN, []).every(({ high }) => Math.abs(high) <= 100)).toBe(true)
  })

  it('has a mean score only where events have one', () => {
    expect(scoresOf(filled(AUTUMN, 'month')).map(({ time, goldstein }) => [time, goldstein])).toEqual([
      ['2022-09', 1.5],
      ['2022-12', -7],
    ])
  })

  it('is a table with every figure that the chart rests on', () => {
    expect(seriesRows(AUTUMN, [{ time: '2022-09', events: 20 }])).toMatchObject([
      { time: '2022-09', neutral: 4, events: 10, goldstein: 1.5, total: 20 },
      { time: '2022-12', 'material conflict': 2, events: 3, goldstein: -7, total: 0 },
    ])
  })
})

describe('the balance of classes', () => {
  it('runs from conflict alone to cooperation alone', () => {
    expect(balanceOf(counts({ 'material conflict': 2 }))).toBe(-1)
    expect(balanceOf(counts({ 'verbal cooperation': 3, 'verbal conflict': 1 }))).toBe(0.5)
    expect(balanceOf(counts({ neutral: 9 }))).toBeNull()
  })

  it('has five steps with names', () => {
    const name = (given: Partial<Counts>) => balanceStep(counts(given)).name
    expect(name({ 'material conflict': 1 })).toBe('Conflict')
    expect(name({ 'verbal cooperation': 3, 'verbal conflict': 1 })).toBe('More cooperation')
    expect(name({ neutral: 1 })).toBe('Even or neutral')
    expect(name({ 'verbal cooperation': 1 })).toBe('Cooperation')
  })
})

describe('a sparkline', () => {
  it('sets strokes on the steps that it has, the busiest over the whole height', () => {
    expect(strokesOf(AUTUMN, ['2022-09', '2022-10', '2022-11', '2022-12'])).toEqual([
      { x: 0.125, up: 1, down: 1 },
      { x: 0.875, up: 0, down: 1 },
    ])
  })

  it('leaves out what lies before or after', () => {
    expect(strokesOf(AUTUMN, ['2022-12'])).toEqual([{ x: 0.5, up: 0, down: 1 }])
  })
})

describe('the axis of amounts', () => {
  it('has whole, round steps on both sides of the line', () => {
    expect(amountsOf(7, 12)).toEqual({ ticks: [-10, -5, 0, 5, 10, 15], low: -10, high: 15 })
    expect(amountsOf(0, 1)).toEqual({ ticks: [0, 1], low: 0, high: 1 })
    expect(amountsOf(2, 0)).toEqual({ ticks: [-2, -1, 0], low: -2, high: 0 })
  })

  it('has finer steps for shares, and one step where there is nothing', () => {
    expect(amountsOf(0, 1.2, true).ticks).toEqual([0, 0.5, 1, 1.5])
    expect(amountsOf(0, 0)).toEqual({ ticks: [0, 1], low: 0, high: 1 })
  })
})

describe('a table as CSV', () => {
  it('quotes what would break a row, and leaves null empty', () => {
    const rows = [['Smith, "Jo"', null] as const, ['two\nlines', -0.5] as const]
    expect(csvOf(['name', 'score'], rows)).toBe('name,score\n"Smith, ""Jo""",\n"two\nlines",-0.5\n')
  })

  it('keeps text from becoming a formula', () => {
    expect(csvOf(['name'], [['=1+1']])).toBe("name\n'=1+1\n")
  })
})
