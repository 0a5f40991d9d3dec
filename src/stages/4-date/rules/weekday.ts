import { singleDay, weekdayOf, weekOf } from '../calendar.js'
import { type Piece, valueIn } from '../pieces.js'
import { isAt, isTold, readDirection, readWeekday, skip } from '../reader.js'
import type { Context, Rule } from '../rule.js'
import { looksAhead } from '../tense.js'

/** "on Thursday", "Thursday night", "last Friday", "next Monday", "Tuesday of last week" */
export const readWeekdayName: Rule = (pieces, at) => {
  const direction = readDirection(pieces, at)
  const isThat = isAt(pieces, at, 'that')
  const shift = direction?.value ?? null
  const start = isThat ? at + 1 : (direction?.end ?? at)
  const named = readWeekday(pieces, start, shift !== null)
  if (!named) return null
  const end = skipPartOfDay(pieces, named.end)
  const week = shift === null ? readWeek(pieces, end) : null
  if (week)
    return { end: week.end, relative: true, resolve: (context) => inWeek(context, named.value, week.shift) }
  if (isThat || isTold(pieces[at]))
    return { end, relative: false, resolve: (context) => singleDay(dayTold(context, named.value, shift)) }
  return { end, relative: true, resolve: (context) => singleDay(dayFor(context, named.value, shift)) }
}

function skipPartOfDay(pieces: readonly Piece[], at: number): number {
  return valueIn(pieces[at], 'part-of-day') === null ? at : at + 1
}

function readWeek(
  pieces: readonly Piece[],
  at: number,
): { readonly shift: number; readonly end: number } | null {
  const start = skip(pieces, at, 'of')
  const shift = valueIn(pieces[start], 'direction')
  return shift !== null && pieces[start + 1]?.key === 'week' ? { shift, end: start + 2 } : null
}

function inWeek({ published }: Context, weekday: number, shift: number) {
  return published === null ? null : singleDay(weekOf(published).start + 7 * shift + weekday - 1)
}

/** The weekday before, on or after the day of publication; "last" and "next" leave out that day itself. */
function dayFor(
  { published, tense, rangeEnd }: Context,
  weekday: number,
  shift: number | null,
): number | null {
  if (rangeEnd) return atOrBefore(rangeEnd.start, weekday)
  if (published === null) return null
  if (shift === -1) return atOrBefore(published - 1, weekday)
  if (shift === 1) return atOrAfter(published + 1, weekday)
  return looksAhead(tense) ? atOrAfter(published, weekday) : atOrBefore(published, weekday)
}

/** "the following Wednesday", "that Friday": from the day told last. */
function dayTold({ mentioned }: Context, weekday: number, shift: number | null): number | null {
  if (!mentioned) return null
  if (shift === null) return atOrAfter(mentioned.start, weekday)
  return shift === 1 ? atOrAfter(mentioned.end + 1, weekday) : atOrBefore(mentioned.start - 1, weekday)
}

export function atOrBefore(day: number, weekday: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7)
}

export function atOrAfter(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7)
}
