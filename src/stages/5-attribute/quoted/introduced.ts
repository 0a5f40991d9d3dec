import { childBy, tokensSpan } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { isSpoken } from '../phrases/block.js'
import { COLON } from './colon.js'
import { type Context, isQuoted } from '../context.js'
import { speechOf } from '../signs/cue.js'
import type { Draft } from '../draft.js'
import { nounPhrase } from '../phrases/phrase.js'
import type { Floating } from './quoted.js'
import { isPassive, speakerOf } from '../phrases/speaker.js'
import { cueGroup } from '../phrases/verb-group.js'

/** «[S The mayor] [C spoke] to the strikers. [T “We will not go.”]»: the sentence right before the quotation speaks, and says nothing. */
export function introduced(
  context: Context,
  { quotation, before: sentence }: Floating,
  voiced: ReadonlySet<Sentence | undefined>,
): Draft | null {
  if (!sentence || sentence.furniture || voiced.has(sentence)) return null
  const cue = (context.cues[sentence.index] ?? []).find(
    (candidate) =>
      isSpoken(context, candidate) && speechOf(candidate) > 1 && isMain(sentence, candidate.head),
  )
  const speaker = cue && !isPassive(sentence, cue.head) ? speakerOf(cue, context.verbs.light) : null
  if (!cue || !speaker || isQuoted(context, sentence, speaker.head)) return null
  const entry = cue.entries.find(({ frames }) => frames.includes('quotation')) ?? null
  const cueSpans = [tokensSpan(sentence, ...cueGroup(cue))]
  return { cue, entry, cueSpans, speaker, addressee: null, content: [quotation.span] }
}

/** «[S The mayor] is not convinced. [T “It will leak.”]»: no verb of speech, but nobody else there could say it. */
export function implied(context: Context, { quotation, before: sentence }: Floating): Draft | null {
  if (!sentence || sentence.furniture || sentence.paragraph !== quotation.paragraph) return null
  const root = sentence.tokens.find(({ head }) => head < 0) as Token
  const subject = childBy(sentence, root.index, 'nsubj')
  if (!subject || !(subject.upos === 'PROPN' || /^s?he$/i.test(subject.text))) return null
  if (isQuoted(context, sentence, subject.index)) return null
  const cue = { sentence, head: root.index, tokens: [root.index], entries: [COLON] }
  const speaker = nounPhrase(sentence, subject.index, 0, Math.max(root.index, subject.index + 1))
  return { cue, entry: COLON, cueSpans: [], speaker, addressee: null, content: [quotation.span] }
}

const isMain = ({ tokens }: Sentence, at: number): boolean => {
  const token = tokens[at] as Token
  return token.head < 0 || (token.deprel === 'conj' && tokens[token.head]?.head === -1)
}
