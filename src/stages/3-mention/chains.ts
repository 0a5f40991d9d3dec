import type { Mention } from '../../model/index.js'

/** Numbers chains by their first mention; mentions of one actor are one chain. */
export function numberChains(mentions: readonly Omit<Mention, 'chain'>[]): Mention[] {
  const numbers = new Map<string, number>()
  return mentions.map((mention) => {
    if (mention.actor === null) return { ...mention, chain: null }
    const number = numbers.get(mention.actor) ?? numbers.size + 1
    numbers.set(mention.actor, number)
    return { ...mention, chain: number }
  })
}
