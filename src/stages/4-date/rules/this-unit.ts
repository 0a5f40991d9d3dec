import { between, type Interval } from '../calendar.js'
import { type Piece, valueIn } from '../pieces.js'
import { isAt, isTold, readNumber, skip } from '../reader.js'
import type { Context, Rule, Sighting } from '../rule.js'
import { isFiner, precisionOf, shiftDay, type Unit, unitAround, unitAt, unitAway } from '../units.js'

/** "last month", "this year", "next week", "the past decade", "the last three weeks", "the coming days", "recent days" */
export const readThisUnit: Rule = (pieces, at) => {
  const definite =
    isDefinite(pieces[at]) || (isAt(pieces, at, 'this') && valueIn(pieces[at + 1], 'direction') !== null)
  const start = definite ? at + 1 : at
  if (isAt(pieces, start, 'recent')) return readRecent(pieces, start + 1)
  const shift = valueIn(pieces[start], 'direction')
  if (shift === null || (isTold(pieces[start]) && !definite)) return readUncounted(pieces, start)
  const number = readNumber(pieces, start + 1)
  const unit = unitAt(pieces[number?.end ?? start + 1])
  if (!unit) return null
  const end = (number?.end ?? start + 1) + 1
  const plural = pieces[end - 1]?.key.endsWith('s') === true
  // "our last day", "the last week of the talks"; but "accused them last month of planning it"
  const isEdge =
    (isAt(pieces, end, 'of') && pieces[end + 1]?.upos !== 'VERB') ||
    unit === 'day' ||
    unit === 'hour' ||
    unit === 'minute'
  if (shift !== 0 && !number && !plural && isEdge && !isAt(pieces, start, 'past')) return null
  if (shift !== 0 && (number || plural || (unit !== 'weekend' && rolls(pieces[start], definite)))) {
    const count = number && number.value > 0 ? number.value : plural ? 0 : 1
    const isNext = isAt(pieces, start, 'next')
    if (isTold(pieces[start]) || (isNext && definite && number))
      return {
        end,
        relative: !isTold(pieces[start]),
        vague: true,
        resolve: (context) => rollingTold(context, shift, count, unit, isNext),
      }
    return { end, relative: true, vague: true, resolve: (context) => rolling(context, shift, count, unit) }
  }
  if (number || (definite && shift !== 0 && unit !== 'weekend')) return null
  return { end, relative: true, resolve: (context) => calendarUnit(context, shift, unit, pieces[start]) }
}

function isDefinite(piece: Piece | undefined): boolean {
  return piece !== undefined && ['the', 'these', 'his', 'her', 'its', 'their', 'our'].includes(piece.key)
}

/** "the past week" ends today; "last week" is a week of the calendar. "The next week" follows a date told before. */
function rolls(direction: Piece | undefined, definite: boolean): boolean {
  if (direction?.key === 'past') return true
  return definite && ['last', 'coming', 'upcoming'].includes(direction?.key ?? '')
}

function readRecent(pieces: readonly Piece[], next: number) {
  const unit = unitAt(pieces[next])
  if (!unit || unit === 'hour') return null
  return {
    end: next + 1,
    relative: true,
    vague: true,
    resolve: (context: Context) => rolling(context, -1, 0, unit),
  }
}

/** Up to the day of publication, or from it on; an unknown number of units stays below one of the next larger. */
function rolling({ published }: Context, shift: number, count: number, unit: Unit): Interval | null {
  if (published === null) return null
  const [reach, reachUnit] = count > 0 ? [count, unit] : [1, larger(unit)]
  const away = shiftDay(published, shift * reach, reachUnit)
  const precision = precisionOf(reachUnit)
  return shift < 0 ? between(away, published, precision) : between(published, away, precision)
}

/** "the following two weeks", "spent the next five decades": from the date told last, which must be as exact as the unit. */
function rollingTold(
  context: Context,
  shift: number,
  count: number,
  unit: Unit,
  isNext: boolean,
): Interval | null {
  if (isNext && context.tense !== 'past') return rolling(context, shift, count, unit)
  const { mentioned } = context
  // Nothing was told before: "over the previous 24 hours" ends with the report.
  if (!mentioned && shift < 0) return rolling(context, shift, count, unit)
  if (!mentioned || count === 0 || isFiner(precisionOf(unit), mentioned.precision)) return null
  const from = shift < 0 ? mentioned.start : mentioned.end
  const away = shiftDay(from, shift * count, unit)
  return shift < 0 ? between(away, from, precisionOf(unit)) : between(from, away, precisionOf(unit))
}

/** "previous years", "in the following days": a time that nobody tells. */
function readUncounted(pieces: readonly Piece[], at: number): Sighting | null {
  const isUncounted =
    isTold(pieces[at]) && unitAt(pieces[at + 1]) !== null && pieces[at + 1]?.key.endsWith('s')
  return isUncounted ? { end: at + 2, relative: false, vague: true, resolve: () => null } : null
}

function larger(unit: Unit): Unit {
  switch (unit) {
    case 'minute':
    case 'hour':
      return 'day'
    case 'day':
      return 'week'
    case 'week':
    case 'fortnight':
    case 'weekend':
      return 'month'
    case 'month':
    case 'quarter':
      return 'year'
    default:
      return 'decade'
  }
}

function calendarUnit(
  { published, tense }: Context,
  shift: number,
  unit: Unit,
  direction: Piece | undefined,
): Interval | null {
  if (published === null) return null
  if (direction?.key === 'following' || direction?.key === 'preceding') return null
  const found = unitAway(published, shift, unit)
  if (unit === 'decade') return unitAround(shiftDay(published, shift, unit) ?? published, unit)
  // On a Monday "this weekend" in the past tense is the one just over.
  const over =
    unit === 'weekend' && shift === 0 && tense === 'past' && found !== null && published < found.start
  return over ? unitAway(published, -1, unit) : found
}

/** "at the weekend", "over the weekend": the one just over, unless the words look ahead. */
export const readWeekend: Rule = (pieces, at) => {
  const start = skip(pieces, at, 'the')
  if (start === at || unitAt(pieces[start]) !== 'weekend') return null
  return {
    end: start + 1,
    relative: true,
    resolve: (context) => calendarUnit(context, 0, 'weekend', undefined),
  }
}
