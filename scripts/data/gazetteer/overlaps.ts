import type { RowFault } from './faults.js'
import type { TsvRow } from './tsv.js'

/** Offices that one person holds at a time; a state can have two heads, told apart by their roles. */
const SINGLE = new Set(['HOS', 'HOG', 'LDR', 'FM', 'DM', 'INT', 'FIN'])

/** Days by which a date may be off that is a year, or a month. */
const SLACK: Readonly<Record<number, number>> = { 4: 366, 7: 31 }

/** Pairs of hand-kept rows that name two holders of one office at one time. A row marked unsure names none. */
export function findOverlaps(rows: readonly TsvRow[]): RowFault[] {
  const seats = new Map<string, TsvRow[]>()
  for (const row of rows.filter(isChecked)) {
    const seat = `${row.cell('country')} ${row.cell('class')}`
    seats.set(seat, [...(seats.get(seat) ?? []), row])
  }
  return [...seats.values()].flatMap((holders) =>
    holders.flatMap((row, at) => holders.slice(at + 1).flatMap((other) => conflictOf(row, other) ?? [])),
  )
}

const isChecked = ({ cell }: TsvRow): boolean =>
  SINGLE.has(cell('class')) && cell('country') !== '' && cell('confidence') !== 'unsure' && !/^disputed:/iu.test(cell('note'))

function conflictOf(row: TsvRow, other: TsvRow): RowFault | null {
  if (row.cell('name') === other.cell('name') || !sameSeat(row.cell('role'), other.cell('role'))) return null
  const days = overlap(row, other)
  if (days <= 0 || standsIn(row, other) || standsIn(other, row)) return null
  return row.fail(`${describe(row)} overlaps ${describe(other)} of ${other.at} by ${days} days`)
}

const describe = ({ cell }: TsvRow): string => `${cell('name')}, ${cell('country')} ${cell('class')} ${cell('role')} (${cell('from')}–${cell('to') || cell('asof')})`

/** Members of a presidency, captains regent and co-princes hold one office together. */
const COLLECTIVE = /\bmember\b|\bpresidency\b|\bcaptain regent\b|\bco-prince\b|\bcouncil\b|\bco-/iu

/** Two roles of one class are two seats where their nouns differ: supreme leader and president, king and governor-general. */
function sameSeat(one: string, other: string): boolean {
  if (COLLECTIVE.test(one) || COLLECTIVE.test(other)) return false
  const [first, second] = [seatOf(one), seatOf(other)]
  return first === '' || second === '' || first === second
}

const SEATS: readonly (readonly [RegExp, string])[] = [
  [/supreme leader|paramount|spiritual/iu, 'supreme leader'], [/governor[- ]general/iu, 'governor-general'],
  [/king|queen|monarch|emir|amir|sultan|emperor|prince\b/iu, 'monarch'], [/crown prince/iu, 'crown prince'],
  [/president|chair/iu, 'president'], [/econom/iu, 'economy'], [/treasury|chancellor of the exchequer|financ/iu, 'finance'],
  [/homeland/iu, 'homeland'], [/interior/iu, 'interior'], [/public security/iu, 'public security'],
] // prettier-ignore

const seatOf = (role: string): string => SEATS.find(([pattern]) => pattern.test(role))?.[1] ?? ''

/** Whoever acts for a holder, wholly within their time, stands in for them. */
function standsIn(acting: TsvRow, holder: TsvRow): boolean {
  const [own, whole] = [spanOf(acting), spanOf(holder)]
  return /\b(?:acting|interim|caretaker)\b/iu.test(acting.cell('role')) && own.start >= whole.start && own.end <= whole.end
}

/** Days on which both rows say they hold the office, less what inexact dates may be off. */
function overlap(one: TsvRow, other: TsvRow): number {
  const [first, second] = [spanOf(one), spanOf(other)]
  const days = Math.min(first.end, second.end) - Math.max(first.start, second.start)
  const dates = [one, other].flatMap(({ cell }) => [cell('from'), cell('to') || cell('asof')])
  return days - Math.max(...dates.map((date) => SLACK[date.length] ?? 0))
}

function spanOf({ cell }: TsvRow): { readonly start: number; readonly end: number } {
  const seen = cell('asof') || cell('from')
  return { start: dayOf(cell('from') || seen), end: Math.max(dayOf(cell('to') || seen), dayOf(cell('from') || seen)) }
}

/** Days since 1970; of a month or a year its first day. */
const dayOf = (date: string): number => Date.parse(`${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`) / 86_400_000
