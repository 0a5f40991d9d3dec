import { seededRandom, shuffled } from '../random.js'
import type { Example } from './decisions.js'

/** Weights of features by kind of decision. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>

const EPOCHS = 8
/** The weights are the mean over so many orders of the examples, and over the later half of the epochs of each. */
const ORDERS = 5
const RATE = 0.2
/** Pulls each weight towards nothing, by this share of itself at each step that touches it. */
const DECAY = 5e-3
const PRONOUNS = new Set(['person', 'it', 'they'])

/**
 * A log-linear model over the options and none: the probability of all right options together is made great.
 * Each weight is the sum of one for all pronouns (or all noun phrases) and one for the kind. Adagrad, in a fixed order of chance.
 */
export function learn(examples: readonly Example[]): Weights {
  const table = new Table()
  const known = examples.filter(({ decision }) => decision.options.length > 0)
  const coded = known.map(({ decision: { kind, none, options }, right }) => ({
    sets: [none, ...options.map(({ features }) => features)].map((features) => table.ids(kind, features)),
    right: new Set(right.length > 0 ? right.map((index) => index + 1) : [0]),
  }))
  for (let order = 1; order <= ORDERS; order++) {
    const random = seededRandom(order)
    table.forget()
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (const index of shuffled(coded.length, random)) step(table, coded[index]!)
      if (epoch >= EPOCHS / 2) table.keep()
    }
  }
  table.average()
  return table.weights(new Set(known.map(({ decision }) => decision.kind)))
}

interface Coded {
  /** Ids of the features of none and of each option. */
  readonly sets: readonly (readonly number[])[]
  readonly right: ReadonlySet<number>
}

function step(table: Table, { sets, right }: Coded): void {
  const scores = sets.map((ids) => Math.exp(ids.reduce((sum, id) => sum + table.values[id]!, 0)))
  const total = scores.reduce((sum, each) => sum + each, 0)
  const rightTotal = scores.reduce((sum, each, index) => (right.has(index) ? sum + each : sum), 0)
  sets.forEach((ids, index) => {
    const gradient = scores[index]! / total - (right.has(index) ? scores[index]! / rightTotal : 0)
    if (Math.abs(gradient) > 1e-6) for (const id of ids) table.update(id, gradient)
  })
}

class Table {
  readonly values: number[] = []
  private readonly squares: number[] = []
  private readonly sums: number[] = []
  private kept = 0
  private readonly index = new Map<string, number>()

  /** Two ids a feature: for the family of kinds, and for the kind alone. */
  ids(kind: string, features: readonly string[]): number[] {
    return features.flatMap((feature) => [
      this.id(`${familyOf(kind)}\t${feature}`),
      this.id(`${kind}\t${feature}`),
    ])
  }

  update(id: number, gradient: number): void {
    const whole = gradient + DECAY * this.values[id]!
    this.squares[id]! += whole * whole
    this.values[id]! -= (RATE * whole) / Math.sqrt(this.squares[id]! + 1e-8)
  }

  /** Begins anew. */
  forget(): void {
    this.values.fill(0)
    this.squares.fill(0)
  }

  /** Counts the present values in for the mean. */
  keep(): void {
    this.values.forEach((value, id) => (this.sums[id] = (this.sums[id] ?? 0) + value))
    this.kept++
  }

  average(): void {
    this.sums.forEach((sum, id) => (this.values[id] = sum / this.kept))
  }

  weights(kinds: ReadonlySet<string>): Weights {
    const weights = new Map([...kinds].sort().map((kind) => [kind, new Map<string, number>()]))
    for (const [key, id] of this.index) {
      const [kind = '', feature = ''] = key.split('\t')
      const own = weights.get(kind)
      if (own) own.set(feature, (this.values[id] ?? 0) + (this.valueOf(`${familyOf(kind)}\t${feature}`) ?? 0))
    }
    return weights
  }

  private valueOf(key: string): number | undefined {
    const id = this.index.get(key)
    return id === undefined ? undefined : this.values[id]
  }

  private id(key: string): number {
    const known = this.index.get(key)
    if (known !== undefined) return known
    this.index.set(key, this.values.length)
    this.values.push(0)
    this.squares.push(0)
    return this.values.length - 1
  }
}

const familyOf = (kind: string): string => (PRONOUNS.has(kind) ? 'pronouns' : 'nouns')
