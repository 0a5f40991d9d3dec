import type { Sentence, Token } from '../../../model/index.js'
import type { VerbLists } from '../../../world/index.js'
import { FINITE, type Range } from '../phrases/content.js'
import { type Context, isQuoted } from '../context.js'

/** Where, behind a comma, the reporter speaks again in the words that a cue introduces; the range's end when nowhere. */
export function reporterStart(context: Context, sentence: Sentence, [first, end]: Range): number {
  const { tokens } = sentence
  let cut = end
  for (let at = first + 2; at < end; at++) {
    if (isQuoted(context, sentence, at)) cut = end
    if (isQuoted(context, sentence, at) || tokens[at]?.text !== ',') continue
    cut = speaksAgain(context.verbs, tokens, at + 1) ? at : end
    // What the reporter sees or misses goes on to the end, whatever commas follow.
    if (cut === at && isSeen(context.verbs, tokens, at + 1)) return at
  }
  return cut
}

const speaksAgain = (verbs: VerbLists, tokens: readonly Token[], at: number): boolean =>
  isRelative(tokens, at) || isGloss(tokens, at) || isSeen(verbs, tokens, at)

/** «…, which has lost ground», «…, most of whom are armed» */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const opener =
    /^(?:NUM|DET|ADJ|PRON)$/.test(tokens[at]?.upos ?? '') && tokens[at + 1]?.lemma === 'of' ? at + 2 : at
  return /^(?:WDT|WP\$?)$/.test(tokens[opener]?.xpos ?? '') && FINITE.test(tokens[opener + 1]?.xpos ?? '')
}

/** How many words an apposition has before the clause that weighs what was said. */
const LONGEST_GLOSS = 5

/** «…, a step that others rule out», «…, one that will take weeks» */
function isGloss(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:a|an|one|something)$/i.test(tokens[at]?.text ?? '')) return false
  for (let next = at + 1; next <= at + LONGEST_GLOSS; next++) {
    const token = tokens[next]
    if (!token || !/^(?:ADJ|NOUN|ADV|ADP|PROPN|PRON|SCONJ)$/.test(token.upos)) return false
    if (/^(?:that|which)$/.test(token.lemma)) return true
  }
  return false
}

/** «…, smiling at the cameras», «…, without giving evidence» */
function isSeen({ seen, silent }: VerbLists, tokens: readonly Token[], at: number): boolean {
  const without = tokens[at]?.lemma === 'without'
  let next = without ? at + 1 : at
  while (tokens[next]?.upos === 'ADV') next++
  const verb = tokens[next]
  if (verb?.xpos !== 'VBG') return false
  if (without || tokens[next + 1]?.lemma === 'no') return silent.has(verb.lemma)
  return seen.has(verb.lemma)
}
