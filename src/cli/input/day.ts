import { z } from 'zod'

const daySchema = z.iso.date()

/** The calendar day that `words` (`2022-09-15`, or a time stamp that begins so) names; null when there is none. */
export function dayOf(words: string): string | null {
  const [day = ''] = words.trim().split(/[T ]/, 1)
  return daySchema.safeParse(day).success ? day : null
}
