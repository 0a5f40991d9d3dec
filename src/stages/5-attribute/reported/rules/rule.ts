import type { CueEntry } from '../../../../world/index.js'
import type { Context } from '../../context.js'
import type { Range } from '../../phrases/content.js'
import type { Cue } from '../../signs/cue.js'
import type { Participant } from '../../draft.js'

export interface ContentMatch {
  /** The entry whose frame fitted. */
  readonly entry: CueEntry
  /** In the cue's sentence, in order. */
  readonly ranges: readonly Range[]
  /** Set when the rule itself tells who speaks: "according to X". */
  readonly speaker?: Participant | null
  /** End of the cue's words when the frame adds to them: "talked about". */
  readonly cueEnd?: number
  /** Set when the cue's words are not the verb group: "in … view". */
  readonly cueRanges?: readonly Range[]
}

/** Finds what a cue introduces by one construction; `group` is the cue with its auxiliaries. */
export interface ContentRule {
  readonly name: string
  readonly match: (context: Context, cue: Cue, group: Range) => ContentMatch | null
}
