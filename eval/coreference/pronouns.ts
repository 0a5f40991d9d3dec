import { type FoundMention, groupsOf, match, type ResponseMention } from './align.js'
import type { GoldDocument, GoldMention } from './gold.js'

export interface PronounCounts {
  /** Pronouns behind a noun or name of their chain in the gold: those that can be resolved. */
  readonly anaphoric: number
  /** Pronouns, anaphoric or not, that the product puts behind a noun or name. */
  readonly resolved: number
  /** Those whose nearest noun or name before them in the product's chain is of their gold chain. */
  readonly right: number
}

interface Documents {
  readonly gold: GoldDocument
  readonly mentions: readonly FoundMention[]
}

/** Third-person pronouns, their possessives and reflexives: all, or only those that mean persons. */
export function countPronouns(
  documents: readonly Documents[],
  range: 'all' | 'person',
  lemmas: readonly string[] = ['he', 'she', 'it', 'they'],
): PronounCounts {
  const counts = { anaphoric: 0, resolved: 0, right: 0 }
  for (const { gold, mentions } of documents) {
    const found = groupsOf(mentions)
    const matched = match(gold.mentions, found, 'head')
    const bySpan = new Map(found.map((each) => [each.span.join('-'), each]))
    for (const { span, lemma } of gold.pronouns) {
      const mention = gold.mentions.find((each) => each.isPronoun && isSame(each.span, span))
      if (!lemmas.includes(lemma) || (range === 'person' && mention?.type !== 'person')) continue
      if (mention && isAnaphoric(gold, mention)) counts.anaphoric++
      const pronoun = bySpan.get(span.join('-'))
      const antecedents = pronoun ? antecedentsOf(found, pronoun) : []
      if (antecedents.length === 0) continue
      counts.resolved++
      if (mention && antecedents.every((each) => isOf(gold, mention, each, matched.get(each)))) counts.right++
    }
  }
  return counts
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one[0] === other[0] && one[1] === other[1]

const isAnaphoric = ({ mentions }: GoldDocument, pronoun: GoldMention): boolean =>
  mentions.some(
    ({ entity, isPronoun, span }) => entity === pronoun.entity && !isPronoun && span[0] < pronoun.span[0],
  )

/** For each chain of the pronoun its last noun or name before it. */
function antecedentsOf(found: readonly ResponseMention[], pronoun: ResponseMention): ResponseMention[] {
  const before = found.filter(({ kind, span }) => kind !== 'pronoun' && span[0] < pronoun.span[0])
  const last = pronoun.chains.map((chain) => before.findLast(({ chains }) => chains.includes(chain)))
  return last.flatMap((each) => each ?? [])
}

/** Of a group, each one may stand inside a mention of the whole: "[A and B] … they". */
function isOf(
  { mentions }: GoldDocument,
  pronoun: GoldMention,
  antecedent: ResponseMention,
  matched: GoldMention | undefined,
): boolean {
  if (matched?.entity === pronoun.entity) return true
  const [start, end] = antecedent.head
  return mentions.some(
    ({ entity, span, heads }) =>
      entity === pronoun.entity &&
      heads.length > 1 &&
      span[0] <= start &&
      end <= span[1] &&
      span[1] <= pronoun.span[0],
  )
}
