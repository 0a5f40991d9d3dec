import { actionFeatures } from '../src/language/perceptron/action-features.js'
import { FeatureList } from '../src/language/perceptron/feature-list.js'
import {
  ACTIONS,
  type Action,
  LEFT_ARC,
  ParserState,
  SHIFT,
} from '../src/language/perceptron/parser-state.js'
import { bestAllowed, bestRelation, type ParserTables } from '../src/language/perceptron/parser.js'
import { relationFeatures } from '../src/language/perceptron/relation-features.js'
import { DenseWeights } from './dense-weights.js'
import { seededRandom, shuffled } from './random.js'
import type { TreebankSentence } from './treebank.js'

export interface TrainedParser {
  readonly tables: ParserTables
  readonly actions: DenseWeights
  readonly relations: DenseWeights
}

/** Share of wrong actions that are followed all the same, so that the parser learns to go on after a mistake. */
const EXPLORATION = 0.9
const RAREST_RELATION = 3

/** `tags[i]` are the predicted tags of sentence i: training on gold tags would teach it to trust them. */
export function trainParser(
  sentences: readonly TreebankSentence[],
  tags: readonly ArrayLike<number>[],
  uposOfTag: ArrayLike<number>,
  epochs: number,
  seed: number,
): TrainedParser {
  const relations = frequentRelations(sentences)
  const trainer = new Trainer({ relations, uposOfTag }, seed)
  const gold = sentences.map((sentence) => goldTree(sentence, relations))
  const random = seededRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    trainer.explore = epoch > 0
    for (const at of shuffled(sentences.length, random))
      trainer.learn(sentences[at]!.forms, tags[at]!, gold[at]!)
    console.error(`parser epoch ${epoch + 1}: ${trainer.report()}`)
  }
  return { tables: trainer.tables, actions: trainer.actions, relations: trainer.relations }
}

interface GoldTree {
  /** The root's head is the node after the last word. */
  readonly heads: readonly number[]
  readonly dependents: readonly (readonly number[])[]
  /** −1 for a relation that is too rare to learn. */
  readonly relations: readonly number[]
}

function goldTree(sentence: TreebankSentence, relations: readonly string[]): GoldTree {
  const root = sentence.forms.length
  const heads = sentence.heads.map((head) => (head < 0 ? root : head))
  const dependents: number[][] = Array.from({ length: root + 1 }, () => [])
  heads.forEach((head, dependent) => dependents[head]!.push(dependent))
  return { heads, dependents, relations: sentence.deprels.map((deprel) => relations.indexOf(deprel)) }
}

function frequentRelations(sentences: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { deprels } of sentences)
    for (const deprel of deprels) counts.set(deprel, (counts.get(deprel) ?? 0) + 1)
  return [...counts.keys()].filter((deprel) => counts.get(deprel)! >= RAREST_RELATION).sort()
}

class Trainer {
  readonly actions = new DenseWeights(ACTIONS.length)
  readonly relations: DenseWeights
  explore = false
  private readonly state = new ParserState()
  private readonly features = new FeatureList()
  private readonly random: () => number
  private readonly rootRelation: number
  private arcs = 0
  private rightArcs = 0

  constructor(
    readonly tables: ParserTables,
    seed: number,
  ) {
    this.relations = new DenseWeights(tables.relations.length)
    this.rootRelation = tables.relations.indexOf('root')
    this.random = seededRandom(seed + 1)
  }

  learn(forms: readonly string[], tags: ArrayLike<number>, gold: GoldTree): void {
    const { state } = this
    state.begin(forms, tags, this.tables.uposOfTag)
    while (!state.finished) {
      const action = this.learnAction(gold)
      if (action === SHIFT) state.shift()
      else {
        const head = state.headFor(action)
        state.attach(head, this.learnRelation(head, gold))
      }
    }
  }

  report(): string {
    const share = ((100 * this.rightArcs) / this.arcs).toFixed(2)
    this.arcs = this.rightArcs = 0
    return `${share}% of arcs right, ${this.actions.rows} + ${this.relations.rows} features`
  }

  /** Learns from the next decision and says which action to follow. */
  private learnAction(gold: GoldTree): Action {
    const { state, features, actions } = this
    actionFeatures(features, state)
    const scores = actions.score(features)
    const costs = ACTIONS.map((action) => (state.allows(action) ? cost(state, gold, action) : Infinity))
    const least = Math.min(...costs)
    const predicted = bestAllowed(state, scores)
    let right: Action = predicted
    if (costs[predicted]! > least) {
      const best = ACTIONS.filter((action) => costs[action] === least)
      right = best.reduce((so, action) => (scores[action]! > scores[so]! ? action : so))
      actions.update(features, right, predicted)
    }
    actions.time++
    return right !== predicted && this.explore && this.random() < EXPLORATION ? predicted : right
  }

  private learnRelation(head: number, gold: GoldTree): number {
    const { state, features, relations, rootRelation } = this
    const dependent = state.stacked(0)
    const isRight = gold.heads[dependent] === head
    this.arcs++
    if (isRight) this.rightArcs++
    if (head === state.root) return rootRelation
    relationFeatures(features, state, head, dependent)
    const predicted = bestRelation(relations.score(features), relations.classes, rootRelation)
    const right = gold.relations[dependent]!
    relations.time++
    if (!isRight || right < 0) return predicted
    if (predicted !== right) relations.update(features, right, predicted)
    return this.explore ? predicted : right
  }
}

/** Gold arcs that the action puts out of reach (the dynamic oracle of arc-hybrid, Goldberg & Nivre 2013). */
function cost(state: ParserState, { heads, dependents }: GoldTree, action: Action): number {
  const top = state.stacked(0)
  let lost = 0
  if (action === SHIFT) {
    const node = state.next
    const head = heads[node]!
    if (head < node && head !== top && state.onStack[head]) lost++
    for (const dependent of dependents[node]!) if (dependent < node && state.onStack[dependent]) lost++
    return lost
  }
  for (const dependent of dependents[top]!) if (dependent >= state.next) lost++
  const head = heads[top]!
  if (action === LEFT_ARC) {
    if (head > state.next || (state.stackSize > 1 && head === state.stacked(1))) lost++
  } else if (head >= state.next) lost++
  return lost
}
