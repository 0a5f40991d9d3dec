import { singleDay } from '../calendar.js'
import { valueIn } from '../pieces.js'
import { isAt, skip } from '../reader.js'
import type { Context, Rule, Sighting } from '../rule.js'

/** "today", "yesterday morning", "the day before yesterday", "last night", "this evening" */
export const readToday: Rule = (pieces, at) => {
  const beyond = skip(pieces, at, 'the')
  if (isAt(pieces, beyond, 'day', 'before', 'yesterday')) return shifted(-2, beyond + 3)
  if (isAt(pieces, beyond, 'day', 'after', 'tomorrow')) return shifted(2, beyond + 3)
  const shift = valueIn(pieces[at], 'day')
  if (shift !== null) {
    // "today's world", "today more than ever": the day is meant only as a date.
    const end = valueIn(pieces[at + 1], 'part-of-day') === null ? at + 1 : at + 2
    return shifted(shift, end)
  }
  if (valueIn(pieces[at + 1], 'part-of-day') === null) return null
  if (isAt(pieces, at, 'this')) return shifted(0, at + 2)
  return isAt(pieces, at, 'last', 'night') ? shifted(-1, at + 2) : null
}

function shifted(days: number, end: number): Sighting {
  return {
    end,
    relative: true,
    resolve: ({ published }: Context) => singleDay(published === null ? null : published + days),
  }
}
