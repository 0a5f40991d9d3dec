import type { TriggerKind } from '../world/index.js'
import type { Family } from './family.js'
import { shortened } from './finding.js'

/** What must and must not hold for a word of this kind to lead to the family, in words; classes keep their names. */
export function conditionsInWords(family: Family, kind: TriggerKind): string[] {
  const isNoun = kind === 'nouns'
  const { when, unless } = isNoun ? { when: family.nounWhen, unless: family.nounUnless } : family
  return [...inWords(when, 'is'), ...inWords(unless, 'is not')]
}

const MOST_WORDS = 12

function inWords(tests: Family['when'], is: string): string[] {
  return Object.entries(tests ?? {}).map(([slot, words]) => {
    const shown = words.slice(0, MOST_WORDS).map(shortened)
    const more = words.length > MOST_WORDS ? ` … (${words.length})` : ''
    const what = words.includes('*') ? 'anything' : shown.join(', ') + more
    return `${slot.replaceAll('|', ' or ')} ${is} ${what}`
  })
}
