import { type Furniture, spanText } from '../../model/index.js'
import { dayIn, dayOfYear } from './day.js'

/**
 * The day of publication that the report's own lines tell: a line that says only when, "Published: 15 September 2022", or a
 * dateline, "KYIV, Feb. 24, 2022 (Agency) –", or a byline; failing that the report's web address. A date without a year takes the one
 * year that other such lines, a copyright or the address name. Null where none is certain.
 */
export function publishedIn(
  text: string,
  furniture: readonly Furniture[],
  url: string | null,
): string | null {
  const datelines = furniture
    .filter(({ kind }) => kind === 'dateline')
    .map(({ span }) => spanText(text, span))
  const lines = datelines.map(withoutChanges)
  const bylines = furniture
    .filter(({ kind }) => kind === 'byline')
    .map(({ span }) => withoutChanges(spanText(text, span)))
  const day = [...lines, ...bylines].map(dayIn).find((found) => found !== null) ?? dayInAddress(url)
  if (day) return day
  const year = theOne([
    ...datelines.flatMap(yearsIn),
    ...furniture.flatMap(({ kind, span }) =>
      kind === 'boilerplate' ? copyrightYears(spanText(text, span)) : [],
    ),
    ...(YEAR_IN_ADDRESS.exec(url ?? '')?.slice(1, 2) ?? []),
  ])
  const completed = year && lines.map((line) => dayOfYear(line, year)).find((found) => found !== null)
  return completed || (datelines.map(dayIn).find((found) => found !== null) ?? null)
}

/**
 * A page's own day is often that of Greenwich: where the address names the day before, that is the day it was where the
 * report was written.
 */
export function localDay(day: string, url: string | null): string {
  const written = dayInAddress(url)
  return written !== null && daysBetween(written, day) === 1 ? written : day
}

const daysBetween = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 86_400_000

/** When a report was changed is not when it was published. */
function withoutChanges(line: string): string {
  const published = /\b(?:first )?(?:published|posted)\b/i.exec(line)?.index ?? 0
  const rest = line.slice(published)
  const changed = /\b(?:last )?(?:updated|modified)\b/i.exec(rest)?.index
  return changed === undefined ? rest : rest.slice(0, changed)
}

const YEAR = /(?<![\d:.,/-])(?:19|20)\d{2}(?![\d:/-])/g
const yearsIn = (line: string): string[] => line.match(YEAR) ?? []

/** "© 2022 Coast Wire" but not "© 2015-2022". */
function copyrightYears(line: string): string[] {
  return /(?:©|\(c\)|\bcopyright\b)/i.test(line) ? yearsIn(line) : []
}

const DAY_IN_ADDRESS = /[/-]((?:19|20)\d{2})([-/]?)(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/_-]|\.html?$|$)/
const YEAR_IN_ADDRESS = /^https?:\/\/[^/?#]+\/(?:[a-z-]+\/)?((?:19|20)\d{2})\//

function dayInAddress(url: string | null): string | null {
  const [, year, mark, month = '', day = ''] = DAY_IN_ADDRESS.exec((url ?? '').split(/[?#]/)[0] ?? '') ?? []
  if (!year || (mark === '' && month.length + day.length !== 4)) return null
  return dayIn(
    /\d/.test(month)
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : `${day} ${month} ${year}`,
  )
}

function theOne(years: readonly string[]): string | null {
  const [year, ...others] = new Set(years)
  return year !== undefined && others.length === 0 ? year : null
}
