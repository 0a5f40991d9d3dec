import { between, singleDay } from '../calendar.js'
import { valueIn } from '../pieces.js'
import { isAt, skip } from '../reader.js'
import type { Context, Rule, Sighting } from '../rule.js'

/** "today", "yesterday morning", "the day before yesterday", "last night", "this evening", "overnight" */
export const readToday: Rule = (pieces, at) => {
  const beyond = skip(pieces, at, 'the')
  if (isAt(pieces, beyond, 'day', 'before', 'yesterday')) return shifted(-2, beyond + 3)
  if (isAt(pieces, beyond, 'day', 'after', 'tomorrow')) return shifted(2, beyond + 3)
  // "struck overnight" but not "an overnight curfew"
  if (isAt(pieces, at, 'overnight')) return pieces[at]?.upos === 'ADJ' ? null : overnight(at + 1)
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

/** It began on the evening before the report. */
function overnight(end: number): Sighting {
  return {
    end,
    relative: true,
    resolve: ({ published }: Context) =>
      published === null ? null : between(published - 1, published, 'day'),
  }
}

function shifted(days: number, end: number): Sighting {
  return {
    end,
    relative: true,
    resolve: ({ published }: Context) => singleDay(published === null ? null : published + days),
  }
}
