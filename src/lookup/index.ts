export { type Match, type SpellEntry, type WhoEntry } from './entry.js'
export { where, type WhereEntry, type WhereOptions } from './where.js'
export { actorEntry, who, type WhoOptions } from './who.js'
export { nameIn } from './words.js'
