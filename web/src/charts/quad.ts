import type { QuadClass } from '../../../src/model/index.js'

/** How a quad class is drawn: on which side of the line, in which colour (a design token), and how a reader calls it. */
export interface Quad {
  readonly quad: QuadClass
  readonly name: string
  /** 1: cooperation, above the line; −1: conflict, below; 0: neither. */
  readonly side: 1 | -1 | 0
  readonly colour: string
}

/** In the order of a legend; on each side of the line, the nearest to the line first. */
export const QUADS: readonly Quad[] = [
  { quad: 'material cooperation', name: 'Material cooperation', side: 1, colour: 'var(--quad-material-cooperation)' },
  { quad: 'verbal cooperation', name: 'Verbal cooperation', side: 1, colour: 'var(--quad-verbal-cooperation)' },
  { quad: 'verbal conflict', name: 'Verbal conflict', side: -1, colour: 'var(--quad-verbal-conflict)' },
  { quad: 'material conflict', name: 'Material conflict', side: -1, colour: 'var(--quad-material-conflict)' },
  { quad: 'neutral', name: 'Neutral', side: 0, colour: 'var(--quad-neutral)' },
] // prettier-ignore

export type Counts = Readonly<Record<QuadClass, number>>

/** Events of all classes, or those on one side of the line. */
export const eventsIn = (counts: Counts, side?: Quad['side']): number =>
  QUADS.filter((quad) => side === undefined || quad.side === side).reduce(
    (sum, { quad }) => sum + counts[quad],
    0,
  )

/** From −1 (conflict alone) to 1 (cooperation alone); null where all is neutral. */
export function balanceOf(counts: Counts): number | null {
  const cooperation = eventsIn(counts, 1)
  const conflict = eventsIn(counts, -1)
  return cooperation + conflict === 0 ? null : (cooperation - conflict) / (cooperation + conflict)
}

/** A step of the scale from conflict to cooperation: what it is called, its colour, and where it ends. */
export interface Balance {
  readonly name: string
  readonly colour: string
  /** The greatest balance that belongs to it. */
  readonly to: number
}

export const BALANCES: readonly Balance[] = [
  { name: 'Conflict', colour: 'var(--quad-material-conflict)', to: -0.6 },
  { name: 'More conflict', colour: 'var(--quad-verbal-conflict)', to: -0.2 },
  { name: 'Even or neutral', colour: 'var(--quad-neutral)', to: 0.2 },
  { name: 'More cooperation', colour: 'var(--quad-verbal-cooperation)', to: 0.6 },
  { name: 'Cooperation', colour: 'var(--quad-material-cooperation)', to: 1 },
]

/** Neutral events lie in the middle of the scale. */
export function balanceStep(counts: Counts): Balance {
  const balance = balanceOf(counts) ?? 0
  return BALANCES.find(({ to }) => balance <= to) ?? (BALANCES.at(-1) as Balance)
}
