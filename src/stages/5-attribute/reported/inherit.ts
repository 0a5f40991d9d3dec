import { groupBy } from '../../../model/group.js'
import type { Sentence, Span, Token } from '../../../model/index.js'
import { type Context, isQuoted } from '../context.js'
import { isSpoken } from '../phrases/block.js'
import type { Cue } from '../signs/cue.js'
import type { Draft, Participant } from '../draft.js'
import { leftOf } from '../phrases/left.js'
import { nounPhrase } from '../phrases/phrase.js'
import { isPassive } from '../phrases/speaker.js'
import { cueGroup } from '../phrases/verb-group.js'

/**
 * Gives active verbs whose speaker the parse lost the speaker of the cue before them in the sentence
 * ("…, he said, adding: …"), or else the nearest subject on their left.
 */
export function inheritSpeakers(context: Context, drafts: readonly Draft[]): Draft[] {
  const cued = drafts.filter(({ cue }) => cue !== null)
  const bySentence = groupBy(cued, ({ cue }) => cue?.sentence)
  return drafts.map((draft) => {
    const { cue, speaker } = draft
    if (!cue || cue.entries[0]?.part !== 'verb' || isPassive(cue.sentence, cue.head)) return draft
    const beside = bySentence.get(cue.sentence) ?? []
    const shared = sharesSubject(cue) ? coordinated(context, draft, beside) : null
    if (shared) return { ...draft, speaker: shared.speaker, addressee: draft.addressee ?? shared.addressee }
    const quoting =
      speaker && isLentByQuotation(context, cue, speaker) ? quotingBefore(context, cue, drafts) : null
    if (quoting) return { ...draft, speaker: quoting.speaker }
    if (speaker) return draft
    return {
      ...draft,
      speaker:
        speakerBefore(context, draft, beside) ??
        subjectBefore(context, cue.sentence, cue.head) ??
        leftOf(cue.sentence, cueGroup(cue)[0]),
    }
  })
}

/** «“It is late. We go,” adding»: the subject of quoted words is not that of a participle behind them. */
function isLentByQuotation(context: Context, { sentence, head }: Cue, speaker: Participant): boolean {
  if (sentence.tokens[head]?.xpos !== 'VBG' || isQuoted(context, sentence, head)) return false
  return speaker.sentence === sentence && isQuoted(context, sentence, speaker.head)
}

/** The statement whose quotation ends right before the cue. */
function quotingBefore({ text }: Context, cue: Cue, drafts: readonly Draft[]): Draft | null {
  const start = cue.sentence.tokens[cueGroup(cue)[0]]?.span[0] ?? 0
  const endsHere = ([, end]: Span) =>
    end <= start && start - end < 4 && !/[\p{L}\p{N}]/u.test(text.slice(end, start))
  return drafts.find(({ speaker, content }) => speaker !== null && content.some(endsHere)) ?? null
}

/** "…, and said", "…, citing": nothing that could be a subject stands between the mark and the cue. */
function sharesSubject({ sentence, head, ...cue }: Cue): boolean {
  const [first] = cueGroup({ sentence, head, ...cue })
  let at = first - 1
  while (/^["”'’]+$/.test(sentence.tokens[at]?.text ?? '')) at--
  const before = sentence.tokens[at]
  return before?.upos === 'CCONJ' || (before?.text === ',' && sentence.tokens[head]?.xpos === 'VBG')
}

/** The statement before this one in the sentence whose cue has the same tense, or that a participle goes with. */
function coordinated(context: Context, { cue }: Draft, drafts: readonly Draft[]): Draft | null {
  const tokens = cue?.sentence.tokens
  const tag = cue && tokens?.[cue.head]?.xpos
  const before = drafts.filter(
    (draft) =>
      draft.cue && cue && draft.speaker && draft.cue.sentence === cue.sentence && draft.cue.head < cue.head &&
      isSpoken(context, draft.cue) && (tag === 'VBG' || tokens?.[draft.cue.head]?.xpos === tag),
  ) // prettier-ignore
  return before.reduce<Draft | null>(
    (best, draft) => (!best || (draft.cue?.head ?? 0) < (best.cue?.head ?? 0) ? draft : best),
    null,
  )
}

function speakerBefore(context: Context, { cue }: Draft, drafts: readonly Draft[]): Participant | null {
  let best: Draft | null = null
  for (const draft of drafts) {
    if (
      !cue ||
      !draft.cue ||
      !draft.speaker ||
      draft.cue.sentence !== cue.sentence ||
      draft.cue.head >= cue.head
    )
      continue
    if (draft.cue.entries[0]?.part !== 'verb' || isQuoted(context, cue.sentence, draft.cue.head)) continue
    if (!best || draft.cue.head > (best.cue?.head ?? -1)) best = draft
  }
  return best?.speaker ?? null
}

function subjectBefore(context: Context, sentence: Sentence, head: number): Participant | null {
  const quoted = isQuoted(context, sentence, head)
  for (let at = head - 1; at >= 0; at--) {
    const token = sentence.tokens[at] as Token
    if (isQuoted(context, sentence, at) !== quoted || token.upos === 'PUNCT') continue
    if (token.deprel === 'nsubj' || token.deprel === 'nsubj:pass') return nounPhrase(sentence, at, 0, head)
  }
  return null
}
