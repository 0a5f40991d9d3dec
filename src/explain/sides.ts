import {
  type Actor, type Event, type Explanation, type Mention, type Participant, PARTICIPANT_WAYS, type ParticipantReason,
  type Sentence,
} from '../model/index.js' // prettier-ignore
import { isUnder } from '../language/index.js'
import type { Ground } from './ground.js'
import { pathText } from './path.js'
import { line, quoteSpan, sentenceAt, spansOf } from './words.js'

/** Where each participant of a side stands in the parse, and how its words came to mean that actor; or that nobody does. */
export function explainSide(ground: Ground, event: Event, side: 'source' | 'target'): Explanation[] {
  const reasons = event.reasons[side]
  if (reasons.length === 0) return [line(side, `no ${side}: nobody is named in its place`)]
  return reasons.map((reason, index) => explainParticipant(ground, side, event[side][index], reason))
}

function explainParticipant(
  ground: Ground,
  side: 'source' | 'target',
  participant: Participant | undefined,
  reason: ParticipantReason,
): Explanation {
  const sentence = sentenceAt(ground, reason.sentence)
  const actor = ground.actors.get(participant?.actor ?? '')
  const mention = actor && mentionOf(ground, sentence, actor, reason)
  const at = mention?.sentence === sentence.index ? mention.head : reason.head
  const where = at === null || reason.head === null ? '' : ` (${pathText(sentence, reason.from, at)})`
  const meaning = mention ? meaningText(ground, mention, actor) : ''
  const isUnknown = participant?.actor === null && participant.code === null
  const found = isUnknown ? 'somebody stands there whom nothing resolves' : PARTICIPANT_WAYS[reason.way]
  const spans = mention ? [mention.span] : reason.head === null ? [] : spansOf(sentence, [reason.head])
  return line(side, `${whoText(actor, participant)}: ${found}${where}${meaning}`, spans)
}

function whoText(actor: Actor | undefined, participant: Participant | undefined): string {
  const code = participant?.code
  if (!actor) return code ?? 'not known'
  return code ? `${actor.name} (${code})` : actor.name
}

/**
 * The mention that the participant was read from: at the head of the phrase or in it, else what the phrase stands beside; without
 * a head the last one of the actor told so far. A town is no mention of its country.
 */
function mentionOf(
  { reading }: Ground,
  sentence: Sentence,
  { id }: Actor,
  { head }: ParticipantReason,
): Mention | undefined {
  const all = reading.mentions.filter(({ actor, sentence: at }) => actor === id && at <= sentence.index)
  if (head === null) return all.at(-1)
  const here = all.filter((mention) => mention.sentence === sentence.index)
  const covers = ({ tokens: [first, end] }: Mention): boolean => first <= head && head < end
  const above = sentence.tokens[head]?.head
  return (
    here.find((mention) => mention.head === head) ??
    here.find(covers) ??
    here.find((mention) => isUnder(sentence, mention.head, head)) ??
    here.find((mention) => mention.head === above)
  )
}

/** How a pronoun or a description came to mean the actor. */
function meaningText(ground: Ground, mention: Mention, { name, role }: Actor): string {
  const words = quoteSpan(ground, mention.span)
  const named = ground.reading.mentions.find(
    ({ kind, chain, actor, span }) =>
      kind === 'name' &&
      chain !== null &&
      chain === mention.chain &&
      actor === mention.actor &&
      span !== mention.span,
  )
  const published = ground.reading.document.published
  if (mention.kind === 'name') return `; ${words} is a name of ${name}${role ? `, ${role} on that day` : ''}`
  if (named) return `; ${words} means ${name}, named as ${quoteSpan(ground, named.span)}`
  const day = published ? ` on ${published}` : ''
  return `; ${words} means ${name}${day}${role ? ` (${role})` : ''}`
}
