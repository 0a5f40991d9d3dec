import type { ResolvedDate } from '../../model/index.js'

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
] as const // prettier-ignore

/** "2022-09-15" as "15 September 2022". */
export function longDate(day: string): string {
  const [year, month, date] = day.split('-')
  const name = MONTHS[Number(month) - 1]
  return name ? `${Number(date)} ${name} ${year}` : day
}

/** As short as its precision allows: 2022-02-24, 2022-02, 2022, 2022-Q3, 1990s, or its first and last day. */
export function shortDate({ start, end, precision }: ResolvedDate): string {
  if (start === end) return start
  const year = start.slice(0, 4)
  if (precision === 'decade') return `${year.slice(0, 3)}0s`
  if (precision === 'year' && end.startsWith(year)) return year
  if (precision === 'month' && end.startsWith(start.slice(0, 7))) return start.slice(0, 7)
  if (precision === 'quarter') return `${year}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`
  if (end.startsWith(start.slice(0, 7))) return `${start}–${end.slice(8)}`
  return `${start} –${end.startsWith(year) ? end.slice(5) : end}`
}
