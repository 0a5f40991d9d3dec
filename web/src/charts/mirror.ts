import { amountsOf } from './amounts.js'
import { endOf, startOf, type Step } from './time.js'

/** Two amounts of one step, drawn up and down from a line. */
export interface Pair {
  readonly time: Step
  readonly up: number
  readonly down: number
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Column {
  readonly time: Step
  readonly amount: number
  readonly side: 'up' | 'down'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Mirror {
  readonly columns: readonly Column[]
  /** Where the line and the round amounts stand. */
  readonly lines: readonly { readonly amount: number; readonly y: number }[]
}

const GAP = 1
const THINNEST = 2

/** The pairs in a box, all on one scale, from one moment to another. */
export function mirrored(
  pairs: readonly Pair[],
  from: Date,
  to: Date,
  { left, right, top, bottom }: Box,
): Mirror {
  const most = (side: 'up' | 'down') => Math.max(0, ...pairs.map((pair) => pair[side]))
  const { ticks, low, high } = amountsOf(most('down'), most('up'))
  const yOf = (amount: number) => top + ((high - amount) / (high - low)) * (bottom - top)
  const xOf = (moment: Date) =>
    left + ((moment.getTime() - from.getTime()) / (to.getTime() - from.getTime())) * (right - left)
  const columns = pairs.flatMap(({ time, up, down }) => {
    const x = xOf(startOf(time))
    const width = Math.max(THINNEST, xOf(endOf(time)) - x - GAP)
    const column = (side: 'up' | 'down', amount: number) => {
      const height = Math.abs(yOf(0) - yOf(amount))
      return { time, amount, side, x, y: side === 'up' ? yOf(0) - height : yOf(0), width, height }
    }
    return [...(up > 0 ? [column('up', up)] : []), ...(down > 0 ? [column('down', down)] : [])]
  })
  return { columns, lines: ticks.map((amount) => ({ amount, y: yOf(amount) })) }
}
