import { calendarDay, dayOf, monthOf, singleDay } from '../calendar.js'
import { type Piece, valueIn } from '../pieces.js'
import { isAt, readDayNumber, skip } from '../reader.js'
import type { Context, Rule } from '../rule.js'
import { looksAhead } from '../tense.js'

/** "the 9th of this month", "on the 15th" but not "on the 15th floor" */
export const readDayOfMonth: Rule = (pieces, at) => {
  const day = pieces[at]?.suffix.length === 2 ? readDayNumber(pieces, at) : null
  if (!day || !isAt(pieces, at - 1, 'the')) return null
  const month = readMonthBeside(pieces, skip(pieces, day.end, 'of'))
  if (!month && (!isAt(pieces, at - 2, 'on') || !isClauseEnd(pieces[day.end]))) return null
  return {
    end: month?.end ?? day.end,
    relative: true,
    resolve: (context) => singleDay(dayIn(context, day.value, month?.shift ?? null)),
  }
}

function readMonthBeside(pieces: readonly Piece[], at: number) {
  const shift = valueIn(pieces[at], 'direction') ?? (isAt(pieces, at, 'the') ? 0 : null)
  return shift !== null && isAt(pieces, at + 1, 'month') ? { shift, end: at + 2 } : null
}

function isClauseEnd(piece: Piece | undefined): boolean {
  return piece === undefined || /^[.,;:!?)”"’]$/.test(piece.text)
}

function dayIn({ published, tense }: Context, day: number, shift: number | null): number | null {
  if (published === null) return null
  const { year, month, day: today } = calendarDay(published)
  const nearest = looksAhead(tense) ? (day < today ? 1 : 0) : day > today ? -1 : 0
  const wanted = monthOf(year, month + (shift ?? nearest))
  if (!wanted) return null
  const first = calendarDay(wanted.start)
  return dayOf(first.year, first.month, day)
}
