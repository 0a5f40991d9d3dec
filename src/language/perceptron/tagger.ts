import { FeatureList } from './feature-list.js'
import { bestClass, type Scorer } from './scorer.js'
import { taggerFeatures, type TaggerInput, taggerInput } from './tagger-features.js'

export interface TaggerTables {
  /** "UPOS/XPOS". */
  readonly tags: readonly string[]
  /** Words that have one tag only, by index into `tags`. */
  readonly certain: ReadonlyMap<string, number>
  /** Tags that a word was seen with, most frequent first. */
  readonly seenTags: ReadonlyMap<string, string>
}

/** Greedy left-to-right tagger. */
export class Tagger {
  private readonly features = new FeatureList()
  private readonly isVerb: readonly boolean[]

  constructor(
    readonly tables: TaggerTables,
    private readonly scorer: Scorer,
  ) {
    this.isVerb = verbTags(tables.tags)
  }

  /** Indexes into `tables.tags`. */
  tag(forms: readonly string[]): Int32Array {
    const input = taggerInput(forms, this.tables.seenTags)
    const chosen = new Int32Array(forms.length)
    let before = -1
    let beforeThat = -1
    let verb = 0
    for (let index = 0; index < forms.length; index++) {
      const tag =
        this.tables.certain.get(forms[index]!) ?? this.choose(input, index, before, beforeThat, verb)
      chosen[index] = tag
      beforeThat = before
      before = tag
      if (this.isVerb[tag]) verb = input.words[index]!.norm
    }
    return chosen
  }

  private choose(
    input: TaggerInput,
    index: number,
    before: number,
    beforeThat: number,
    verb: number,
  ): number {
    taggerFeatures(this.features, input, index, before, beforeThat, verb)
    return bestClass(this.scorer.score(this.features), this.scorer.classes)
  }
}

/** For each tag, whether it is one of a full verb. */
export function verbTags(tags: readonly string[]): boolean[] {
  return tags.map((tag) => tag.startsWith('VERB/'))
}
