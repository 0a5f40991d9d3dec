import { childBy, childrenBy, childrenOf, subtree } from '../../../../language/index.js'
import type { Sentence, Token } from '../../../../model/index.js'
import { clip } from '../clip.js'
import { FINITE, type Range, subtreeRange, trimRange } from '../../phrases/content.js'
import type { CueEntry } from '../../../../world/index.js'
import { type Context, isQuoted } from '../../context.js'
import { type Cue, entryWith } from '../../signs/cue.js'
import { takesPerson } from '../../phrases/addressee.js'
import { isNominal } from '../../phrases/phrase.js'
import { agentOf, hasCase, isPassive } from '../../phrases/speaker.js'
import type { ContentRule } from './rule.js'

/**
 * «[S Beijing] [C condemned] [T the visit].»
 * «[S The envoy] [C described] [T the talks as useful].»
 * «[T The summit] [C is seen] by [S some] [T as a failure].»
 */
export const object: ContentRule = {
  name: 'object',
  match(context, cue, [first, end]) {
    const entry = entryWith(cue, 'object', 'object-as', 'object-quoted', 'object-thing')
    if (!entry || entry.part !== 'verb') return null
    const { sentence, head } = cue
    const ranges = isPassive(sentence, head)
      ? passiveRanges(sentence, head, first, end)
      : activeRanges(context, cue, end).map((range) => clip(context, cue, range) ?? range)
    if (!entry.frames.includes('object') && !isTelling(context, sentence, entry, ranges)) return null
    return ranges.length > 0 ? { entry, ranges } : null
  },
}

/** An object that would be a mere thing tells something by its "as" or its quotation marks. */
function isTelling(
  context: Context,
  sentence: Sentence,
  { frames }: CueEntry,
  ranges: readonly Range[],
): boolean {
  const quoted = ([first, end]: Range) => sentence.tokens.slice(first, end).some(({ index }) => isQuoted(context, sentence, index)) // prettier-ignore
  if (frames.includes('object-thing')) return ranges.every((range) => !isSomebody(sentence, range))
  if (frames.includes('object-quoted') && ranges.some(quoted)) return true
  if (!frames.includes('object-as')) return false
  return ranges.length > 1 || ranges.some((range) => isCompleted(sentence, range))
}

/** «confirmed [the judge]»: who is confirmed in an office is not what somebody says. */
function isSomebody({ tokens }: Sentence, [first, end]: Range): boolean {
  const head = tokens.slice(first, end).find((token) => token.head < first || token.head >= end)
  return head !== undefined && (/person$/.test(head.entity) || head.upos === 'PROPN')
}

/** "sees the deal as a step back": the object comes with what it is said to be. */
const isCompleted = ({ tokens }: Sentence, [first, end]: Range): boolean =>
  tokens.slice(first, end).some((token) => token.lemma === 'as')

function activeRanges(context: Context, cue: Cue, end: number): Range[] {
  const { sentence, head } = cue
  const thing = objectOf(cue, end)
  if (thing === undefined) return predicated(sentence, head, end)
  if (sentence.tokens[thing]?.text.endsWith('self')) return []
  const range = subtreeRange(sentence, thing, end, conjunctClause(sentence, thing))
  if (!range) return []
  const whole = nounEnd(sentence, range[1])
  const tail = completed(sentence, complements(sentence, head, whole))
  const last = predicateEnd(context, sentence, Math.max(whole, tail))
  return [[range[0], Math.min(last, ownClause(sentence, range[0], last))]]
}

/** «called the offer [very late]», «called him [“a liar”]»: what the object is said to be, where the parse let it go. */
function predicateEnd(context: Context, sentence: Sentence, end: number): number {
  const { tokens } = sentence
  let at = end
  if (/^["“]/.test(tokens[end]?.text ?? '') && isQuoted(context, sentence, end + 1)) {
    while (at < tokens.length && isQuoted(context, sentence, at)) at++
    return at
  }
  while (tokens[at]?.upos === 'ADV') at++
  if (tokens[at]?.upos !== 'ADJ') return end
  return /^(?:PUNCT|ADP|CCONJ|SCONJ)$/.test(tokens[at + 1]?.upos ?? 'PUNCT') ? at + 1 : end
}

/** What the cue is about: its direct object, or the noun that the phrase's last word introduces. */
function objectOf(cue: Cue, end: number): number | undefined {
  const { sentence, head } = cue
  const lastWord = cue.tokens.at(-1) as number
  const last = sentence.tokens[lastWord]
  if (last && lastWord !== head && (last.deprel === 'case' || last.deprel === 'mark') && last.head >= end) return last.head // prettier-ignore
  const gerund = sentence.tokens[end]
  if (gerund?.xpos === 'VBG' && gerund.head === head) return gerund.index
  const objects = childrenBy(sentence, head, 'obj', 'iobj').filter((child) => child.index >= end)
  const named = takesPerson(cue) ? undefined : namedFirst(sentence, head, end)
  return named?.index ?? (takesPerson(cue) ? objects.at(-1) : objects[0])?.index
}

/** «called [the offer] an insult»: a noun that the parse took for the predicate, though an object follows it. */
function namedFirst(sentence: Sentence, head: number, end: number): Token | undefined {
  const [first, second] = childrenBy(sentence, head, 'xcomp', 'obj').filter(({ index }) => index >= end)
  return first?.deprel === 'xcomp' && second?.deprel === 'obj' && isNominal(first) ? first : undefined
}

/** «called [the standards strong]», where the parse gave the object to its predicate. */
function predicated(sentence: Sentence, head: number, end: number): Range[] {
  const predicate = childBy(sentence, head, 'xcomp')
  if (
    !predicate ||
    predicate.index <= end ||
    !/^(?:DET|PROPN|NOUN|PRON)$/.test(sentence.tokens[end]?.upos ?? '')
  )
    return []
  const range = subtreeRange(sentence, predicate.index, end, sentence.tokens.length)
  return range ? [[end, range[1]]] : []
}

/** Where a conjunct with a subject of its own begins, which the parse hung on the object. */
function conjunctClause(sentence: Sentence, thing: number): number {
  const clause = childrenBy(sentence, thing, 'conj', 'parataxis').find((child) =>
    childBy(sentence, child.index, 'nsubj', 'nsubj:pass'),
  )
  return clause ? (subtree(sentence, clause.index)[0] ?? sentence.tokens.length) : sentence.tokens.length
}

/** A phrase does not end in a possessive or before its noun: «rejects China’s [claims]». */
function nounEnd({ tokens }: Sentence, end: number): number {
  if (!/^(?:POS|PRP\$|DT|JJ)$/.test(tokens[end - 1]?.xpos ?? '') && tokens[end - 1]?.upos !== 'ADJ')
    return end
  let at = end
  while (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at]?.upos ?? '') || /^["“”]$/.test(tokens[at]?.text ?? ''))
    at++
  return tokens[at]?.xpos === 'VBZ' && isPossessed(tokens, at) ? at + 1 : at
}

/** «rejects China’s sovereignty [claims]»: at the end of its clause, right behind a possessed noun, no verb but a plural. */
function isPossessed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.upos !== 'NOUN' || !/^(?:POS|PRP\$)$/.test(tokens[at - 2]?.xpos ?? '')) return false
  return tokens[at + 1] === undefined || tokens[at + 1]?.upos === 'PUNCT'
}

/** «did not mention the war [but its cost is felt]»: a conjunct with a finite verb is no part of a phrase. */
function ownClause({ tokens }: Sentence, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    if (tokens[at]?.upos !== 'CCONJ') continue
    const rest = tokens.slice(at + 1, end)
    const verb = rest.findIndex(({ xpos }) => FINITE.test(xpos))
    const opener = rest.findIndex(({ xpos, lemma }) => /^W/.test(xpos) || lemma === 'that')
    const before = tokens.slice(first, at).some(({ xpos, lemma }) => /^W/.test(xpos) || lemma === 'that')
    if (verb > 0 && (opener < 0 || opener > verb) && !before) return at
  }
  return end
}

/** An "as" or "that" right behind the object completes it: to the next mark. */
function completed(sentence: Sentence, end: number): number {
  const next = sentence.tokens[end]
  if (next?.text !== 'being' && !/^(?:as|that)$/.test(next?.lemma ?? '')) return end
  let at = end
  while (at < sentence.tokens.length && !isStop(sentence.tokens[at]?.text ?? '')) at++
  return at
}

const isStop = (text: string): boolean => /^[,.;:—–]$/.test(text)

const COMPLEMENT_CASES = ['as', 'of', 'for', 'to', 'with'] as const

/** End of the complements that complete the object: "called him [a liar]", "accused them [of lying]". */
function complements(sentence: Sentence, head: number, from: number): number {
  let end = from
  for (const child of childrenOf(sentence, head)) {
    if (child.index < end) continue
    if (child.deprel.startsWith('obl') && asBehind(sentence, head, child)) continue
    const completes =
      /^(?:xcomp|obj)$/.test(child.deprel) ||
      ((child.deprel === 'advcl' || child.deprel.startsWith('obl')) &&
        hasCase(sentence, child, ...COMPLEMENT_CASES))
    if (!completes) break
    const range = subtreeRange(sentence, child.index, end, sentence.tokens.length)
    if (!range || (range[0] > end + 1 && !hasCase(sentence, child, 'as'))) break
    end = range[1]
  }
  return end
}

/** «described it [in broad terms] as a start»: an adjunct that stands before the complement. */
function asBehind(sentence: Sentence, head: number, adjunct: Token): boolean {
  const last = subtree(sentence, adjunct.index).at(-1) as number
  return sentence.tokens[last + 1]?.lemma === 'as' && childrenOf(sentence, head).some((child) => child.index > last && hasCase(sentence, child, 'as')) // prettier-ignore
}

function passiveRanges(sentence: Sentence, head: number, first: number, end: number): Range[] {
  const subject = childBy(sentence, head, 'nsubj:pass', 'nsubj')
  const token = sentence.tokens[head]
  const thing = subject?.index ?? (token?.deprel === 'acl' ? token.head : undefined)
  if (thing === undefined || thing >= first) return []
  const whole = subtreeRange(sentence, thing, 0, first)
  if (!whole) return []
  const range: Range = /^(?:ADP|CCONJ)$/.test(sentence.tokens[whole[0]]?.upos ?? '')
    ? [whole[0] + 1, whole[1]]
    : whole
  const infinitive = infinitiveRange(sentence, head, end)
  if (infinitive) return [range, infinitive]
  const rest = childrenOf(sentence, head).find((child) => child.index >= end && isPassiveComplement(sentence, child.index)) // prettier-ignore
  if (!rest && !agentOf(sentence, head)) return []
  const tail = rest
    ? subtreeRange(sentence, rest.index, end, sentence.tokens.length)
    : asPhrase(sentence, head, end)
  return tail ? [range, tail] : [range]
}

/** «is alleged by Minsk [to have armed them]» */
function infinitiveRange(sentence: Sentence, head: number, end: number): Range | null {
  if (!agentOf(sentence, head)) return null
  const verb = childrenBy(sentence, head, 'xcomp', 'ccomp', 'advcl').find((child) => child.index > end)
  const to = verb && childBy(sentence, verb.index, 'mark', 'aux')
  if (!verb || to?.xpos !== 'TO' || to.index < end) return null
  return subtreeRange(sentence, verb.index, to.index, sentence.tokens.length)
}

function isPassiveComplement(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (!token) return false
  return token.deprel === 'xcomp' || hasCase(sentence, token, 'as', 'of', 'for')
}

/** «seen by some [as a rival]»: "as" with what follows it under the cue. */
function asPhrase(sentence: Sentence, head: number, end: number): Range | null {
  const under = subtree(sentence, head).filter((at) => at >= end)
  const as = under.find((at) => sentence.tokens[at]?.lemma === 'as')
  return as === undefined ? null : trimRange(sentence, as, (under.at(-1) as number) + 1)
}
