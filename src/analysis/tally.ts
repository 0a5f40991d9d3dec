import type { FoundEvent, FoundStatement, Ledger, Period } from '../ledger/index.js'
import type { Actor } from '../model/index.js'
import { issueName } from '../ledger/names.js'

/** What an actor has to do with somebody or something else. */
export interface Subject {
  readonly id: string
  readonly name: string
  readonly statements: number
  readonly latest: string | null
}

export interface Counterpart {
  readonly id: string
  readonly name: string
  /** Asserted happenings in which the actor did something to it, and it to the actor. */
  readonly did: number
  readonly received: number
  /** Mean Goldstein score of those; null where none has one. */
  readonly goldstein: number | null
  readonly latest: string | null
}

export interface Tally {
  readonly statements: number
  readonly subjects: readonly Subject[]
  readonly events: number
  readonly counterparts: readonly Counterpart[]
}

/** What the ledger holds of an actor that it knows by these ids and codes: the most frequent first. */
export async function tallyOf(ledger: Ledger, keys: readonly string[], period: Period): Promise<Tally> {
  const subjects = new Map<string, Open<Subject>>()
  let statements = 0
  for await (const found of ledger.statements({ speaker: keys, ...period })) {
    statements++
    countSubjects(subjects, found)
  }
  const counterparts = new Map<string, OpenCounterpart>()
  const asserted = { modality: 'asserted', once: true, ...period } as const
  let events = 0
  for await (const found of ledger.events({ source: keys, ...asserted })) {
    events++
    countSide(counterparts, found, 'target')
  }
  for await (const found of ledger.events({ target: keys, ...asserted })) {
    events++
    countSide(counterparts, found, 'source')
  }
  return {
    statements,
    subjects: sorted([...subjects.values()], ({ statements }) => statements),
    events,
    counterparts: sorted([...counterparts.values()].map(closed), ({ did, received }) => did + received),
  }
}

type Open<T> = { -readonly [Name in keyof T]: T[Name] }

interface OpenCounterpart extends Open<Omit<Counterpart, 'goldstein'>> {
  score: number
  scored: number
}

function countSubjects(subjects: Map<string, Open<Subject>>, found: FoundStatement): void {
  for (const id of new Set(found.statement.about)) {
    const subject = subjects.get(id) ?? { id, name: nameOf(id, found.actors), statements: 0, latest: null }
    subjects.set(id, subject)
    subject.statements++
    subject.latest = later(subject.latest, found.published)
  }
}

function countSide(counterparts: Map<string, OpenCounterpart>, found: FoundEvent, side: 'source' | 'target'): void {
  const { event, actors, published } = found
  for (const id of new Set(event[side].flatMap(({ actor }) => actor ?? []))) {
    const one = counterparts.get(id) ?? { id, name: nameOf(id, actors), did: 0, received: 0, latest: null, score: 0, scored: 0 }
    counterparts.set(id, one)
    if (side === 'target') one.did++
    else one.received++
    if (event.goldstein !== null) {
      one.score += event.goldstein
      one.scored++
    }
    one.latest = later(one.latest, event.date?.start ?? published)
  }
} // prettier-ignore

const closed = ({ score, scored, ...one }: OpenCounterpart): Counterpart => ({
  ...one,
  goldstein: scored > 0 ? Math.round((score / scored) * 10) / 10 : null,
})

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one

function sorted<T extends { readonly id: string }>(all: T[], count: (one: T) => number): T[] {
  return all.sort((one, other) => count(other) - count(one) || (one.id < other.id ? -1 : 1))
}

const ISSUE = /^issue:/u

function nameOf(id: string, actors: readonly Actor[]): string {
  const issue = ISSUE.test(id) ? issueName(id.replace(ISSUE, '')) : null
  return issue ?? actors.find((actor) => actor.id === id)?.name ?? id
}
