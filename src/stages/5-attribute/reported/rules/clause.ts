import { childBy, childrenBy, childrenOf, subtree } from '../../../../language/index.js'
import type { Sentence, Token } from '../../../../model/index.js'
import { clip } from '../clip.js'
import { FINITE, type Range, subtreeRange } from '../../phrases/content.js'
import { type Context, isQuoted } from '../../context.js'
import { type Cue, entryWith } from '../../signs/cue.js'
import { isBreak, isPunctuation, personEnd, placeEnd, timeEnd } from '../../phrases/phrase.js'
import type { ContentRule } from './rule.js'

/**
 * «[S Kyiv] [C says] [T it recaptured the town].»
 * «[S His] [C claim] [T that the vote was stolen] was rejected.»
 */
export const clause: ContentRule = {
  name: 'clause',
  match(context, cue, [, end]) {
    const entry = entryWith(cue, 'clause')
    if (!entry || cue.sentence.tokens[end]?.xpos === 'TO') return null
    const verb = entry.part === 'verb'
    const relations = verb ? VERB_CLAUSES : NOUN_CLAUSES
    for (const child of markedFirst(cue.sentence, childrenBy(cue.sentence, cue.head, ...relations), end)) {
      if (child.index < end || ((!verb || child.deprel === 'advcl') && !opensWithMark(cue.sentence, child)))
        continue
      const range = verb ? verbClause(context, cue, child, end) : subtreeRange(cue.sentence, child.index, end, cue.sentence.tokens.length) // prettier-ignore
      if (range && range[1] - range[0] > 1) return { entry, ranges: [range] }
    }
    return null
  },
}

const VERB_CLAUSES = ['ccomp', 'csubj', 'csubj:pass', 'advcl']
const NOUN_CLAUSES = ['acl', 'ccomp', 'acl:relcl']
const COMPLEMENTIZERS = new Set(['that', 'whether', 'if'])

/** «saying [she] was appalled that …»: a pronoun that begins the clause right behind the cue. */
export const NOMINATIVE = /^(?:he|she|they|we|I)$/i

/** «told MSNBC's “Morning Joe” [that …]»: a clause with its "that" is surer than what was taken for one. */
function markedFirst(sentence: Sentence, clauses: readonly Token[], end: number): readonly Token[] {
  if (NOMINATIVE.test(sentence.tokens[end]?.text ?? '')) return clauses
  const marked = clauses.find(({ index }) => childBy(sentence, index, 'mark')?.lemma === 'that')
  return marked ? [marked, ...clauses.filter((clause) => clause !== marked)] : clauses
}

function opensWithMark({ tokens, ...sentence }: Sentence, child: Token): boolean {
  const first = subtree({ ...sentence, tokens }, child.index)[0] as number
  const opener = tokens[first]
  if (child.deprel.startsWith('acl') && opener?.deprel !== 'mark') return false
  if (child.deprel === 'advcl' && opener?.text.toLowerCase() === 'when') return false
  return (
    COMPLEMENTIZERS.has(opener?.lemma ?? '') || (child.deprel === 'advcl' && /^W/.test(opener?.xpos ?? ''))
  )
}

/** The clause from its complementizer, or from the cue on where that is lost, to where the reporter's voice begins. */
function verbClause(context: Context, cue: Cue, child: Token, end: number): Range | null {
  const { sentence } = cue
  const range = subtreeRange(sentence, child.index, end, sentence.tokens.length)
  if (!range) return null
  const mark = childrenOf(sentence, child.index).find((token) => token.deprel === 'mark' && COMPLEMENTIZERS.has(token.lemma) && token.index >= end) // prettier-ignore
  const first =
    mark && mark.index <= child.index ? mark.index : Math.min(range[0], startBehind(cue, end, range[0]))
  return clip(context, cue, [
    mark ? first : behindTime(sentence, first),
    toBreak(context, cue, mainEnd(sentence, first, thatEnd(sentence, endOf(context, cue, range[1])))),
  ])
}

/** «said [on Friday] he might go»: a time in front of the clause is when it was said. */
function behindTime(sentence: Sentence, first: number): number {
  const start = timeEnd(sentence, first)
  return /^(?:PRON|DET|PROPN|NOUN)$/.test(sentence.tokens[start]?.upos ?? '') ? start : first
}

const ADJUNCTS = new Set(['obl', 'obl:tmod', 'obl:npmod', 'obl:unmarked', 'advmod', 'iobj', 'nmod:tmod', 'compound:prt']) // prettier-ignore

/** The first token behind the cue that is not part of an adjunct or addressee. */
export function startBehind(cue: Cue, end: number, limit: number): number {
  const { sentence, head } = cue
  const person = entryWith(cue, 'person') !== undefined
  let start = Math.min(
    limit,
    timeEnd(sentence, person ? placeEnd(sentence, personEnd(sentence, end), end) : end),
  )
  while (start < limit) {
    const at = start
    const child = childrenOf(sentence, head).find((candidate) => subtree(sentence, candidate.index)[0] === at)
    const last = child ? (subtree(sentence, child.index).at(-1) as number) : start
    if (isPunctuation(sentence.tokens[start])) start++
    else if (
      child &&
      last < limit &&
      (ADJUNCTS.has(child.deprel) || (person && start === end && child.deprel === 'obj'))
    )
      start = (subtree(sentence, child.index).at(-1) as number) + 1
    else break
  }
  return Math.min(start, limit)
}

/** End of the clause, with what follows it under the cue unless a comma or a conjunct sets it off. */
function endOf(context: Context, { sentence, head }: Cue, from: number): number {
  let end = from
  for (const child of childrenOf(sentence, head)) {
    if (child.index < end) continue
    const tokens = subtree(sentence, child.index)
    if (tokens[0] !== end) break
    if (!CARRIES_ON.has(child.deprel) && !isOwnConjunct(context, sentence, child, head)) break
    end = (tokens.at(-1) as number) + 1
  }
  return end
}

const CARRIES_ON = new Set(['advcl', 'obl', 'advmod', 'xcomp', 'dep', 'nmod', 'ccomp', 'obl:tmod'])

/** «said they agree but [want] more time»: a conjunct of another tense than the cue's, or with quoted words, belongs to what was said. */
function isOwnConjunct(context: Context, sentence: Sentence, child: Token, head: number): boolean {
  if (child.deprel !== 'conj' || context.cues[sentence.index]?.some((cue) => cue.head === child.index))
    return false
  if (subtree(sentence, child.index).some((at) => isQuoted(context, sentence, at))) return true
  const auxiliary = childrenOf(sentence, child.index).find(
    (token) => FINITE.test(token.xpos) && token.deprel.startsWith('aux'),
  )
  const tense = auxiliary?.xpos ?? child.xpos
  return FINITE.test(tense) && tense !== sentence.tokens[head]?.xpos
}

/** A clause does not end in the middle of a phrase: where the parse ends it so, it goes on to the next mark. */
function toBreak(context: Context, { sentence, head }: Cue, end: number): number {
  if (sentence.tokens[head]?.deprel.startsWith('acl') || sentence.tokens[end]?.upos === 'CCONJ') return end
  let at = end
  while (at < sentence.tokens.length && !isBreak(sentence, at)) {
    if (isQuoted(context, sentence, at) !== isQuoted(context, sentence, end - 1)) return end
    at++
  }
  return at
}

/** «said it would be new, [and that] few would notice» */
function thatEnd({ tokens }: Sentence, end: number): number {
  let at = end
  if (tokens[at]?.text === ',') at++
  return tokens[at]?.upos === 'CCONJ' && tokens[at + 1]?.lemma === 'that' ? tokens.length : end
}

const SUBORDINATORS = new Set([
  'if',
  'while',
  'when',
  'because',
  'although',
  'though',
  'since',
  'unless',
  'once',
  'as',
])

/** «said that if it rains, [the march will be put off]»: a clause in front of what is said does not end it. */
function mainEnd({ tokens }: Sentence, first: number, end: number): number {
  const opener = tokens[first]?.lemma === 'that' ? first + 1 : first
  if (!SUBORDINATORS.has(tokens[opener]?.lemma ?? '') || tokens[end]?.text !== ',') return end
  return tokens.slice(opener, end).some((token) => token.text === ',') ? end : tokens.length
}
