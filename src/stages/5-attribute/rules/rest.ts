import { childrenBy } from '../../../language/index.js'
import { clip } from '../clip.js'
import type { Sentence, Token } from '../../../model/index.js'
import { FINITE, hasFiniteVerb } from '../content.js'
import { entryWith } from '../cue.js'
import { isPunctuation, isTime } from '../phrase.js'
import { isPassive } from '../speaker.js'
import { startBehind } from './clause.js'
import type { ContentRule } from './rule.js'

/**
 * «[S Officials] [C said] [T the road was closed].»: a verb of speech for which the parse found no clause, though a
 * finite verb follows it, is taken to introduce the rest of its sentence.
 */
export const rest: ContentRule = {
  name: 'rest',
  match(context, cue, [, end]) {
    const entry = entryWith(cue, 'clause')
    if (!entry || entry.part !== 'verb' || entry.speech < 2) return null
    const { sentence, head } = cue
    if (isPunctuation(sentence.tokens[end]) || sentence.tokens[end]?.xpos === 'TO') return null
    if (leadsUp(sentence, head)) return null
    const that = complementizer(sentence, end)
    const question =
      entry.act === 'question' &&
      /^(?:if|whether|what|why|how|who|which|where)$/i.test(sentence.tokens[end]?.text ?? '')
    if (isPassive(sentence, head) && !that && !question) return null
    const start = startBehind(cue, end, sentence.tokens.length - 1)
    if (!that && !question && !opensClause(sentence.tokens[start])) return null
    const first = that?.index ?? start
    if (!hasFiniteVerb(sentence, first, sentence.tokens.length)) return null
    const range = clip(context, cue, [first, sentence.tokens.length])
    return range && hasFiniteVerb(sentence, ...range) ? { entry, ranges: [range] } : null
  },
}

/** «The party, [denying] it, closed the office»: a participle whose sentence has its verb further on. */
const leadsUp = ({ tokens }: Sentence, head: number): boolean =>
  tokens[head]?.xpos === 'VBG' && (tokens.find((token) => token.head < 0)?.index ?? 0) > head

/** How far behind the cue "that" may stand: "said late on Monday in an interview with the paper that". */
const REACH = 12

/** The "that" that opens what was said: not one that a finite verb follows, nor one that refers to a noun. */
function complementizer({ tokens, ...sentence }: Sentence, from: number): Token | undefined {
  return tokens.slice(from, from + REACH).find((token) => {
    if (token.lemma !== 'that' || !/^(?:IN|WDT)$/.test(token.xpos)) return false
    if (token.xpos === 'IN' || isComplete({ ...sentence, tokens }, token)) return true
    const before = tokens[token.index - 1]
    return !FINITE.test(tokens[token.index + 1]?.xpos ?? '') && (token.index === from || isTime(before))
  })
}

/** «in an address that he would leave office»: a clause with an object of its own has no room for a relative "that". */
const isComplete = (sentence: Sentence, that: Token): boolean =>
  that.deprel === 'obj' && childrenBy(sentence, that.head, 'obj').length > 1

const opensClause = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(token.upos) || token.xpos === 'VBG')
