import type { Interval, Ledger, Period, TimeCount } from '../ledger/index.js'

/** What an actor had to do with in a day, month or year. */
export interface TimelinePoint {
  /** `2022-09-15`, `2022-09` or `2022`. */
  readonly time: string
  /** Statements that it made, and those that speak of it, by day of publication. */
  readonly said: number
  readonly spokenOf: number
  /** Asserted happenings, each once, in which it did something, and something was done to it. */
  readonly did: number
  readonly received: number
}

/** Step by step what is known of an actor by these ids and codes; what is not known to the step is left out. */
export async function timelineOf(
  ledger: Ledger,
  keys: readonly string[],
  period: Period,
  by: Interval,
): Promise<TimelinePoint[]> {
  const happened = { ...period, by, modality: 'asserted', once: true } as const
  const [said, spokenOf, did, received] = await Promise.all([
    ledger.statementTimes({ ...period, by, speaker: keys }),
    ledger.statementTimes({ ...period, by, about: keys }),
    ledger.eventTimes({ ...happened, source: keys }),
    ledger.eventTimes({ ...happened, target: keys }),
  ])
  const points = new Map<string, Open>()
  const count = (name: keyof typeof NOTHING, counts: readonly TimeCount[]): void => {
    for (const { time, count } of counts) {
      const point = points.get(time) ?? { time, ...NOTHING }
      points.set(time, point)
      point[name] = count
    }
  }
  count('said', said)
  count('spokenOf', spokenOf)
  count('did', did)
  count('received', received)
  return [...points.values()].sort((one, other) => (one.time < other.time ? -1 : 1))
}

type Open = { -readonly [Name in keyof TimelinePoint]: TimelinePoint[Name] }

const NOTHING = { said: 0, spokenOf: 0, did: 0, received: 0 }
