import type { WhoEntry } from '../../lookup/index.js'
import type { Page } from '../page.js'
import { type Paint, run } from '../view/phrase.js'
import { type Column, renderTable, type TableRow } from '../view/table.js'
import { renderHeading } from '../view/heading.js'

/** Finds the best match of a description on a day. */
export type Ask = (on: string) => WhoEntry | undefined

const MOST_EACH_WAY = 3
const MOST_STEPS = 9

/** Offices that one person holds at a time, so that holders follow one another. */
const SUCCESSIVE = /^(?:HOS|HOG|FM|DM|IGO|SPK|DHOS|FIN|INT|NSC|SPX)$/u

/** Who held the described office before and after, the oldest first, the holder of the day among them. */
export function holdersAround(holder: WhoEntry, ask: Ask): WhoEntry[] {
  if (holder.kind !== 'person' || holder.match !== 'description' || !SUCCESSIVE.test(holder.office ?? ''))
    return []
  const before = follow(holder, ask, ({ from }) => (from === null ? null : dayBefore(from)))
  const after = follow(holder, ask, ({ to }) => (to === null ? null : firstDayAfter(to)))
  return [...before.reverse(), holder, ...after]
}

function follow(holder: WhoEntry, ask: Ask, next: (entry: WhoEntry) => string | null): WhoEntry[] {
  const found = [holder]
  for (let steps = 0; steps < MOST_STEPS && found.length <= MOST_EACH_WAY; steps++) {
    const last = found.at(-1) as WhoEntry
    const day = next(last)
    const entry = day === null ? undefined : ask(day)
    if (entry?.office !== holder.office || (entry.id === last.id && entry.from === last.from)) break
    // Two lists may have one time in office under other dates.
    if (entry.id === last.id && entry.to === last.to) found.splice(-1, 1, { ...last, from: entry.from })
    else found.push(entry)
  }
  return found.slice(1)
}

/** Of a date as exact as known: "2012", "2012-05", "2012-05-07". */
const dayBefore = (date: string): string | null => moved(`${date}-01-01`.slice(0, 10), -1)

/** A day by which whoever left on the date has surely left. */
function firstDayAfter(date: string): string | null {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return moved(`${year}-12-31`, 1)
  return day === undefined ? moved(`${year}-${month}-28`, 4) : moved(date, 1)
}

function moved(day: string, days: number): string | null {
  const time = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(time.getTime())) return null
  time.setUTCDate(time.getUTCDate() + days)
  return time.toISOString().slice(0, 10)
}

export function renderHolders(
  holders: readonly WhoEntry[],
  holder: WhoEntry,
  { width }: Page,
  paint: Paint,
): string[] {
  const columns: Column[] = [
    { heading: 'from', least: 10, most: 10, lines: 1 },
    { heading: 'to', least: 10, most: 10, lines: 1 },
    { heading: 'holder', least: 12, most: 40, lines: 2 },
  ]
  const rows = holders.map((entry): TableRow => ({
    cells: [
      [[run(entry.from ?? '')]],
      [[run(entry.to ?? '')]],
      [[run(entry.name, entry === holder ? 'strong' : undefined)]],
    ],
  }))
  return [
    renderHeading('in this office', holders.length, width, paint),
    ...renderTable(columns, rows, width, paint),
  ]
}
