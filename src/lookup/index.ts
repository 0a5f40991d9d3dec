export { type Match, type SpellEntry, type WhoEntry } from './entry.js'
export { where, type WhereEntry, type WhereOptions } from './where.js'
export { who, type WhoOptions } from './who.js'
