/** Places in a sentence that have names of their own; any other slot is a preposition. */
const NAMED = ['subject', 'object', 'indirect', 'possessor', 'clause', 'infinitive'] as const

/** Prepositions, and the particles and conjunctions that a parser may take for one. */
const PREPOSITIONS = [
  'about', 'above', 'across', 'after', 'against', 'ahead', 'along', 'alongside', 'amid', 'among', 'amongst', 'around', 'as',
  'at', 'away', 'because', 'before', 'behind', 'below', 'beneath', 'beside', 'besides', 'between', 'beyond', 'by',
  'concerning', 'despite', 'down', 'due', 'during', 'except', 'following', 'for', 'from', 'if', 'in', 'including', 'inside',
  'into', 'like', 'near', 'of', 'off', 'on', 'onto', 'out', 'outside', 'over', 'past', 'per', 'regarding', 'since', 'than',
  'that', 'through', 'throughout', 'till', 'to', 'toward', 'towards', 'under', 'underneath', 'unless', 'unlike', 'until',
  'up', 'upon', 'versus', 'via', 'whether', 'while', 'with', 'within', 'without',
] as const // prettier-ignore

export const SLOTS: ReadonlySet<string> = new Set([...NAMED, ...PREPOSITIONS])
