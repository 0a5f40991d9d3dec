import { describe, expect, it } from 'vitest'
import {
  daysOf,
  dayOf,
  endOf,
  intervalOf,
  spanned,
  startOf,
  stepName,
  stepOf,
  stepsBetween,
} from '../../../web/src/charts/time.js'
import { timeTicks } from '../../../web/src/charts/ticks.js'

describe('steps of time', () => {
  it('are a day, a month or a year, as long as they are written', () => {
    expect(['2022-09-15', '2022-09', '2022'].map(intervalOf)).toEqual(['day', 'month', 'year'])
    expect(stepOf('2022-09-15', 'month')).toBe('2022-09')
  })

  it('begin and end in UTC, leap days and turns of the year included', () => {
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(daysOf('2021')).toEqual({ from: '2021-01-01', to: '2021-12-31' })
    expect(dayOf(endOf('2021-12'))).toBe('2022-01-01')
    expect(startOf('0999').getUTCFullYear()).toBe(999)
  })

  it('follow each other without a gap', () => {
    expect(stepsBetween('2021-11', '2022-02')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02'])
    expect(stepsBetween('2020-02-28', '2020-03-01')).toEqual(['2020-02-28', '2020-02-29', '2020-03-01'])
    expect(stepsBetween('2022', '2021')).toEqual([])
  })

  it('are chosen whole by a stroke over a chart, whichever way it is drawn', () => {
    const [late, early] = [new Date('2022-03-09T12:00Z'), new Date('2022-01-30T03:00Z')]
    expect(spanned(late, early, 'month')).toEqual({ from: '2022-01-01', to: '2022-03-31' })
    expect(spanned(early, late, 'day')).toEqual({ from: '2022-01-30', to: '2022-03-09' })
  })

  it('are named as the reader writes them', () => {
    expect(stepName('2022-03', 'en-GB')).toBe('Mar 2022')
    expect(stepName('2022-03-01', 'de')).toBe('1. März 2022')
    expect(stepName('2022', 'en')).toBe('2022')
  })
})

describe('ticks of an axis of time', () => {
  const labels = (from: string, to: string, most: number) =>
    timeTicks(new Date(from), new Date(to), most, 'en-GB').map(({ label }) => label)

  it('stand on round days, months or years, never more than there is room for', () => {
    expect(labels('2019-01-01', '2021-03-31', 5)).toEqual([
      'Jan\n2019',
      'Jul',
      'Jan\n2020',
      'Jul',
      'Jan\n2021',
    ])
    expect(labels('1905-01-01', '2020-12-31', 8)).toEqual(['1920', '1940', '1960', '1980', '2000', '2020'])
    expect(labels('2022-09-29', '2022-10-02', 6)).toEqual(['29 Sept\n2022', '30 Sept', '1 Oct', '2 Oct'])
  })

  it('name the year where it changes', () => {
    expect(labels('2021-11-01', '2022-02-28', 6)).toEqual(['Nov\n2021', 'Dec', 'Jan\n2022', 'Feb'])
  })

  it('are found for centuries as for hours', () => {
    expect(labels('0001-01-01', '2022-01-01', 6).length).toBeLessThanOrEqual(6)
    expect(labels('2022-01-01', '2022-01-01', 6)).toHaveLength(1)
  })
})
