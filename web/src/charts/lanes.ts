import { endOf, startOf } from './time.js'

/** A stretch on a row of its own, in units of the axis: 0 is the start of the whole, 1 its end. */
export interface Lane<T> {
  readonly item: T
  readonly start: number
  readonly end: number
  /** Whether it begins before the axis, or at a day that nobody knows; whether it goes on. */
  readonly isOpenAtStart: boolean
  readonly isOpenAtEnd: boolean
}

interface Held {
  /** As exact as known: "2012", "2012-05" or "2012-05-07". */
  readonly from: string | null
  readonly to: string | null
}

export interface Lanes<T> {
  readonly from: Date
  readonly to: Date
  readonly lanes: readonly Lane<T>[]
}

const YEAR = 365.25 * 24 * 60 * 60 * 1000

/**
 * What was held from day to day as lanes, the earliest first. What has no end goes on to `until`, the last day of the whole; what has
 * no beginning begins a tenth of the whole before the first day that is known.
 */
export function lanesOf<T extends Held>(items: readonly T[], until: string): Lanes<T> {
  const known = items.flatMap(({ from, to }) => [
    ...(from ? [startOf(from)] : []),
    ...(to ? [endOf(to)] : []),
  ])
  const last = Math.max(...[startOf(until), ...known].map(Number))
  const earliest = Math.min(last - YEAR, ...known.map(Number))
  const first = items.some(({ from }) => !from) ? earliest - (last - earliest) / 10 : earliest
  const place = (moment: Date) => (moment.getTime() - first) / (last - first)
  const lanes = items.map((item) => ({
    item,
    start: item.from ? place(startOf(item.from)) : 0,
    end: item.to ? place(endOf(item.to)) : 1,
    isOpenAtStart: !item.from,
    isOpenAtEnd: !item.to,
  }))
  return {
    from: new Date(first),
    to: new Date(last),
    lanes: lanes.sort((one, other) => one.start - other.start || one.end - other.end),
  }
}
