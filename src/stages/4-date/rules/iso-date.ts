import { between, dayOf } from '../calendar.js'
import { isYear } from '../reader.js'
import type { Rule } from '../rule.js'

/** "2022-02-03", "2022/02/03" */
export const readIsoDate: Rule = (pieces, at) => {
  const [year, first, month, second, day] = pieces.slice(at, at + 5)
  if (!isYear(year) || !first || !month || !second || !day) return null
  if (
    !/^[-/.]$/.test(first.text) ||
    first.text !== second.text ||
    [first, month, second, day].some((one) => one.spaced)
  ) {
    return null
  }
  if (month.text.length > 2 || day.text.length > 2 || month.number === null || day.number === null)
    return null
  const found = dayOf(year.number, month.number, day.number)
  return found === null ? null : { end: at + 5, relative: false, resolve: () => between(found, found, 'day') }
}
