import type { Sentence, Token } from '../../model/index.js'
import { type Context, isQuoted } from './context.js'
import type { Draft, Participant } from './draft.js'
import { leftOf } from './anchor.js'
import { nounPhrase } from './phrase.js'
import { isPassive } from './speaker.js'
import { cueGroup } from './verb-group.js'

/**
 * Gives active verbs whose speaker the parse lost the speaker of the cue before them in the sentence
 * ("…, he said, adding: …"), or else the nearest subject on their left.
 */
export function inheritSpeakers(context: Context, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const { cue, speaker } = draft
    if (speaker || !cue || cue.entries[0]?.part !== 'verb' || isPassive(cue.sentence, cue.head)) return draft
    return {
      ...draft,
      speaker:
        speakerBefore(context, draft, drafts) ??
        subjectBefore(context, cue.sentence, cue.head) ??
        leftOf(cue.sentence, cueGroup(cue)[0]),
    }
  })
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
