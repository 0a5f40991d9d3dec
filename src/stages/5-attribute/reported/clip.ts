import type { Sentence, Token } from '../../../model/index.js'
import { asideBlock, resumed } from './aside.js'
import { isSpoken } from '../phrases/block.js'
import { FINITE, hasFiniteVerb, type Range, trimRange } from '../phrases/content.js'
import { type Context, isQuoted } from '../context.js'
import { type Cue, entryWith } from '../signs/cue.js'
import { isPunctuation } from '../phrases/phrase.js'
import { reporterStart } from './reporter.js'
import { cueGroup } from '../phrases/verb-group.js'

/** Cuts what a cue introduces where words follow that are not the speaker's. */
export function clip(context: Context, cue: Cue, range: Range): Range | null {
  const end = Math.min(
    glossBehindQuotation(context, cue.sentence, range),
    nextCue(context, cue, range),
    reporterStart(context, cue.sentence, range),
    ownSentence(context, cue.sentence, range),
    verblessStart(cue.sentence, range),
    concession(context, cue.sentence, range),
    trailingSource(context, cue, range),
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
      if (comma && !carriesOn(sentence, at)) cut = at
    }
  }
  return cut
}

/** «called it “weak,” [since it had no teeth]»: an adjunct or a reason goes on with what was said. */
function carriesOn({ tokens }: Sentence, at: number): boolean {
  const next = tokens[at]?.text === ',' ? tokens[at + 1] : tokens[at]
  return next !== undefined && (next.upos === 'ADP' || /^(?:because|since|if|unless|so)$/.test(next.lemma))
}

/** «said it would pay but warned that …» «said it would pay, adding that …» */
function nextCue(context: Context, cue: Cue, [first, end]: Range): number {
  const { sentence } = cue
  const tense = tenseOf(sentence, cueGroup(cue)[0], cue.head)
  for (const other of context.cues[sentence.index] ?? []) {
    if (other.head <= first || other.head >= end || !isSpoken(context, other)) continue
    const [begin] = cueGroup(other)
    const before = sentence.tokens[begin - 1]
    const verb = sentence.tokens[other.head]
    if (
      verb?.xpos === 'VBG' &&
      (before?.text === ',' || (isPunctuation(before) && sentence.tokens[begin - 2]?.text === ','))
    )
      return begin - 1
    if (before?.upos === 'CCONJ' && tense && tense === tenseOf(sentence, begin, other.head)) return begin - 1
  }
  return end
}

/** «said the bridge was shut [although he had not seen it]»: a concession weighs what was said. */
function concession(context: Context, sentence: Sentence, [first, end]: Range): number {
  for (let at = first + 1; at < end; at++) {
    const { lemma, upos } = sentence.tokens[at] as Token
    if (upos === 'SCONJ' && /^(?:although|though)$/.test(lemma) && !isQuoted(context, sentence, at))
      return hasFiniteVerb(sentence, first, at) ? at : end
  }
  return end
}

/** «said the king was ill; [he is 80]»: behind a semicolon the reporter goes on, unless it is one more "that" or "would". */
function ownSentence(context: Context, sentence: Sentence, [first, end]: Range): number {
  const { tokens } = sentence
  for (let at = first + 1; at < end; at++) {
    if (tokens[at]?.text !== ';' || isQuoted(context, sentence, at) || isQuoted(context, sentence, at + 1))
      continue
    const finite = tokens.slice(at + 1, end).find(({ xpos }) => FINITE.test(xpos))
    const carries = tokens[at + 1]?.lemma === 'that' || /^(?:and|or)$/.test(tokens[at + 1]?.lemma ?? '')
    if (!finite || carries || finite.lemma === 'would' || finite.text === 'would') return end
    return hasFiniteVerb(sentence, first, at) ? at : end
  }
  return end
}

/** «said it had agreed, [according to one official]», «said it had agreed, [one official reported]» */
function trailingSource(context: Context, cue: Cue, [first, end]: Range): number {
  const { sentence } = cue
  const others = (context.cues[sentence.index] ?? []).filter(({ head }) => head > first && head < end)
  for (const other of others.slice(-MOST_SOURCES)) {
    const start = entryWith(other, 'source') ? (other.tokens[0] as number) : blockStart(context, other)
    if (start === null || start <= first || sentence.tokens[start - 1]?.text !== ',') continue
    if (hasFiniteVerb(sentence, first, start)) return start - 1
  }
  return end
}

/** How many cues at the end of the content are looked at. */
const MOST_SOURCES = 4

function blockStart(context: Context, cue: Cue): number | null {
  if (!isSpoken(context, cue) || !entryWith(cue, 'clause')) return null
  const block = asideBlock(context, cue, cueGroup(cue))
  return block && !resumed(cue.sentence, block.range[1]) ? block.range[0] : null
}

/** «did not mention the war [but its cost is felt]»: what comes before "but" has no verb, so no clause begins there. */
function verblessStart({ tokens }: Sentence, [first, end]: Range): number {
  if (tokens[first]?.upos === 'SCONJ' || /^W/.test(tokens[first]?.xpos ?? '')) return end
  for (let at = first; at < end; at++) {
    if (FINITE.test(tokens[at]?.xpos ?? '')) return end
    if (tokens[at]?.lemma === 'but' && tokens[at]?.upos === 'CCONJ') return at
  }
  return end
}

/** The tag of the finite verb in a cue group: two of the same tense, joined by "and", share their subject. */
function tenseOf({ tokens }: Sentence, begin: number, head: number): string | undefined {
  return tokens.slice(begin, head + 1).find((token) => FINITE.test(token.xpos))?.xpos
}

const SUBORDINATORS = new Set(['while', 'although', 'though', 'as', 'if', 'when', 'because', 'since', 'after', 'before', 'whereas', 'once', 'unless']) // prettier-ignore

/** «While aides say [it will pass], the vote is close»: a fronted clause ends at a comma that a new subject follows. */
function endOfFronted({ tokens }: Sentence, head: number, [first, end]: Range): number {
  const opener = tokens.findIndex(
    ({ upos, lemma }) => SUBORDINATORS.has(lemma) || (upos !== 'PUNCT' && upos !== 'ADV'),
  )
  const participle = opener >= 0 && /^VB[GN]$/.test(tokens[opener]?.xpos ?? '') && head - opener < 3
  if (
    !participle &&
    (opener < 0 || opener > 2 || opener >= head || !SUBORDINATORS.has(tokens[opener]?.lemma ?? ''))
  )
    return end
  if (tokens.slice(opener, head).some((token) => token.text === ',')) return end
  for (let at = first; at < end; at++) {
    if (tokens[at]?.text === ',' && /^(?:PRON|DET|PROPN|NOUN|ADJ)$/.test(tokens[at + 1]?.upos ?? ''))
      return at
  }
  return end
}
