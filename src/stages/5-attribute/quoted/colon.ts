import type { Sentence, Token } from '../../../model/index.js'
import type { CueEntry } from '../../../world/index.js'
import type { Anchor } from '../draft.js'
import { FINITE, hasFiniteVerb } from '../phrases/content.js'
import { type Context, isQuoted } from '../context.js'
import { leftOf } from '../phrases/left.js'
import { isPunctuation, stretch } from '../phrases/phrase.js'
import type { Quotation } from '../signs/quotations.js'
import { speakerOf } from '../phrases/speaker.js'
import { cueGroup } from '../phrases/verb-group.js'

const STOPS = /[.?!…]$/

/** «[S She] had this to offer: “No.”» «[S Pew Research]: “No.”»: a colon hands over to the subject of its sentence. */
export function colonAnchor(context: Context, sentence: Sentence, to: number): Anchor | null {
  const unquoted = sentence.tokens.slice(0, to).filter((token) => !isQuoted(context, sentence, token.index))
  const verb = unquoted.find((token) => token.head < 0 && token.upos === 'VERB') ?? unquoted.findLast((token) => token.upos === 'VERB' && FINITE.test(token.xpos)) // prettier-ignore
  if (verb) {
    const cue = { sentence, head: verb.index, tokens: [verb.index], entries: [COLON] }
    const speaker = speakerOf(cue, context.verbs.light) ?? leftOf(sentence, verb.index)
    return speaker && { cue, group: cueGroup(cue), speaker }
  }
  let first = to - 1
  while (first > 0 && !/^[-–—.:]$/.test(sentence.tokens[first - 1]?.text ?? '') && to - first < 12) first--
  const speaker = stretch(sentence, first, to - 1)
  if (
    !speaker ||
    !(isName(sentence.tokens[speaker.head]) || sentence.tokens.slice(first, to - 1).some(isName))
  )
    return null
  return { cue: { sentence, head: to - 1, tokens: [to - 1], entries: [COLON] }, group: [to - 1, to], speaker }
}

/** «“We will not yield.” — [S Jane Doe]»: a name behind a dash signs the quotation before it, or its paragraph. */
export function signature(
  context: Context,
  { inner, paragraph }: Quotation,
  last: Sentence,
  end: number,
): Anchor | null {
  if (!STOPS.test(context.text.slice(...inner).trimEnd())) return null
  const own = last.tokens.slice(end).some((token) => !isPunctuation(token))
  const sentence = own ? last : context.sentences[last.index + 1]
  const dash = own ? end : 0
  if (!sentence || sentence.tokens.length - dash > 9 || sentence.paragraph - paragraph > 1) return null
  if (
    !/^[-–—―]+$/.test(sentence.tokens[dash]?.text ?? '') ||
    hasFiniteVerb(sentence, dash, sentence.tokens.length)
  )
    return null
  const speaker = stretch(sentence, dash + 1, sentence.tokens.length)
  if (!speaker || !isName(sentence.tokens[dash + 1])) return null
  return { cue: { sentence, head: dash, tokens: [dash], entries: [COLON] }, group: [dash, dash + 1], speaker }
}

const isName = (token: Token | undefined): boolean => token?.upos === 'PROPN' || token?.upos === 'PRON'

export const COLON: CueEntry = {
  words: [':'],
  part: 'verb',
  act: 'statement',
  frames: ['quotation'],
  speech: 2,
  negative: false,
  counted: null,
}
