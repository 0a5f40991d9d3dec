import type { Sentence } from '../../model/index.js'
import { isSpoken } from './block.js'
import { FINITE, type Range, trimRange } from './content.js'
import { type Context, isQuoted } from './context.js'
import type { Cue } from './cue.js'
import { cueGroup } from './verb-group.js'

/** Cuts what a cue introduces where words follow that are not the speaker's. */
export function clip(context: Context, cue: Cue, range: Range): Range | null {
  const end = Math.min(
    glossBehindQuotation(context, cue.sentence, range),
    nextCue(context, cue, range),
    endOfFronted(cue.sentence, cue.head, range),
  )
  return trimRange(cue.sentence, range[0], end)
}

/** «called him “weak”, a charge he denies» */
function glossBehindQuotation(context: Context, sentence: Sentence, [first, end]: Range): number {
  let cut = end
  for (let at = first + 1; at < end; at++) {
    if (isQuoted(context, sentence, at)) cut = end
    else if (isQuoted(context, sentence, at - 1)) {
      const comma = /^[,—–-]+$/.test(sentence.tokens[at]?.text ?? '') || sentence.tokens[at - 2]?.text === ','
      if (comma) cut = at
    }
  }
  return cut
}

/** «said it would pay but warned that …» «said it would pay, adding that …» */
function nextCue(context: Context, cue: Cue, [first, end]: Range): number {
  const { sentence } = cue
  const tense = sentence.tokens[cue.head]?.xpos
  for (const other of context.cues[sentence.index] ?? []) {
    if (other.head <= first || other.head >= end || !isSpoken(context, other)) continue
    const [begin] = cueGroup(other)
    const before = sentence.tokens[begin - 1]
    const verb = sentence.tokens[other.head]
    if (before?.text === ',' && verb?.xpos === 'VBG') return begin - 1
    if (before?.upos === 'CCONJ' && FINITE.test(tense ?? '') && isOfTense(sentence, begin, other.head, tense))
      return begin - 1
  }
  return end
}

/** Whether the finite verb of a cue group has the tense of the cue before it, so that they share their subject. */
function isOfTense({ tokens }: Sentence, begin: number, head: number, tense: string | undefined): boolean {
  const finite = tokens
    .slice(begin, head + 1)
    .find((token) => FINITE.test(token.xpos) && token.upos !== 'ADV')
  return finite !== undefined && finite.xpos === tense
}

const SUBORDINATORS = new Set(['while', 'although', 'though', 'as', 'if', 'when', 'because', 'since', 'after', 'before', 'whereas', 'once', 'unless']) // prettier-ignore

/** «While aides say [it will pass], the vote is close»: a fronted clause ends at a comma that a new subject follows. */
function endOfFronted({ tokens }: Sentence, head: number, [first, end]: Range): number {
  const opener = tokens.findIndex((token) => token.upos !== 'PUNCT' && token.upos !== 'ADV')
  if (opener < 0 || opener > 2 || opener >= head || !SUBORDINATORS.has(tokens[opener]?.lemma ?? ''))
    return end
  if (tokens.slice(opener, head).some((token) => token.text === ',')) return end
  for (let at = first; at < end; at++) {
    if (tokens[at]?.text === ',' && /^(?:PRON|DET|PROPN|NOUN|ADJ)$/.test(tokens[at + 1]?.upos ?? ''))
      return at
  }
  return end
}
