import type { ToldEvent, ToldStatement } from './entries.js'

/** Entries in words, one a line, each with what to cite. */
export const statementLine = ({ speaker, addressee, manner, negated, words, citation, id }: ToldStatement): string =>
  `${citation.date ?? 'undated'} ${speaker?.name ?? 'unknown'}${addressee ? ` → ${addressee.name}` : ''} (${negated ? 'negated, ' : ''}${manner}): ${flat(words)} — ${cited(citation)} [${id}]` // prettier-ignore

export const eventLine = ({ source, target, event, cameo, modality, date, words, citation, id }: ToldEvent): string =>
  `${date?.start ?? citation.date ?? 'undated'} ${sides(source)} → ${sides(target)}: ${event ?? 'statement'} ${cameo}, ${modality}: ${flat(words)} — ${cited(citation)} [${id}]` // prettier-ignore

const sides = (side: ToldEvent['source']): string => side.map(({ name }) => name).join(', ') || '?'

function cited({ publisher, title, date, url }: ToldStatement['citation']): string {
  return [publisher, title, date, url].filter((part) => part !== null).map(flat).join(', ') || 'no source named'
} // prettier-ignore

/** On one line, whatever a report holds. */
const flat = (words: string): string => words.replace(/\s+/gu, ' ').trim()

export const lines = (found: readonly string[], none: string): string =>
  found.length > 0 ? found.join('\n') : none
