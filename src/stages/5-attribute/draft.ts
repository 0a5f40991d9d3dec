import type { Sentence, Span } from '../../model/index.js'
import type { CueEntry } from '../../world/index.js'
import type { Cue } from './signs/cue.js'

/** A noun phrase that takes part in a statement. */
export interface Participant {
  readonly sentence: Sentence
  /** Token index of its head. */
  readonly head: number
  readonly span: Span
}

/** A statement on its way: found by a rule, not yet resolved to actors. */
export interface Draft {
  readonly cue: Cue | null
  readonly entry: CueEntry | null
  readonly cueSpans: readonly Span[]
  readonly speaker: Participant | null
  readonly addressee: Participant | null
  /** Whether the content is a clause or an infinitive, by the rule that found it. */
  readonly clausal?: boolean
  /** In text order, not overlapping. */
  content: Span[]
}

/** The cue that a quotation hangs on. */
export interface Anchor {
  readonly cue: Cue
  /** Tokens `[first, end)` of the cue with its auxiliaries. */
  readonly group: readonly [first: number, end: number]
  readonly speaker: Participant | null
  /** Offsets to which the content reaches beyond the quotation. */
  readonly from?: number
  readonly to?: number
  /** Words before the block that belong to the content: «[The plan], he said, “is dead”». */
  readonly fronted?: Span
}
