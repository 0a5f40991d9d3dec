import type { Office } from './model.js'

/** How much an office counts where two persons share a name, or one holds two offices. */
const RANKS: Readonly<Record<Office, number>> = {
  HOS: 9, HOG: 9, LDR: 8, IGO: 7, FM: 7, DM: 7, DHOS: 6, DHOG: 6, SPK: 6, NSC: 6, REB: 6, OPP: 6, FIN: 5, INT: 5, SPX: 5,
  SPY: 5, MIL: 4, DIP: 4, FM2: 4, DM2: 4, JUD: 3, LEG: 3, MIN: 3, CB: 3, OFF: 2, ELI: 2,
} // prettier-ignore

export const officeRank = (office: Office): number => RANKS[office] ?? 1

/** Offices that one person holds at a time: a known successor ends the spell. */
export const SINGLE_OFFICES: ReadonlySet<Office> = new Set([
  'HOS',
  'HOG',
  'LDR',
  'FM',
  'DM',
  'INT',
  'FIN',
  'DHOS',
])
