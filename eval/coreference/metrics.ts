import { bestAssignment } from './assignment.js'

/** Mentions that mean the same, by any key that gold and response share. */
export type Chains = readonly ReadonlySet<string>[]

/** Parts of a recall and a precision, so that documents can be summed before dividing. */
export interface Tally {
  readonly found: number
  readonly gold: number
  readonly right: number
  readonly predicted: number
}

export const METRICS = ['muc', 'b3', 'ceafe'] as const
export type Metric = (typeof METRICS)[number]

/** Scores of one document. Summed over documents, as the CoNLL-2012 scorer does, they make the corpus's figures. */
export function tally(gold: Chains, response: Chains): Record<Metric, Tally> {
  return { muc: muc(gold, response), b3: b3(gold, response), ceafe: ceafe(gold, response) }
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, each) => ({
      found: all.found + each.found,
      gold: all.gold + each.gold,
      right: all.right + each.right,
      predicted: all.predicted + each.predicted,
    }),
    { found: 0, gold: 0, right: 0, predicted: 0 },
  )
}

export const recall = ({ found, gold }: Tally): number => (gold === 0 ? 0 : (100 * found) / gold)
export const precision = ({ right, predicted }: Tally): number =>
  predicted === 0 ? 0 : (100 * right) / predicted

export function f1(tally: Tally): number {
  const [r, p] = [recall(tally), precision(tally)]
  return r + p === 0 ? 0 : (2 * r * p) / (r + p)
}

/** Vilain et al. 1995: the links that would have to be added. */
function muc(gold: Chains, response: Chains): Tally {
  const links = (key: Chains, other: Chains): [number, number] => {
    const chainOf = chainIndex(other)
    let [kept, all] = [0, 0]
    for (const chain of key) {
      const parts = new Set<number>()
      let loose = 0
      for (const mention of chain) {
        const at = chainOf.get(mention)
        if (at === undefined) loose++
        else parts.add(at)
      }
      kept += chain.size - parts.size - loose
      all += chain.size - 1
    }
    return [kept, all]
  }
  const [found, all] = links(gold, response)
  const [right, predicted] = links(response, gold)
  return { found, gold: all, right, predicted }
}

/** Bagga and Baldwin 1998: for each mention, the share of its chain that is shared. */
function b3(gold: Chains, response: Chains): Tally {
  const shares = (key: Chains, other: Chains): [number, number] => {
    const chainOf = chainIndex(other)
    let [share, all] = [0, 0]
    for (const chain of key) {
      const counts = new Map<number, number>()
      for (const mention of chain) {
        const at = chainOf.get(mention)
        if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1)
      }
      for (const count of counts.values()) share += (count * count) / chain.size
      all += chain.size
    }
    return [share, all]
  }
  const [found, all] = shares(gold, response)
  const [right, predicted] = shares(response, gold)
  return { found, gold: all, right, predicted }
}

/** Luo 2005, by entities: chains are aligned one to one so that their likeness (2 · shared / both sizes) is greatest. */
function ceafe(gold: Chains, response: Chains): Tally {
  const likeness = gold.map((one) =>
    response.map((other) => {
      let shared = 0
      for (const mention of one) if (other.has(mention)) shared++
      return (2 * shared) / (one.size + other.size)
    }),
  )
  const total = bestAssignment(likeness)
  return { found: total, gold: gold.length, right: total, predicted: response.length }
}

function chainIndex(chains: Chains): Map<string, number> {
  const index = new Map<string, number>()
  chains.forEach((chain, at) => {
    for (const mention of chain) index.set(mention, at)
  })
  return index
}
