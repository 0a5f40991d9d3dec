import { isNominal, isTime, nominalAt, nounPhrase } from '../../phrases/phrase.js'
import { hasFiniteVerb, trimRange } from '../../phrases/content.js'
import { entryWith } from '../../signs/cue.js'
import type { Sentence, Token } from '../../../../model/index.js'
import type { Range } from '../../phrases/content.js'
import type { Participant } from '../../draft.js'
import type { ContentRule } from './rule.js'

/**
 * «[T Fighting went on], [C according to] [S a local official].»
 * «[C In the words of] [S one envoy], [T the plan is dead].»
 */
export const source: ContentRule = {
  name: 'source',
  match(_, cue) {
    const entry = entryWith(cue, 'source')
    if (!entry) return null
    const { sentence } = cue
    const last = cue.tokens.at(-1) as number
    const ending = sentence.tokens[last]
    const marker = ending?.deprel === 'fixed' ? sentence.tokens[ending.head] : ending
    const head = marker && marker.head > last ? marker.head : last + 1
    if (head >= sentence.tokens.length) return null
    const parsed = sentence.tokens[head]
    const named = parsed && isNominal(parsed) ? topOf(sentence, parsed) : nominalAt(sentence, last + 1)
    if (!named) return null
    const speaker = widened(sentence, nounPhrase(sentence, named.index, last + 1), last + 1)
    const first = cue.tokens[0] as number
    const after = sentence.tokens.findIndex((token) => token.span[0] >= speaker.span[1])
    const ranges = interrupted(sentence, first, after) ?? [leadsUp(sentence, first) ? fronted(sentence, after) : trimRange(sentence, 0, first)] // prettier-ignore
    const known = ranges.filter((range) => range !== null)
    return known.length > 0 ? { entry, ranges: known, speaker, cueEnd: last + 1 } : null
  },
}

/** «[The state should], in the words of one envoy, [keep out].»: a source between commas, in the middle of a clause. */
function interrupted(sentence: Sentence, first: number, after: number): Range[] | null {
  const { tokens } = sentence
  // A relative clause of the source lies between it and its comma.
  if (/^W/.test(tokens[after]?.xpos ?? ''))
    after = tokens.findIndex(({ text }, at) => at > after && text === ',')
  if (tokens[first - 1]?.text !== ',' || tokens[after]?.text !== ',' || !isUnfinished(sentence, first - 1))
    return null
  const left = trimRange(sentence, 0, first)
  const right = trimRange(sentence, after, tokens.length)
  return left && right ? [left, right] : null
}

/** Words that want a verb yet: a subject alone, or one with its auxiliary. */
function isUnfinished(sentence: Sentence, end: number): boolean {
  const { tokens } = sentence
  if (/^(?:MD|TO)$/.test(tokens[end - 1]?.xpos ?? '') || tokens[end - 1]?.upos === 'AUX') return true
  const opener = tokens[0]
  return !hasFiniteVerb(sentence, 0, end) && /^(?:DET|PROPN|NOUN|PRON|ADJ)$/.test(opener?.upos ?? '') && !tokens.slice(0, end).some((token) => token.upos === 'VERB' || isTime(token)) // prettier-ignore
}

/** What a fronted source introduces: from the first comma on that a finite verb follows before the next. */
function fronted(sentence: Sentence, after: number): Range | null {
  if (after < 0) return null
  const commas = sentence.tokens
    .filter((token) => token.index >= after && token.text === ',')
    .map(({ index }) => index)
  const before = commas.find((comma, at) =>
    hasFiniteVerb(sentence, comma, commas[at + 1] ?? sentence.tokens.length),
  )
  return trimRange(
    sentence,
    before === undefined ? (commas[0] ?? after - 1) + 1 : before + 1,
    sentence.tokens.length,
  )
}

/** Whether the words before the cue are no clause of their own: "In addition, according to …". */
function leadsUp({ tokens, ...sentence }: Sentence, first: number): boolean {
  if (tokens[0]?.upos === 'SCONJ' && tokens[first - 1]?.text === ',') return true
  return !hasFiniteVerb({ ...sentence, tokens }, 0, first)
}

/** The noun that a modifier before it stands in for: "exit" → "polls". */
function topOf({ tokens }: Sentence, token: Token): Token {
  let top = token
  while (top.head > top.index && /^(?:compound|amod|flat|nmod:poss)$/.test(top.deprel))
    top = tokens[top.head] as Token
  return top
}

/** From right behind the cue on, and over a name that the parse let go of its description: "ecologist Chip Taylor". */
function widened(sentence: Sentence, speaker: Participant, first: number): Participant {
  const name = nominalAt(sentence, first)
  const start = sentence.tokens[first]?.span[0] ?? speaker.span[0]
  if (!name || name.span[1] <= speaker.span[1]) return { ...speaker, span: [start, speaker.span[1]] }
  return { sentence, head: name.index, span: [start, name.span[1]] }
}
