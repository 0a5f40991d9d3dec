/** Numbers and days as the reader's language writes them. */

const numbers = new Intl.NumberFormat()
const signed = new Intl.NumberFormat(undefined, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
const shares = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 })
const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' })
const shortDays = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
const months = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const numberText = (value: number): string => numbers.format(value)

/** A number with what is counted: "1 event", "2 events". */
export const counted = (value: number, one: string, more: string): string =>
  `${numberText(value)} ${value === 1 ? one : more}`

/** With its sign: a Goldstein score. */
export const signedText = (value: number): string => signed.format(value)

/** Of 0…1, in percent. */
export const shareText = (share: number): string => shares.format(share)

/** A stretch of days, YYYY-MM-DD, both included; one day where both are the same. What is no day is given as it came. */
export function daysText(from: string, to: string = from, isShort = false): string {
  const first = new Date(`${from}T00:00:00Z`)
  const last = new Date(`${to}T00:00:00Z`)
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime()))
    return from === to ? from : `${from} – ${to}`
  const format = isShort ? shortDays : days
  return first <= last ? format.formatRange(first, last) : format.format(first)
}

/** `2022`, `2022-09` or `2022-09-15`, as the steps of a series are named. */
export function stepText(time: string): string {
  if (time.length === 4) return time
  if (time.length === 7) return months.format(new Date(`${time}-01T00:00:00Z`))
  return daysText(time)
}
