import { actionFeatures } from './action-features.js'
import { FeatureList } from './feature-list.js'
import { ACTIONS, type Action, ParserState, SHIFT } from './parser-state.js'
import { relationFeatures } from './relation-features.js'
import type { Scorer } from './scorer.js'

export interface ParserTables {
  readonly relations: readonly string[]
  /** Index into the parts of speech, for each tag. */
  readonly uposOfTag: ArrayLike<number>
}

/** Greedy arc-hybrid dependency parser: projective trees with one root, in linear time. */
export class Parser {
  readonly state = new ParserState()
  private readonly features = new FeatureList()
  private readonly rootRelation: number

  constructor(
    readonly tables: ParserTables,
    private readonly actionScorer: Scorer,
    private readonly relationScorer: Scorer,
  ) {
    this.rootRelation = tables.relations.indexOf('root')
  }

  /** Heads and relations are left in `state`; the head of the root is `state.root`. */
  parse(forms: readonly string[], tags: ArrayLike<number>): void {
    const { state } = this
    state.begin(forms, tags, this.tables.uposOfTag)
    while (!state.finished) this.step()
  }

  private step(): void {
    const { state, features } = this
    actionFeatures(features, state)
    const action = bestAllowed(state, this.actionScorer.score(features))
    if (action === SHIFT) state.shift()
    else {
      const head = state.headFor(action)
      state.attach(head, this.relationTo(head))
    }
  }

  private relationTo(head: number): number {
    const { state, features } = this
    if (head === state.root) return this.rootRelation
    relationFeatures(features, state, head, state.stacked(0))
    return bestRelation(this.relationScorer.score(features), this.relationScorer.classes, this.rootRelation)
  }
}

export function bestAllowed(state: ParserState, scores: ArrayLike<number>): Action {
  let best: Action | null = null
  for (const action of ACTIONS) {
    if (state.allows(action) && (best === null || scores[action]! > scores[best]!)) best = action
  }
  return best ?? SHIFT
}

/** The best relation other than "root", which only the root's dependent may have. */
export function bestRelation(scores: ArrayLike<number>, classes: number, rootRelation: number): number {
  let best = rootRelation === 0 ? 1 : 0
  for (let at = best + 1; at < classes; at++)
    if (at !== rootRelation && scores[at]! > scores[best]!) best = at
  return best
}
