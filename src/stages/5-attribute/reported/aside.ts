import { childBy } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { type Block, blockAt } from '../phrases/block.js'
import { FINITE, hasFiniteVerb, onlyAdjunctFollows, type Range, trimRange } from '../phrases/content.js'
import type { Context } from '../context.js'
import { type Cue, speechOf } from '../signs/cue.js'
import { isBreak, isPunctuation } from '../phrases/phrase.js'

/** How far left of its cue a block may begin, in tokens. */
const REACH = 32

/** «…, [officials said].» «The plan, [he believes], will fail.»: the block of this cue behind a comma, dash or closing quotation mark. */
export function asideBlock(context: Context, cue: Cue, group: Range): Block | null {
  const { sentence } = cue
  if (!isFinite(sentence, group, speechOf(cue) > 2) || isImpersonal(cue)) return null
  const apposed = sentence.tokens[group[0] - 1]?.text === ','
  for (let at = group[0]; at > 1 && group[0] - at < REACH; at--) {
    const before = sentence.tokens[at - 1] as Token
    if (!isPunctuation(before) || !/^[,—–\-”"?!]+$/.test(before.text)) continue
    if (!isBreak(sentence, at - 1) || isStop(sentence, at - 1)) continue
    // «the “phony” [senator attacked] him»: behind a quoted term its noun follows.
    if (context.terms.has(context.quotationOf[sentence.index]?.[at - 1] ?? -1)) continue
    const block = blockAt(context, sentence, at)
    if (block?.cue !== cue || block.range[0] !== at) continue
    if (
      isInverted(block)
        ? hasOwnSubject(cue) || goesOn(sentence, block.range[1])
        : apposed && isOneTerm(sentence, at, group[0])
    )
      continue
    if (
      onlyAdjunctFollows(sentence, cue.head, block.range[1]) &&
      (hasFiniteVerb(sentence, 0, at) || resumed(sentence, block.range[1]))
    )
      return block
  }
  return null
}

const isFinite = ({ tokens }: Sentence, [first, end]: Range, spoken: boolean): boolean =>
  tokens
    .slice(first, end)
    .some(({ xpos, text }) => (FINITE.test(xpos) || (xpos === 'VBN' && spoken)) && !text.endsWith('ing'))

/** «…, in which the deal was announced»: a passive has no speaker for its subject, unless it ends in "as saying". */
const isImpersonal = ({ sentence, head, tokens }: Cue): boolean =>
  tokens.length === 1 && childBy(sentence, head, 'aux:pass', 'nsubj:pass') !== undefined

const isInverted = ({ range, group }: Block): boolean => range[0] === group[0]

/** «has not, as of today, announced any plans»: words before the comma are this verb's own. */
const hasOwnSubject = ({ sentence, head }: Cue): boolean => {
  const own = childBy(sentence, head, 'nsubj', 'aux', 'aux:pass')
  return own !== undefined && own.index < head
}

/** «…, says Anna “has no idea”»: words behind an inverted subject that make it the subject of another verb. */
function goesOn({ tokens }: Sentence, from: number): boolean {
  if (/^["“]/.test(tokens[from]?.text ?? '')) return true
  const end = tokens.findIndex((token, at) => at >= from && isPunctuation(token))
  return tokens.slice(from, end < 0 ? undefined : end).some(({ xpos }) => /^VB[PZD]?$/.test(xpos))
}

/** «her spokesman, [Steffen Lang], said»: a comma before the cue closes an apposition, which has another term before it. */
const isOneTerm = ({ tokens }: Sentence, first: number, end: number): boolean =>
  !tokens.slice(first, end - 1).some(({ text }) => text === ',')

/** A closing quotation mark with a full stop before it: what follows is a sentence of its own. */
const isStop = ({ tokens }: Sentence, at: number): boolean =>
  /["”]/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === '.'

/** What was said goes on behind a comma that follows the block, when it holds a finite verb. */
export function resumed(sentence: Sentence, from: number): Range | null {
  if (sentence.tokens[from]?.text !== ',') return null
  const first = sentence.tokens[from + 1]
  if (first?.upos === 'CCONJ' && FINITE.test(sentence.tokens[from + 2]?.xpos ?? ''))
    return trimRange(sentence, from + 1, sentence.tokens.length)
  if (!first || /^(?:CCONJ|SCONJ)$/.test(first.upos) || first.xpos === 'VBG' || /^W/.test(first.xpos))
    return null
  const rest = sentence.tokens.slice(from + 1)
  if (!rest.some((token) => FINITE.test(token.xpos))) return null
  return trimRange(sentence, from + 1, sentence.tokens.length)
}
