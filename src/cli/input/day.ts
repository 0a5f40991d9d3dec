import { z } from 'zod'
import { dayIn } from '../../stages/1-read/day.js'

const daySchema = z.iso.date()

/** The calendar day that `words` (`2022-09-15`, or a time stamp that begins so) names; null when there is none. */
export function dayOf(words: string): string | null {
  const [day = ''] = words.trim().split(/[T ]/, 1)
  return daySchema.safeParse(day).success ? day : null
}

/** The day that a cell of a table names, in any of the ways in which dates are written; null when it names none or two. */
export const dayInWords = (words: string): string | null => dayOf(words) ?? dayIn(words)
