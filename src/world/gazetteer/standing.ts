import type { Person, Spell } from './model.js'
import { officeRank } from './office.js'

/** How a spell stands on a day: the holder is in, was last known to be in, is out, or not yet in. */
export type Standing = 'in' | 'perhaps' | 'out' | 'before'

/** For how many years after the last sighting a holder without a known successor is taken to be still there: leaders, others. */
const YEARS_OF_TRUST = { leader: 6, other: 3 }

const LEADING = /^(?:HOS|HOG|LDR)$/

export function standingOn(spell: Spell, date: string): Standing {
  const { from, to, asof } = spell
  if (from && isBefore(date, from)) return 'before'
  if (to) return isBefore(to, date) ? 'out' : 'in'
  const seen = asof || from
  if (!isBefore(seen, date)) return from || yearsBetween(date, seen) <= 1 ? 'in' : 'before'
  return yearsBetween(seen, date) <= YEARS_OF_TRUST[LEADING.test(spell.office) ? 'leader' : 'other']
    ? 'perhaps'
    : 'out'
}

/** The spell that says most about its holder on a day, or null before and after all of them. */
export function bestSpell(spells: readonly Spell[], date: string): Spell | null {
  let best: Spell | null = null
  let bestScore = -1
  for (const spell of spells) {
    const standing = standingOn(spell, date)
    if (standing !== 'in' && standing !== 'perhaps') continue
    const score = (standing === 'in' ? 100 : 0) + officeRank(spell.office) * 2 + (spell.role ? 1 : 0)
    if (score > bestScore || (score === bestScore && spell.from > (best?.from ?? ''))) {
      best = spell
      bestScore = score
    }
  }
  return best
}

/** The last day on which somebody led a state, for who leads it no more; "" else. What else they held by the way fell with it. */
export function fellOn({ spells }: Person, date: string): string {
  const led = spells.filter((spell) => LEADING.test(spell.office) && standingOn(spell, date) === 'out')
  return led.reduce((last, { to }) => (to > last ? to : last), '')
}

/** Whether day `one` is surely before `other`, as far as both are known. */
export function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

const yearsBetween = (one: string, other: string): number =>
  Number(other.slice(0, 4)) - Number(one.slice(0, 4))
