import type { HeldPosition } from '../data/types.js'
import type { Actor, Position } from '../../../src/model/index.js'

export type Stance = Position['stance']

/** How a stance is drawn: by shape and by colour, so that neither alone must be seen. */
export interface StanceMark {
  readonly stance: Stance
  readonly name: string
  /** Of an SVG path around the origin, about 12 units wide. */
  readonly shape: string
  readonly colour: string
}

export const STANCES: readonly StanceMark[] = [
  {
    stance: 'supports',
    name: 'Supports',
    shape: 'M0,-6.5L6,5H-6Z',
    colour: 'var(--quad-material-cooperation)',
  },
  { stance: 'opposes', name: 'Opposes', shape: 'M0,6.5L6,-5H-6Z', colour: 'var(--quad-material-conflict)' },
  {
    stance: 'concerned',
    name: 'Concerned',
    shape: 'M0,-6.5L6.5,0L0,6.5L-6.5,0Z',
    colour: 'var(--quad-verbal-conflict)',
  },
  { stance: 'neutral', name: 'Neutral', shape: 'M-5,-5H5V5H-5Z', colour: 'var(--quad-neutral)' },
]

export const markOf = (stance: Stance): StanceMark =>
  STANCES.find((mark) => mark.stance === stance) as StanceMark

/** What one actor held, by day; positions without a day come last and have no place on the axis. */
export interface Row {
  readonly actor: Actor
  readonly positions: readonly HeldPosition[]
}

/** One row an actor: who took the most positions first, then by name. */
export function rowsOf(positions: readonly HeldPosition[]): Row[] {
  const rows = new Map<string, { actor: Actor; positions: HeldPosition[] }>()
  for (const position of positions) {
    const row = rows.get(position.actor.id)
    if (row) row.positions.push(position)
    else rows.set(position.actor.id, { actor: position.actor, positions: [position] })
  }
  return [...rows.values()]
    .map(({ actor, positions }) => ({ actor, positions: positions.sort(byDay) }))
    .sort((one, other) => other.positions.length - one.positions.length || byName(one.actor, other.actor))
}

const LATE = '9999-12-31'
const byDay = (one: HeldPosition, other: HeldPosition): number =>
  (one.published ?? LATE) < (other.published ?? LATE) ? -1 : 1
const byName = (one: Actor, other: Actor): number => (one.name < other.name ? -1 : 1)

/** Where a mark stands: `x` along the row, `level` 0 on the line, 1 above it, 2 above that, where marks would lie on each other. */
export interface Standing<T> {
  readonly item: T
  readonly x: number
  readonly level: number
}

/** Marks in order along a row, each on the lowest level where it keeps `apart` from the one before. */
export function standing<T>(
  items: readonly { readonly item: T; readonly x: number }[],
  apart: number,
): Standing<T>[] {
  const reached: number[] = []
  return [...items]
    .sort((one, other) => one.x - other.x)
    .map(({ item, x }) => {
      const free = reached.findIndex((end) => x - end >= apart)
      const level = free === -1 ? reached.length : free
      reached[level] = x
      return { item, x, level }
    })
}
