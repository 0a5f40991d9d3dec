import { describe, expect, it } from 'vitest'
import { drawnOver, extended, stepAt, stretchOf, type Track } from '../../../web/src/charts/brush.js'
import { mirrored } from '../../../web/src/charts/mirror.js'
import { axisOf, choiceOf, chosenDays } from '../../../web/src/pages/dyads/dyad-query.js'

const YEAR: Track = { steps: ['2022', '2023', '2024', '2025'], left: 40, right: 440 }

describe('a period drawn over a chart', () => {
  it('begins and ends with whole steps, wherever the stroke does', () => {
    expect(drawnOver(YEAR, 350, 190, 'year')).toEqual({ from: '2023-01-01', to: '2025-12-31' })
    expect(drawnOver(YEAR, -50, 900, 'year')).toEqual({ from: '2022-01-01', to: '2025-12-31' })
  })

  it('has a step under every place, the last one at the very end', () => {
    expect([0, 40, 141, 439, 440, 999].map((x) => stepAt(YEAR, x))).toEqual([0, 0, 1, 3, 3, 3])
  })

  it('lies where it was drawn, and never outside', () => {
    const { left, right } = stretchOf(YEAR, { from: '2023-01-01', to: '2024-12-31' })
    expect([Math.round(left), Math.round(right)]).toEqual([140, 340])
    expect(stretchOf(YEAR, { from: '1990-01-01', to: '2099-12-31' })).toEqual({ left: 40, right: 440 })
  })

  it('takes in one step more', () => {
    expect(extended(null, '2023')).toEqual({ from: '2023-01-01', to: '2023-12-31' })
    expect(extended({ from: '2023-01-01', to: '2023-12-31' }, '2025')).toEqual({
      from: '2023-01-01',
      to: '2025-12-31',
    })
  })
})

describe('the address of a dyad', () => {
  const choice = (query: string) => choiceOf(new URLSearchParams(query))
  const whole = { from: '1914-06-01', to: '2023-05-31' }
  const reports = { from: '2022-01-03', to: '2023-08-01' }

  it('holds to what it knows, and takes anything else for the usual', () => {
    expect(choice('by=week&from=soon&axis=none&source2=RUS')).toEqual(choice(''))
    expect(choice('by=day&source2=RUS&target2=UKR')).toMatchObject({
      by: 'day',
      other: { source: 'RUS', target: 'UKR' },
    })
  })

  it('closes an open end of the period with that of all events', () => {
    expect(chosenDays(choice('from=2022-02-01'), whole)).toEqual({ from: '2022-02-01', to: '2023-05-31' })
    expect(chosenDays(choice(''), whole)).toBeNull()
  })

  it('has the axis reach over the time of the reports, unless nothing lies in it or it was asked for more', () => {
    const known = { whole, reports, chosen: null }
    expect(axisOf(choice(''), ['1914-06', '2022-02'], known)).toEqual(reports)
    expect(axisOf(choice(''), ['1914-06'], known)).toEqual(whole)
    expect(axisOf(choice('axis=all'), ['2022-02'], known)).toEqual(whole)
    expect(axisOf(choice('axis=chosen'), ['2022-02'], known)).toEqual(reports)
    expect(axisOf(choice('axis=chosen'), ['2022-02'], { ...known, chosen: reports })).toEqual(reports)
  })
})

describe('columns up and down from a line', () => {
  const box = { left: 0, right: 100, top: 0, bottom: 60 }
  const pairs = [{ time: '2022', up: 4, down: 0 }, { time: '2025', up: 1, down: 2 }]
  const { columns, lines } = mirrored(pairs, new Date('2022-01-01'), new Date('2026-01-01'), box)

  it('share one scale, and leave out what is nothing', () => {
    expect(columns.map(({ time, side, height }) => [time, side, height])).toEqual([
      ['2022', 'up', 40],
      ['2025', 'up', 10],
      ['2025', 'down', 20],
    ])
    expect(lines.map(({ amount, y }) => [amount, y])).toEqual([[-2, 60], [0, 40], [2, 20], [4, 0]])
  })

  it('stand in their steps', () => {
    expect(Math.round(columns[1]?.x ?? 0)).toBe(75)
    expect(Math.round(columns[1]?.width ?? 0)).toBe(24)
  })
}) // prettier-ignore
