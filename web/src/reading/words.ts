import type { Figure, Participant } from '../../../src/model/index.js'
import { numberText } from '../parts/locale.js'
import type { ReadReport } from './entries.js'

export const nameOf = (actor: string, reading: ReadReport): string => reading.actor(actor)?.name ?? actor

/** One side of an event in a line: names, or codes where only these are known. */
export function sideText(side: readonly Participant[], reading: ReadReport): string {
  const names = side.map(({ actor, code }) => (actor !== null ? nameOf(actor, reading) : code) ?? 'somebody')
  return names.length === 0 ? 'nobody named' : [...new Set(names)].join(', ')
}

/** An issue by name (`one-china`), or what somebody does or says (`country:CHN/balanced-position`). */
export function issueText(issue: string, reading: ReadReport): string {
  const slash = issue.indexOf('/')
  const words = issue.slice(slash + 1).replaceAll('-', ' ')
  return slash < 0 ? words : `${nameOf(issue.slice(0, slash), reading)}: ${words}`
}

/** `3,000 square mile`, `at least 30`, `10–20 person`. */
export function amountText({ min, max, unit }: Figure['quantity']): string {
  const behind = unit === null ? '' : ` ${unit}`
  if (min === null && max === null) return `some${behind}`
  if (min === null) return `at most ${numberText(max as number)}${behind}`
  if (max === null) return `at least ${numberText(min)}${behind}`
  return `${min === max ? numberText(min) : `${numberText(min)}–${numberText(max)}`}${behind}`
}

export const BASIS_WORDS = {
  own: 'the event’s own words',
  context: 'the words around it',
  report: 'the report as a whole',
} as const
