import { calendarDay, monthOf, type Interval } from '../calendar.js'
import {
  isAt,
  isHyphenAt,
  isTold,
  readDirection,
  readMonth,
  readYear,
  isAfterPreposition,
} from '../reader.js'
import { type Piece, valueIn } from '../pieces.js'
import { earliestFrom, latestUpTo, nearest, type Context, type Rule } from '../rule.js'

/** "in February", "Feb. 2022", "March of last year", "last March", "next May" */
export const readMonthName: Rule = (pieces, at) => {
  const direction = readDirection(pieces, at)
  const isThat = isAt(pieces, at, 'that')
  const shift = direction?.value ?? null
  const start = isThat ? at + 1 : (direction?.end ?? at)
  const named = readMonth(pieces, start, true)
  if (!named) return null
  const year = readYear(pieces, named.end)
  const inYear = (wanted: number) => monthOf(wanted, named.value)
  if (isThat || (shift !== null && isTold(pieces[at])))
    return { end: named.end, relative: false, resolve: (context) => told(context, shift, inYear) }
  if (shift !== null)
    return { end: named.end, relative: true, resolve: (context) => shifted(context, shift, inYear) }
  if (!year) {
    const doubtful =
      valueIn(pieces[at], 'doubtful') !== null && !isAfterPreposition(pieces, at) && !isAdjective(pieces, at)
    const isCompound = isHyphenAt(pieces, named.end) && valueIn(pieces[named.end + 1], 'month') === null
    if (doubtful || isCompound) return null
    return { end: named.end, relative: true, resolve: (context) => nearest(context, inYear) }
  }
  return {
    end: year.end,
    relative: year.relative,
    resolve: (context) => {
      const wanted = year.value(context)
      return wanted === null ? null : inYear(wanted)
    },
  }
}

/** "the following March": from the date told last. */
function told(
  { mentioned }: Context,
  shift: number | null,
  inYear: (year: number) => Interval | null,
): Interval | null {
  if (!mentioned) return null
  if (shift === null) return earliestFrom(mentioned.start, inYear)
  return shift < 0 ? latestUpTo(mentioned.start - 1, inYear) : earliestFrom(mentioned.end + 1, inYear)
}

/** "the May elections", but not "Theresa May's government" or "the march organisers". */
function isAdjective(pieces: readonly Piece[], at: number): boolean {
  const [before, after] = [pieces[at - 1], pieces[at + 1]]
  const named = before !== undefined && (before.upos === 'PROPN' || !before.spaced)
  return !named && at > 0 && after?.upos === 'NOUN' && /^\p{Ll}/u.test(after.text)
}

function shifted(
  { published }: Context,
  shift: number,
  inYear: (year: number) => Interval | null,
): Interval | null {
  if (published === null) return null
  const { year, day } = calendarDay(published)
  if (shift === 0) return inYear(year)
  return shift < 0 ? latestUpTo(published - day, inYear) : earliestFrom(published + 32 - day, inYear)
}
