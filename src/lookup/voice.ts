import type { Actor } from '../model/index.js'
import { loadedGazetteer } from './who.js'

/**
 * Whether an actor is the state or a part of it: the country itself, its government, parliament, courts, forces, services and
 * state media, and who holds office in them. Rebels, the opposition, citizens and former officials are of a country and speak for themselves.
 * @param country ISO 3166-1 alpha-3
 */
export function isOfState(
  { country: its, codes }: Pick<Actor, 'country' | 'codes'>,
  country: string,
): boolean {
  const code = codes[0]
  if (its !== country || !code?.startsWith(country)) return false
  const sector = code.slice(country.length)
  return sector === '' || STATE.test(loadedGazetteer().sector(sector).kind)
}

/** The codes that actors of the state have, but for the country itself: RUSGOV, RUSMIL … */
export function codesOfState(country: string): string[] {
  const gazetteer = loadedGazetteer()
  return gazetteer
    .sectors()
    .filter((sector) => STATE.test(gazetteer.sector(sector).kind))
    .map((sector) => `${country}${sector}`)
}

/** Kinds of sectors, as data/world/sectors.tsv has them. */
const STATE = /^(?:government|military)$/u
