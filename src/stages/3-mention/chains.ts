import type { Mention } from '../../model/index.js'
import type { Linked, Referent } from './reference/index.js'

export type Unchained = Omit<Mention, 'chain'>

/** A mention with its referent, before chains have numbers. */
export interface Chainable {
  readonly mention: Unchained
  readonly referent: Referent | null
  readonly quiet: Linked['quiet']
}

/** Numbers chains by their first mention. Who is nobody known and is spoken of once is left out, unless it is a pronoun or an office. */
export function numberChains(found: readonly Chainable[]): Mention[] {
  const sizes = new Map<Referent | null, number>()
  for (const { referent } of found) sizes.set(referent, (sizes.get(referent) ?? 0) + 1)
  const numbers = new Map<Referent, number>()
  return found.flatMap(({ mention, referent, quiet }): Mention[] => {
    const isAlone = mention.actor === null && sizes.get(referent) === 1
    if (isAlone && quiet) return []
    if (referent === null || (isAlone && mention.kind === 'pronoun')) return [{ ...mention, chain: null }]
    const number = numbers.get(referent) ?? numbers.size + 1
    numbers.set(referent, number)
    return [{ ...mention, chain: number }]
  })
}
