import type { Sentence, Span } from '../../../model/index.js'
import { COLON } from './colon.js'
import type { Context } from '../context.js'
import type { Draft } from '../draft.js'
import { stretch } from '../phrases/phrase.js'

/** A paragraph that opens with a name in capitals and a colon, whether or not a quotation mark stands before it. */
const TURN = /^["“]?(\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,3}):\s+(?=\S)/u

/** How many such paragraphs make a transcript; fewer may be headings. */
const FEWEST = 3

/** The turns of a transcript: «[S WALLACE][C :] [T Will she be there?]». */
export function transcriptTurns(context: Context): Draft[] {
  const { text, paragraphs, sentences } = context
  const turns = paragraphs.flatMap((span) => {
    const match = TURN.exec(text.slice(span[0], Math.min(span[1], span[0] + 80)))
    return match ? [{ span, head: span[0] + match[0].indexOf(match[1] as string), name: match[1] as string, start: span[0] + match[0].length }] : [] // prettier-ignore
  })
  if (turns.length < FEWEST) return []
  let at = 0
  return turns.flatMap(({ span, head, name, start }) => {
    while (at < sentences.length && (sentences[at] as Sentence).span[1] <= head) at++
    const sentence = sentences[at]
    return sentence ? turn(sentence, [head, head + name.length], [start, span[1]]) : []
  })
}

function turn(sentence: Sentence, name: Span, content: Span): Draft[] {
  const first = sentence.tokens.findIndex((token) => token.span[0] >= name[0])
  const colon = sentence.tokens.findIndex((token) => token.span[0] >= name[1])
  const speaker = first >= 0 && colon > first ? stretch(sentence, first, colon) : null
  if (!speaker || sentence.furniture) return []
  const cue = { sentence, head: colon, tokens: [colon], entries: [COLON] }
  const cueSpans = [sentence.tokens[colon]?.span ?? name]
  return [{ cue, entry: COLON, cueSpans, speaker, addressee: null, content: [content] }]
}
