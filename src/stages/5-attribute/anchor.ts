import { childrenBy, subtree, tokensSpan } from '../../language/index.js'
import type { Sentence, Span, Token } from '../../model/index.js'
import { type Block, blockAt, isSpoken } from './block.js'
import { FINITE, hasFiniteVerb, onlyAdjunctFollows, type Range, rangeSpan } from './content.js'
import { type Context, isQuoted } from './context.js'
import { type Cue, entryWith } from './cue.js'
import type { Anchor, Participant } from './draft.js'
import { colonAnchor, signature } from './colon.js'
import { leftOf } from './left.js'
import { isBreak, isPunctuation, nominalAt, nounPhrase } from './phrase.js'
import type { Quotation } from './quotations.js'
import type { Place } from './place.js'
import { clause } from './rules/clause.js'
import { source } from './rules/source.js'
import { isPassive, speakerOf } from './speaker.js'
import { cueGroup, isNegated } from './verb-group.js'

/** The cue right behind the quotation, or else right before it. */
export function anchorOf(
  context: Context,
  quotation: Quotation,
  place: Place,
  taken: ReadonlySet<Cue>,
): Anchor | null {
  if (isTerm(context, quotation, place)) return null
  const after = behind(context, quotation, place)
  const ahead = !after || after.anew ? before(context, quotation, place, taken) : null
  return ahead ?? after ?? signature(context, quotation, place.last, place.end)
}

/** «the “Star Wars” sequel, he said»: quoted words between an article and the noun that they modify. */
function isTerm(
  { terms, quotations, text }: Context,
  quotation: Quotation,
  { first, start }: Place,
): boolean {
  const opener = first.tokens[start - 1]
  return (
    opener !== undefined &&
    !/^(?:PUNCT|VERB|SCONJ)$/.test(opener.upos) &&
    !/[,.?!]$/.test(text.slice(...quotation.inner)) &&
    terms.has(quotations.indexOf(quotation))
  )
}

/** An anchor behind a quotation; `anew` when it could as well begin the sentence of the next one. */
interface Behind extends Anchor {
  readonly anew: boolean
}

/** «“We will stay,” [S he] [C said].» «“Why?” [C asked] [S one envoy].» */
function behind(context: Context, quotation: Quotation, { first, start, last, end }: Place): Behind | null {
  const spot = spotBehind(context, quotation, last, end)
  if (!spot) return null
  const named = first === last ? null : sourceAt(context, spot)
  if (named) return { ...named, anew: false }
  const block = blockAt(context, spot.sentence, spot.from)
  if (!block || entryWith(block.cue, 'quotation', 'clause') === undefined) return null
  // «Calling it “a start” he warned: “…”»: the block opens what follows it.
  if (spot.sentence.tokens[block.range[1]]?.text === ':') return null
  if (spot.anew && (isNegated(block.cue) || !endsSaying(context, quotation, spot.sentence, block)))
    return null
  if (isNamed(first, start, last, end) && !isPunctuation(spot.sentence.tokens[block.range[1]])) return null
  const opening = first.tokens.slice(0, start).every(isPunctuation) ? {} : openingOf(context, first, start)
  return (
    opening && { cue: block.cue, group: block.group, speaker: block.speaker, anew: spot.anew, ...opening }
  )
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

const STOPS = /[.?!…]$/
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

/** «[S He] [C said]: “No.”» «[S She] [C told] reporters, “We won.”» */
function before(
  context: Context,
  quotation: Quotation,
  { first, start, last, end }: Place,
  taken: ReadonlySet<Cue>,
): Anchor | null {
  const spot = spotBefore(context, quotation, first, start)
  if (!spot) return null
  const { sentence, to } = spot
  const mark = sentence.tokens[to - 1]?.text ?? ''
  const cues = (context.cues[sentence.index] ?? []).filter((cue) => cue.head < to && isSpoken(context, cue) && entryWith(cue, 'quotation')) // prettier-ignore
  for (const cue of cues.reverse()) {
    const group = cueGroup(cue)
    if (group[1] > to || !isCleanGap(context, sentence, group[1], to, mark)) continue
    if (isSubordinate(cue) && cues.some((other) => taken.has(other))) continue
    if (!/^[,:]$/.test(mark) && !endsClause(first, start, last, end)) return null
    const speaker =
      openingSpeaker(sentence, group) ??
      speakerOf(cue, context.lightVerbs) ??
      (isPassive(sentence, cue.head) ? null : leftOf(sentence, group[0]))
    const that = sentence.tokens[to - 1]
    return {
      cue,
      group,
      speaker,
      ...(that?.lemma === 'that' ? { from: that.span[0] } : {}),
      ...(mark === ':' ? clauseOf(cue, group[1], to) : {}),
      ...tailOf(context, quotation, last, end),
      ...(first === last && sentence === last && !/^[,:]$/.test(mark)
        ? conjunctOf(context, cue, group, end)
        : {}),
      ...frontedOf(context, quotation, sentence, group[0], speaker),
    }
  }
  return mark === ':' ? colonAnchor(context, sentence, to) : null
}

/** «“Many are unsure,” he wrote, explaining why he [spoke], “but …”»: a clause in the gap of a divided quotation. */
const isSubordinate = ({ sentence, head }: Cue): boolean =>
  /^(?:advcl|acl:relcl|ccomp|csubj)/.test(sentence.tokens[head]?.deprel ?? '') &&
  FINITE.test(sentence.tokens[cueGroup({ sentence, head, tokens: [head], entries: [] })[0]]?.xpos ?? '')

/** «said [he knew one thing]: “It is over.”»: a clause of the cue before the colon is content too. */
function clauseOf({ sentence, head }: Cue, from: number, to: number): { from?: number } {
  const clause = childrenBy(sentence, head, 'ccomp').find(({ index }) => index >= from && index < to)
  const first = clause && subtree(sentence, clause.index)[0]
  return first !== undefined && first >= from && hasFiniteVerb(sentence, first, to)
    ? { from: sentence.tokens[first]?.span[0] ?? 0 }
    : {}
}

/** «[C Remarked] [S the scientist], “It is over.”»: a verb that opens the sentence has its subject behind it. */
function openingSpeaker(sentence: Sentence, [first, end]: Range): Participant | null {
  if (first > 0 || sentence.tokens[first]?.xpos === 'VBG') return null
  const subject = nominalAt(sentence, end)
  return subject ? nounPhrase(sentence, subject.index, end) : null
}

/** «said that “we stay” [and that he had seen worse]»: the clause of the cue reaches beyond its first quotation. */
function conjunctOf(context: Context, cue: Cue, group: Range, end: number): { to?: number } {
  const range = clause.match(context, cue, group)?.ranges.at(-1)
  return range && range[0] < end && range[1] > end ? { to: rangeSpan(context, cue.sentence, range)[1] } : {}
}

/** Unquoted words that end the clause of a quotation without a stop of its own: «“a vote” by the end of May». */
function tailOf(context: Context, { inner }: Quotation, last: Sentence, end: number): { to?: number } {
  const next = last.tokens[end]
  if (
    !next ||
    !(/^(?:ADP|SCONJ|PART)$/.test(next.upos) || /^W/.test(next.xpos)) ||
    /[.,?!…]$/.test(context.text.slice(...inner).trimEnd())
  )
    return {}
  let at = end
  while (at < last.tokens.length && !isBreak(last, at)) at++
  const tail = last.tokens[at - 1] as Token
  return isQuoted(context, last, tail.index) ? {} : { to: tail.span[1] }
}

/** «[The plan], he said, “is dead”»: a quotation in lower case goes on with a clause begun before the block. */
function frontedOf(
  context: Context,
  quotation: Quotation,
  sentence: Sentence,
  groupStart: number,
  speaker: Participant | null,
): { fronted?: Span } {
  if (!/^\p{Ll}/u.test(context.text.slice(...quotation.inner)) || sentence.span[1] <= quotation.span[0])
    return {}
  const block = sentence.tokens.findIndex((token) => token.span[0] >= (speaker?.span[0] ?? 0))
  const first = Math.min(block < 0 ? groupStart : block, groupStart)
  if (first < 2 || sentence.tokens[first - 1]?.text !== ',') return {}
  if (isQuoted(context, sentence, first - 2) || /^(?:ADP|ADV)$/.test(sentence.tokens[0]?.upos ?? ''))
    return {}
  return { fronted: tokensSpan(sentence, 0, first - 1) }
}

function spotBefore(
  context: Context,
  { paragraph }: Quotation,
  first: Sentence,
  start: number,
): { sentence: Sentence; to: number } | null {
  if (!first.tokens.slice(0, start).every(isPunctuation)) return { sentence: first, to: start }
  const previous = context.sentences[first.index - 1]
  const colon = previous?.tokens.at(-1)?.text === ':'
  // A colon of quoted words opens what they say themselves.
  return previous &&
    colon &&
    !isQuoted(context, previous, previous.tokens.length - 1) &&
    paragraph - previous.paragraph <= 1
    ? { sentence: previous, to: previous.tokens.length }
    : null
}

/** Whether only an addressee, an occasion and marks stand between cue and quotation. */
function isCleanGap(context: Context, sentence: Sentence, from: number, to: number, mark: string): boolean {
  const gap = sentence.tokens.slice(from, to)
  if (gap.some((token) => isQuoted(context, sentence, token.index))) return false
  if (mark === ':') return true
  // «told the mayors [who met in Lyon], “…”»
  const clause = gap.findIndex((token) => /^W/.test(token.xpos))
  if (gap.slice(0, clause < 0 ? undefined : clause).some((token) => FINITE.test(token.xpos))) return false
  if (mark === ',')
    return gap.length <= 24 && !gap.some((token) => token.lemma === 'that' && token.upos === 'SCONJ')
  // «“It is late,” [S he] [C said], but “we will wait.”»
  return (
    gap.every((token) => isPunctuation(token) || token.upos === 'CCONJ') ||
    (gap.length <= 12 && gap.at(-1)?.lemma === 'that')
  )
}

/** Whether the clause ends with the quotation, so that it is no mere part of a phrase. */
function endsClause(first: Sentence, start: number, last: Sentence, end: number): boolean {
  const next = last.tokens[end]
  if (next === undefined || isPunctuation(next)) return true
  // «said “budget cuts” and a new tax would pay for it»
  if (next.upos === 'CCONJ') return first !== last || hasFiniteVerb(first, start, end)
  return next.upos === 'SCONJ'
}
