import { between, singleDay, weekOf } from '../calendar.js'
import type { Piece } from '../pieces.js'
import { isAt, readNumber, readWeekday, skip } from '../reader.js'
import type { Context, Rule, Sighting } from '../rule.js'
import { looksAhead } from '../tense.js'
import { precisionOf, shiftDay, type Unit, unitAt, unitAway } from '../units.js'

/** "three weeks ago", "a decade ago", "half a century ago", "two days from now", "in three weeks' time" */
export const readAgo: Rule = (pieces, at) => {
  const half = isAt(pieces, at, 'half', 'a')
  const number = readNumber(pieces, half ? at + 1 : at)
  if (!number) return null
  const unit = unitAt(pieces[number.end])
  if (!unit) return null
  const next = number.end + 1
  if (isAt(pieces, next, 'ago'))
    return half ? halfAgo(unit, next + 1) : ago(pieces, number.value, unit, next + 1)
  if (isAt(pieces, next, 'from', 'now')) return away(number.value, unit, next + 2)
  const time = [next, next + 1, next + 2].find((index) => pieces[index]?.key === 'time')
  if (time !== undefined && isAt(pieces, at - 1, 'in')) return away(number.value, unit, time + 1)
  // "finished in three weeks" is a duration; "will meet in three weeks" a date.
  return isAt(pieces, at - 1, 'in') ? ahead(number.value, unit, next) : null
}

/** "two weeks ago", and "a week ago on Monday" */
function ago(pieces: readonly Piece[], count: number, unit: Unit, end: number): Sighting {
  const weekday = unit === 'week' && count > 0 ? readWeekday(pieces, skip(pieces, end, 'on'), true) : null
  if (!weekday) return away(-count, unit, end)
  const resolve = ({ published }: Context) =>
    published === null ? null : singleDay(weekOf(published).start - 7 * count + weekday.value - 1)
  return { end: weekday.end, relative: true, resolve }
}

function away(count: number, unit: Unit, end: number): Sighting {
  return {
    end,
    relative: count !== 0,
    resolve: ({ published }) => (published === null || count === 0 ? null : unitAway(published, count, unit)),
  }
}

function halfAgo(unit: Unit, end: number): Sighting | null {
  const months = { year: 6, decade: 60, century: 600 }[unit as string]
  if (months === undefined) return null
  return away(months > 12 ? -months / 12 : -months, months > 12 ? 'year' : 'month', end)
}

function ahead(count: number, unit: Unit, end: number): Sighting {
  return {
    end,
    relative: true,
    uncertain: true,
    resolve: ({ published, tense }) =>
      published === null || !looksAhead(tense) || count === 0 ? null : unitAway(published, count, unit),
  }
}

/** "within two weeks": up to that day. */
export const readWithin: Rule = (pieces, at) => {
  if (!isAt(pieces, at, 'within')) return null
  const number = readNumber(pieces, isAt(pieces, at + 1, 'the', 'next') ? at + 3 : at + 1)
  const unit = unitAt(pieces[number?.end ?? -1])
  if (!number || !unit || number.value === 0) return null
  return {
    end: number.end + 1,
    relative: true,
    uncertain: true,
    resolve: ({ published, tense }) =>
      published === null || !looksAhead(tense)
        ? null
        : between(published, shiftDay(published, number.value, unit), precisionOf(unit)),
  }
}
