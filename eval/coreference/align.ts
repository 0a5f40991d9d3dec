import type { Chains } from './metrics.js'
import type { GoldDocument, GoldMention } from './gold.js'

type Span = readonly [number, number]

/** A mention as the product reports it. */
export interface FoundMention {
  readonly span: Span
  /** The syntactic head's. */
  readonly head: Span
  readonly kind: 'name' | 'nominal' | 'pronoun'
  readonly chain: number | null
}

/** Several mentions with the same words ("the two men") are one, of a group: its key names all their chains. */
export interface ResponseMention extends Omit<FoundMention, 'chain'> {
  readonly chains: readonly number[]
}

export interface Alignment {
  readonly mentions: readonly FoundMention[]
}

/** By "head" a mention is found where its head is among the words that name it in the gold; by "exact" where their spans are the same. */
export type Matching = 'head' | 'exact'

/** Chains of gold and response over shared keys. Chains of one are left out on both sides, as CoNLL-2012 does. */
export function align(
  gold: GoldDocument,
  mentions: readonly FoundMention[],
  matching: Matching,
  isIn: (type: string) => boolean,
): { gold: Chains; response: Chains } {
  const found = groupsOf(mentions)
  const matched = match(gold.mentions, found, matching)
  const key = new Map(gold.mentions.map((mention, index) => [mention, `g${index}`]))
  const goldChains = chainsOf(gold.mentions.filter(({ type }) => isIn(type)), ({ entity }) => entity, (each) => key.get(each)!) // prettier-ignore
  const answered = found.filter((each) => each.chains.length > 0 && isIn(matched.get(each)?.type ?? 'person'))
  const response = chainsOf(answered, ({ chains }) => chains.join('+'), (each) => {
    const mention = matched.get(each)
    return mention ? key.get(mention)! : `r${found.indexOf(each)}`
  }) // prettier-ignore
  return { gold: goldChains, response }
}

export function groupsOf(mentions: readonly FoundMention[]): ResponseMention[] {
  const groups = new Map<string, ResponseMention>()
  for (const { chain, ...mention } of mentions) {
    const name = mention.span.join('-')
    const chains = new Set(groups.get(name)?.chains)
    if (chain !== null) chains.add(chain)
    groups.set(name, { ...mention, chains: [...chains].sort((one, other) => one - other) })
  }
  return [...groups.values()]
}

/** One gold mention for one found, the closest in extent first. */
export function match(
  gold: readonly GoldMention[],
  found: readonly ResponseMention[],
  matching: Matching,
): Map<ResponseMention, GoldMention> {
  const pairs = found.flatMap((each) =>
    gold.flatMap((mention) => {
      const distance = distanceOf(mention, each)
      const isMatch = distance === 0 || (matching === 'head' && hasHead(mention, each))
      return isMatch ? [{ each, mention, distance }] : []
    }),
  )
  pairs.sort((one, other) => one.distance - other.distance)
  const matched = new Map<ResponseMention, GoldMention>()
  const taken = new Set<GoldMention>()
  for (const { each, mention } of pairs) {
    if (matched.has(each) || taken.has(mention)) continue
    matched.set(each, mention)
    taken.add(mention)
  }
  return matched
}

const distanceOf = ({ span }: GoldMention, { span: other }: ResponseMention): number =>
  Math.abs(span[0] - other[0]) + Math.abs(span[1] - other[1])

const hasHead = ({ heads }: GoldMention, { head }: ResponseMention): boolean =>
  heads.some(([start, end]) => start < head[1] && head[0] < end)

function chainsOf<T>(
  mentions: readonly T[],
  chainOf: (mention: T) => string,
  keyOf: (mention: T) => string,
): Set<string>[] {
  const chains = new Map<string, Set<string>>()
  for (const mention of mentions) {
    const name = chainOf(mention)
    const chain = chains.get(name)
    if (chain) chain.add(keyOf(mention))
    else chains.set(name, new Set([keyOf(mention)]))
  }
  return [...chains.values()].filter(({ size }) => size > 1)
}
