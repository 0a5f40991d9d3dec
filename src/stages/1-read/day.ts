import { documentSchema } from '../../model/index.js'

const EARLIEST_YEAR = 1800
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const ISO = /(?<![\d-])(\d{4})([-/]?)(\d{2})\2(\d{2})(?!\d)/
const DAY_FIRST = new RegExp(`\\b${DAY}[ -](?:of )?${MONTH},?(?:[ -](\\d{4})\\b)?`, 'i')
const MONTH_FIRST = new RegExp(`\\b${MONTH} ${DAY}\\b(?:,? (\\d{4})\\b)?`, 'i')
/** Behind dots the month; behind strokes what cannot be the month is the day. */
const NUMERIC = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/])/

/** Dates of publication stand near the beginning of what tells them. */
const WITHIN = 80

/**
 * The calendar day that a page's date names, as written there, whatever the time zone: "2022-09-15T23:30:00+02:00",
 * "Thu, 15 Sep 2022", "September 15, 2022", "15/09/2022". Null for others; 03/04/2022 is two different days.
 */
export function dayIn(words: string): string | null {
  const start = words.slice(0, WITHIN)
  const iso = ISO.exec(start)
  if (iso) return checked(iso[1], iso[3], iso[4])
  const { day, month, year } = namedIn(start)
  return year ? checked(year, month, day) : numericIn(start)
}

/** The day of a date without a year, "KYIV, Feb. 24 (Agency)", in the year given from elsewhere. */
export function dayOfYear(words: string, year: string): string | null {
  const named = namedIn(words.slice(0, WITHIN))
  return named.day && !named.year ? checked(year, named.month, named.day) : null
}

interface Named {
  readonly day?: string | undefined
  readonly month?: string | undefined
  readonly year?: string | undefined
}

/** The date that has a year, if one has. */
function namedIn(words: string): Named {
  const [dayFirst, monthFirst] = [DAY_FIRST.exec(words), MONTH_FIRST.exec(words)]
  const found: Named[] = [
    ...(dayFirst ? [{ day: dayFirst[1], month: monthNumber(dayFirst[2]), year: dayFirst[3] }] : []),
    ...(monthFirst ? [{ day: monthFirst[2], month: monthNumber(monthFirst[1]), year: monthFirst[3] }] : []),
  ]
  return found.find(({ year }) => year !== undefined) ?? found[0] ?? {}
}

function numericIn(words: string): string | null {
  const [, first, mark, second, year] = NUMERIC.exec(words) ?? []
  const dayFirst = checked(year, second, first)
  const monthFirst = mark === '.' ? null : checked(year, first, second)
  return dayFirst && monthFirst && dayFirst !== monthFirst ? null : (dayFirst ?? monthFirst)
}

const monthNumber = (name = ''): string => String(MONTHS.indexOf(name.toLowerCase()) + 1)

function checked(year = '', month = '', day = ''): string | null {
  // Publishing systems write the year 1 for "unknown".
  if (Number(year) < EARLIEST_YEAR) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return documentSchema.shape.published.safeParse(written).data ?? null
}
