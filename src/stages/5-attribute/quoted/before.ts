import type { Sentence } from '../../../model/index.js'
import { STOPS } from './behind.js'
import { isSpoken } from '../phrases/block.js'
import { colonAnchor } from './colon.js'
import { FINITE, hasFiniteVerb, type Range } from '../phrases/content.js'
import { type Context, isQuoted } from '../context.js'
import { type Cue, entryWith, speechOf } from '../signs/cue.js'
import type { Anchor, Participant } from '../draft.js'
import { leftOf } from '../phrases/left.js'
import { isPunctuation, nominalAt, nounPhrase } from '../phrases/phrase.js'
import type { Place } from './place.js'
import type { Quotation } from '../signs/quotations.js'
import { clauseOf, conjunctOf, frontedOf, tailOf } from './reach.js'
import { isPassive, speakerOf } from '../phrases/speaker.js'
import { cueGroup } from '../phrases/verb-group.js'

/** «[S He] [C said]: “No.”» «[S She] [C told] reporters, “We won.”» */
export function before(
  context: Context,
  quotation: Quotation,
  place: Place,
  taken: ReadonlySet<Cue>,
): Anchor | null {
  const { first, start, last, end } = place
  const spot = spotBefore(context, quotation, first, start)
  if (!spot) return null
  const { sentence, to } = spot
  const mark = sentence.tokens[to - 1]?.text ?? ''
  const cues = (context.cues[sentence.index] ?? []).filter((cue) => cue.head < to && isSpoken(context, cue) && entryWith(cue, 'quotation')) // prettier-ignore
  const whole = isSentence(context, quotation, place)
  const divided = mark === ',' && /^\p{Ll}/u.test(context.text.slice(...quotation.inner))
  for (const cue of cues.reverse()) {
    const group = cueGroup(cue)
    const resumes = divided && taken.has(cue)
    if (
      group[1] > to ||
      !(resumes || isCleanGap(context, sentence, [group[1], to], mark, whole && takesOccasion(cue)))
    )
      continue
    if (isSubordinate(cue) && cues.some((other) => taken.has(other))) continue
    if (!/^[,:]$/.test(mark) && !endsClause(first, start, last, end)) return null
    const speaker =
      openingSpeaker(sentence, group) ??
      speakerOf(cue, context.verbs.light) ??
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

/** Whether a quotation is a sentence of its own: a capital, a finite verb, a stop. */
function isSentence({ text }: Context, { inner }: Quotation, { first, start, last, end }: Place): boolean {
  const words = text.slice(...inner).trim()
  const verb = hasFiniteVerb(first, start, first === last ? end : first.tokens.length)
  return verb && /^\p{Lu}/u.test(words) && (first !== last || STOPS.test(words))
}

/** Verbs behind which an addressee or an occasion may stand before what was said. */
const takesOccasion = (cue: Cue): boolean => speechOf(cue) > 2 || entryWith(cue, 'person') !== undefined

/** «“Many are unsure,” he wrote, explaining why he [spoke], “but …”»: a clause in the gap of a divided quotation. */
const isSubordinate = ({ sentence, head }: Cue): boolean =>
  /^(?:advcl|acl:relcl|ccomp|csubj)/.test(sentence.tokens[head]?.deprel ?? '') &&
  FINITE.test(sentence.tokens[cueGroup({ sentence, head, tokens: [head], entries: [] })[0]]?.xpos ?? '')

/** «[C Remarked] [S the scientist], “It is over.”»: a verb that opens the sentence has its subject behind it. */
function openingSpeaker(sentence: Sentence, [first, end]: Range): Participant | null {
  if (first > 0 || sentence.tokens[first]?.xpos === 'VBG') return null
  const subject = nominalAt(sentence, end)
  return subject ? nounPhrase(sentence, subject.index, end) : null
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
function isCleanGap(
  context: Context,
  sentence: Sentence,
  [from, to]: Range,
  mark: string,
  whole: boolean,
): boolean {
  const gap = sentence.tokens.slice(from, to)
  if (gap.some((token) => isQuoted(context, sentence, token.index))) return false
  if (mark === ':') return true
  // «told the mayors [who met in Lyon], “…”»
  const clause = gap.findIndex((token) => /^W(?:DT|P\$?)$/.test(token.xpos))
  if (gap.slice(0, clause < 0 ? undefined : clause).some((token) => FINITE.test(token.xpos))) return false
  if (mark === ',')
    return gap.length <= 24 && !gap.some((token) => token.lemma === 'that' && token.upos === 'SCONJ')
  // «told the court “Nobody came.”»: a whole sentence behind an addressee or an occasion.
  if (whole && gap.length <= 12 && !gap.some((token) => /^(?:VERB|CCONJ|SCONJ|PUNCT)$/.test(token.upos)))
    return true
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
