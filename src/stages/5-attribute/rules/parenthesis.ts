import type { Sentence, Token } from '../../../model/index.js'
import { blockAt } from '../block.js'
import { FINITE, hasFiniteVerb, onlyAdjunctFollows, type Range, trimRange } from '../content.js'
import type { Context } from '../context.js'
import { type Cue, entryWith } from '../cue.js'
import { isBreak, isPunctuation } from '../phrase.js'
import type { ContentRule } from './rule.js'

/**
 * «[T The town has fallen], [S officials] [C said] on Monday.»
 * «[T The plan], [S he] [C believes], [T will fail].»
 */
export const parenthesis: ContentRule = {
  name: 'parenthesis',
  match(context, cue, group) {
    const entry = entryWith(cue, 'clause')
    if (!entry || entry.part !== 'verb') return null
    const { sentence } = cue
    if (!isFinite(sentence, group, entry.speech > 2)) return null
    const block = blockBehindComma(context, cue, group)
    if (!block) return null
    const left = trimRange(sentence, 0, block.range[0])
    if (!left) return null
    const right = resumed(sentence, block.range[1])
    if (right) return { entry, ranges: [left, right], speaker: block.speaker }
    return isSaid(sentence, left) ? { entry, ranges: [left], speaker: block.speaker } : null
  },
}

const isFinite = ({ tokens }: Sentence, [first, end]: Range, spoken: boolean): boolean =>
  tokens
    .slice(first, end)
    .some(({ xpos, text }) => (FINITE.test(xpos) || (xpos === 'VBN' && spoken)) && !text.endsWith('ing'))

/** The block of this very cue, if it stands right behind a comma, dash or closing quotation mark. */
function blockBehindComma(context: Context, cue: Cue, group: Range) {
  const { sentence } = cue
  for (let at = group[0]; at > 1 && group[0] - at < 32; at--) {
    const before = sentence.tokens[at - 1] as Token
    if (!isPunctuation(before) || !/^[,—–\-”"]+$/.test(before.text)) continue
    if (!isBreak(sentence, at - 1) || isStop(sentence, at - 1)) continue
    const block = blockAt(context, sentence, at)
    if (
      block?.cue === cue &&
      block.range[0] === at &&
      onlyAdjunctFollows(sentence, cue.head, block.range[1])
    ) {
      if (hasFiniteVerb(sentence, 0, at) || resumed(sentence, block.range[1])) return block
    }
  }
  return null
}

/** Whether words before the block can be what was said: a clause of its own, not one that leads up to the block. */
function isSaid(sentence: Sentence, [first, end]: Range): boolean {
  const opener = sentence.tokens[first]
  const subordinate = opener?.upos === 'SCONJ' || /^W/.test(opener?.xpos ?? '') || opener?.xpos === 'VBG'
  const commas = sentence.tokens.slice(first, end).filter((token) => token.text === ',').length
  return hasFiniteVerb(sentence, first, end) && !(subordinate && commas === 0)
}

/** A closing quotation mark with a full stop before it: what follows is a sentence of its own. */
const isStop = ({ tokens }: Sentence, at: number): boolean =>
  /["”]/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === '.'

/** What was said goes on behind a comma that follows the block, when it holds a finite verb. */
function resumed(sentence: Sentence, from: number): Range | null {
  if (sentence.tokens[from]?.text !== ',') return null
  const first = sentence.tokens[from + 1]
  if (!first || /^(?:CCONJ|SCONJ)$/.test(first.upos) || first.xpos === 'VBG' || /^W/.test(first.xpos))
    return null
  const rest = sentence.tokens.slice(from + 1)
  if (!rest.some((token) => FINITE.test(token.xpos))) return null
  return trimRange(sentence, from + 1, sentence.tokens.length)
}
