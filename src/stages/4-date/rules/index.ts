import type { Rule } from '../rule.js'
import { readAgo, readWithin } from './ago.js'
import { readCalendarDate } from './calendar-date.js'
import { readDayOfMonth } from './day-of-month.js'
import { readHoliday } from './holiday.js'
import { readIsoDate, readNumericDate } from './iso-date.js'
import { readLater } from './later.js'
import { readMonthName } from './month.js'
import { readWithinMonth } from './of-month.js'
import { readEarlierThis, readPart } from './part.js'
import { readQuarter, readSeason } from './season.js'
import { readThisUnit, readWeekend } from './this-unit.js'
import { readToday } from './today.js'
import { readUntoldTime } from './vague.js'
import { readWeekdayName } from './weekday.js'
import { readCentury, readDecade, readYearNumber } from './year.js'

/** At any place the rule that reads furthest wins, and of two that read as far the one that stands first. */
export const RULES: readonly Rule[] = [
  readIsoDate,
  readNumericDate,
  readCalendarDate,
  readDayOfMonth,
  readHoliday,
  readToday,
  readEarlierThis,
  readPart,
  readQuarter,
  readAgo,
  readWithin,
  readLater,
  readThisUnit,
  readWeekend,
  readSeason,
  readWithinMonth,
  readMonthName,
  readWeekdayName,
  readDecade,
  readCentury,
  readYearNumber,
  readUntoldTime,
]
