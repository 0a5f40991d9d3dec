import { childBy, tokensSpan } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { FINITE, type Range } from './content.js'
import { type Context, isQuoted } from '../context.js'
import { type Cue, speechOf } from '../signs/cue.js'
import type { Participant } from '../draft.js'
import { isNominal, isPunctuation, isTime, nominalAt, nounPhrase, stretch } from './phrase.js'
import { cueGroup } from './verb-group.js'

/** A cue with its speaker side by side: "he said", "said Putin". */
export interface Block {
  readonly cue: Cue
  /** The cue with its auxiliaries. */
  readonly group: Range
  readonly speaker: Participant
  /** Speaker and cue together. */
  readonly range: Range
}

/** How long a speaker between a quotation and its cue may be, in tokens: "Kim Min-ho, a deputy minister in …, said". */
const LONGEST_SPEAKER = 32

/**
 * The block that begins at token `from`, right behind a quotation or a comma, whichever order it has.
 * It leans on the words' order, and on the parse only for the borders of the speaker.
 */
export function blockAt(context: Context, sentence: Sentence, from: number): Block | null {
  let start = from
  while (isPunctuation(sentence.tokens[start]) && sentence.tokens[start]?.text !== ':') start++
  const cue = (context.cues[sentence.index] ?? []).find((candidate) => candidate.head >= start && isSpoken(context, candidate)) // prettier-ignore
  if (!cue || cue.head - start > LONGEST_SPEAKER) return null
  const group = cueGroup(cue)
  return group[0] <= start
    ? INVERTIBLE.test(sentence.tokens[cue.head]?.xpos ?? '')
      ? inverted(sentence, cue, group)
      : null
    : straight(context, sentence, cue, group, start)
}

/** Whether the cue is a verb of speech in the reporter's words. */
export const isSpoken = (context: Context, cue: Cue): boolean =>
  cue.entries[0]?.part === 'verb' && speechOf(cue) > 0 && !isQuoted(context, cue.sentence, cue.head)

function inverted(sentence: Sentence, cue: Cue, group: Range): Block | null {
  const subject = childBy(sentence, cue.head, 'nsubj')
  const known =
    subject &&
    subject.index >= group[1] &&
    firstOf(sentence, nounPhrase(sentence, subject.index, group[1])) === group[1]
  const next = known ? subject : nominalAt(sentence, group[1])
  if (!next || isTime(next)) return null
  const phrase = nounPhrase(sentence, next.index, group[1])
  const speaker =
    firstOf(sentence, phrase) === group[1]
      ? phrase
      : { ...phrase, span: tokensSpan(sentence, group[1], next.index + 1) }
  return { cue, group, speaker, range: [group[0], endOf(sentence, speaker)] }
}

function straight(context: Context, sentence: Sentence, cue: Cue, group: Range, start: number): Block | null {
  for (let at = start; at < group[0]; at++) {
    const quotation = context.quotationOf[sentence.index]?.[at] ?? -1
    if (quotation >= 0 && !context.terms.has(quotation)) return null
  }
  // «…, [who thinks] of it»: a relative clause; «[the disputed] waters»: a participle before its noun.
  if (/^W/.test(sentence.tokens[start]?.xpos ?? '') || isModifier(sentence, group[0])) return null
  const speaker = parsedSpeaker(sentence, cue.head, group, start) ?? (plausible(sentence, start, group[0]) ? stretch(sentence, start, group[0]) : null) // prettier-ignore
  return speaker && { cue, group, speaker, range: [start, group[1]] }
}

const isModifier = ({ tokens }: Sentence, cue: number): boolean =>
  tokens[cue - 1]?.xpos === 'PRP$' || /^(?:an?|the)$/i.test(tokens[cue - 1]?.text ?? '')

/** The subject by the parse, if nothing but adverbs stand between it and the start of the block. */
function parsedSpeaker(sentence: Sentence, verb: number, group: Range, start: number): Participant | null {
  const subject = childBy(sentence, verb, 'nsubj')
  if (!subject || subject.index < start || subject.index >= group[0]) return null
  const speaker = nounPhrase(sentence, subject.index, start, group[0])
  const before = sentence.tokens.slice(start, firstOf(sentence, speaker))
  return before.every(isSkipped) ? speaker : null
}

const isSkipped = ({ upos, xpos }: Token): boolean => (upos === 'ADV' && xpos !== 'WRB') || upos === 'PUNCT'
const INVERTIBLE = /^(?:VBD|VBZ|VBP|VBN)$/

/** Whether `[first, end)` can be a speaker though the parse does not say so: nominal, no finite verb before a comma. */
function plausible({ tokens }: Sentence, first: number, end: number): boolean {
  const inside = tokens.slice(first, end)
  if (/^(?:CCONJ|SCONJ|ADP|PART|ADV|VERB|AUX)$/.test(inside[0]?.upos ?? '')) return false
  const comma = inside.findIndex((token) => token.text === ',')
  const core = comma > 0 ? inside.slice(0, comma) : inside
  if (core.some(({ xpos, lemma }) => /^W/.test(xpos) || lemma === 'that')) return false
  const phrase = core.some(isNominal) || core[0]?.upos === 'DET'
  return phrase && !core.some((token) => FINITE.test(token.xpos)) && core.length <= 14
}

const firstOf = (sentence: Sentence, { span }: Participant): number =>
  sentence.tokens.findIndex((token) => token.span[0] >= span[0])

const endOf = (sentence: Sentence, { span }: Participant): number => {
  const next = sentence.tokens.findIndex((token) => token.span[0] >= span[1])
  return next < 0 ? sentence.tokens.length : next
}
