import { documentSchema } from '../../../model/index.js'

const EARLIEST_YEAR = 1800
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ISO = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]{0,6}\.?,? (\d{4})\b/i
const MONTH_FIRST = /\b([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i

/**
 * The calendar day that a page's date names, as written there, whatever the time zone: "2022-09-15T23:30:00+02:00",
 * "Thu, 15 Sep 2022", "September 15, 2022". Null for others; 03/04/2022 is two different days.
 */
export function dayIn(words: string): string | null {
  const start = words.slice(0, 80)
  const iso = ISO.exec(start)
  if (iso) return checked(iso[1], iso[2], iso[3])
  const dayFirst = DAY_FIRST.exec(start)
  if (dayFirst) return checked(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(start)
  return monthFirst ? checked(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]) : null
}

const monthNumber = (name = ''): string => String(MONTHS.indexOf(name.toLowerCase()) + 1)

function checked(year = '', month = '', day = ''): string | null {
  // Publishing systems write the year 1 for "unknown".
  if (Number(year) < EARLIEST_YEAR) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return documentSchema.shape.published.safeParse(written).data ?? null
}
