import type { Sentence } from '../../model/index.js'
import type { CodeEntry, FrameLexicon } from '../../world/index.js'
import type { Candidate } from './candidate.js'
import { isPolitical, type Side } from './participants.js'
import { wordOf } from './words.js'

/**
 * Whether enough is known of an event to code it. An act needs a doer or a victim who takes part in politics; a frame
 * marked strong may do with sides that are only named; a bare noun ("the aid", "talks") needs both sides known.
 */
export function isWorthCoding(candidate: Candidate, source: Side, target: Side, entry: CodeEntry): boolean {
  const { frame, anchor } = candidate.match
  const hasPoliticalSource = source.actors.some(isPolitical)
  const isPoliticalEvent = hasPoliticalSource || target.actors.some(isPolitical)
  const isBareNoun = anchor.isNoun && anchor.lightVerb === null
  if (isBareNoun)
    return isPoliticalEvent && (frame.strong || (source.actors.length > 0 && target.actors.length > 0))
  if (frame.strong) return isPoliticalEvent || (source.isFilled && target.isFilled)
  if (entry.code.startsWith('04')) return isPoliticalEvent && source.isFilled && target.isFilled
  return hasPoliticalSource || (isPoliticalEvent && source.isFilled)
}

/** A share of words about sport above this makes a report one about sport. */
const SPORT_SHARE = 0.02
const SPORT_WORDS_IN_SENTENCE = 3

/** Countries meet, beat and defend on the pitch too. */
export function isSportReport(sentences: readonly Sentence[], frames: FrameLexicon): boolean {
  let words = 0
  let sport = 0
  for (const sentence of sentences) {
    words += sentence.tokens.length
    sport += sportWords(sentence, frames)
  }
  return sport >= 5 && sport > words * SPORT_SHARE
}

export function isSportSentence(sentence: Sentence, frames: FrameLexicon): boolean {
  return sportWords(sentence, frames) >= SPORT_WORDS_IN_SENTENCE
}

function sportWords({ tokens }: Sentence, frames: FrameLexicon): number {
  return tokens.reduce(
    (count, token) => count + Number(token.upos === 'NOUN' && frames.isIn('sport', wordOf(token))),
    0,
  )
}
