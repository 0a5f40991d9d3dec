import type { Sentence, Token } from '../../../model/index.js'
import { type Block, blockAt, isSpoken } from '../phrases/block.js'
import { hasFiniteVerb, onlyAdjunctFollows } from '../phrases/content.js'
import { type Context, isQuoted } from '../context.js'
import { entryWith } from '../signs/cue.js'
import type { Anchor } from '../draft.js'
import { isPunctuation } from '../phrases/phrase.js'
import type { Place } from './place.js'
import type { Quotation } from '../signs/quotations.js'
import { source } from '../reported/rules/source.js'
import { cueGroup, isNegated } from '../phrases/verb-group.js'

/** An anchor behind a quotation; `anew` when it could as well begin the sentence of the next one. */
export interface Behind extends Anchor {
  readonly anew: boolean
}

/** «“We will stay,” [S he] [C said].» «“Why?” [C asked] [S one envoy].» */
export function behind(
  context: Context,
  quotation: Quotation,
  { first, start, last, end }: Place,
): Behind | null {
  const spot = spotBehind(context, quotation, last, end)
  if (!spot) return null
  const named = first === last ? null : sourceAt(context, spot)
  if (named) return { ...named, anew: false }
  const block = blockAt(context, spot.sentence, spot.from)
  if (!block || entryWith(block.cue, 'quotation', 'clause') === undefined) return null
  const opens = first.tokens.slice(0, start).every(isPunctuation)
  if (opensNext(context, quotation, opens, block)) return null
  if (spot.anew && (isNegated(block.cue) || !endsSaying(context, quotation, spot.sentence, block)))
    return null
  if (isNamed(first, start, last, end) && !isPunctuation(spot.sentence.tokens[block.range[1]])) return null
  const opening = opens ? {} : openingOf(context, first, start)
  return (
    opening && { cue: block.cue, group: block.group, speaker: block.speaker, anew: spot.anew, ...opening }
  )
}

/** «Calling it “a start” he warned: “…”»: the block opens what follows it. */
function opensNext(context: Context, { inner }: Quotation, opens: boolean, { cue, range }: Block): boolean {
  const { tokens } = cue.sentence
  const next = tokens[range[1]]
  if (next?.text === ':') return true
  if (opens || !next || !isQuoted(context, cue.sentence, next.index)) return false
  return tokens[range[0] - 1]?.text !== ',' && !/[,.?!…]$/.test(context.text.slice(...inner).trimEnd())
}

/** «“It rains. It pours,” [C according to] [S one official]»: of several sentences, which no rule for one takes whole. */
function sourceAt(context: Context, { sentence, from }: Spot): Anchor | null {
  const cue = (context.cues[sentence.index] ?? []).find((candidate) => candidate.tokens[0] === from && entryWith(candidate, 'source')) // prettier-ignore
  const match = cue && source.match(context, cue, cueGroup(cue))
  return cue && match?.speaker
    ? { cue, group: [from, match.cueEnd ?? from + 1], speaker: match.speaker }
    : null
}

/** «Speaking on “Face the People,” he said he would stay»: a name in quotation marks in an adjunct that opens the sentence. */
function isNamed(first: Sentence, start: number, last: Sentence, end: number): boolean {
  const opener = first.tokens.find((token) => !isPunctuation(token))
  return (
    first === last &&
    opener !== undefined &&
    (opener.upos === 'ADP' || /^VB[GN]$/.test(opener.xpos)) &&
    opener.index < start &&
    !hasFiniteVerb(first, opener.index, end)
  )
}

interface Spot {
  readonly sentence: Sentence
  readonly from: number
  /** The words behind the quotation could be a sentence of their own. */
  readonly anew: boolean
}

function spotBehind(context: Context, quotation: Quotation, last: Sentence, end: number): Spot | null {
  let from = end
  while (isPunctuation(last.tokens[from])) from++
  const stop = STOPS.test(context.text.slice(quotation.inner[0], quotation.inner[1]).trimEnd())
  if (from < last.tokens.length) {
    const between = last.tokens.slice(end, from)
    if (between.some((token) => /^[.:;?!]$/.test(token.text))) return null
    return {
      sentence: last,
      from,
      anew: stop && !between.some((token) => token.text === ',') && isUpper(last.tokens[from]),
    }
  }
  const next = context.sentences[last.index + 1]
  if (!stop || !next || next.paragraph !== last.paragraph) return null
  return { sentence: next, from: 0, anew: true }
}

export const STOPS = /[.?!…]$/

const isUpper = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '')

/** Whether words that could begin a sentence behind “… .” or “… ?” only name who said it. */
function endsSaying(context: Context, quotation: Quotation, sentence: Sentence, block: Block): boolean {
  if (context.text.slice(0, quotation.inner[1]).trimEnd().endsWith('.')) return isBare(sentence, block)
  return onlyAdjunctFollows(
    sentence,
    block.cue.head,
    block.range[1],
    entryWith(block.cue, 'person') !== undefined,
  )
}

/** Whether nothing but a few adjuncts stand behind the block: "Smith said on Monday." is no sentence of its own. */
function isBare(sentence: Sentence, block: Block): boolean {
  const rest = sentence.tokens.slice(block.range[1])
  const words = rest.filter((token) => !isPunctuation(token))
  return (
    words.length <= 8 && !words.some((token) => token.upos === 'VERB' || token.text.toLowerCase() === 'that')
  )
}

/** Unquoted words before a quotation that it goes on from are content too, unless another cue stands right before it. */
function openingOf(context: Context, sentence: Sentence, start: number): { from?: number } | null {
  const before = sentence.tokens[start - 1] as Token
  const cues = (context.cues[sentence.index] ?? []).filter(
    (cue) => cue.head < start && isSpoken(context, cue),
  )
  if (before.text === ',' && cues.some((cue) => cueGroup(cue)[1] === start - 1)) return null
  // «With so many offices, “there is no single lock,” he said»: words that the quotation goes on from.
  const goesOn =
    before.text === ',' && cues.length === 0 && /^\p{Ll}/u.test(sentence.tokens[start + 1]?.text ?? '')
  if ((isPunctuation(before) && !goesOn) || cues.some((cue) => cueGroup(cue)[1] === start)) return {}
  return { from: sentence.span[0] }
}
