import { childBy, childrenBy, subtree } from '../../../../language/index.js'
import { clip } from '../clip.js'
import type { Sentence, Token } from '../../../../model/index.js'
import { FINITE, hasFiniteVerb } from '../../phrases/content.js'
import type { CueEntry } from '../../../../world/index.js'
import { type Cue, entryWith } from '../../signs/cue.js'
import { isPunctuation, isTime } from '../../phrases/phrase.js'
import { isPassive } from '../../phrases/speaker.js'
import { isNegated } from '../../phrases/verb-group.js'
import { NOMINATIVE, startBehind } from './clause.js'
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
    const question = isOpenQuestion(cue, entry, end)
    if (isPassive(sentence, head) && !that && !question) return null
    const start = behindSetting(sentence, head, end) ?? startBehind(cue, end, sentence.tokens.length - 1)
    if (!that && !question && !opensClause(sentence.tokens[start])) return null
    const first = that?.index ?? start
    if (!hasFiniteVerb(sentence, first, sentence.tokens.length)) return null
    const range = clip(context, cue, [first, sentence.tokens.length])
    return range && hasFiniteVerb(sentence, ...range) ? { entry, ranges: [range] } : null
  },
}

/** «asked [why they left]», «did not say [when it would open]»: what is asked, or left unsaid. */
function isOpenQuestion(cue: Cue, entry: CueEntry, end: number): boolean {
  const { tokens } = cue.sentence
  if (entry.act !== 'question' && !isNegated(cue)) return false
  if (!/^(?:if|whether|when|what|why|how|who|which|where)$/i.test(tokens[end]?.text ?? '')) return false
  return !/^VB[GN]$/.test(tokens[end + 1]?.xpos ?? '')
}

/** «said in a statement [the port was safe]»: the clause that the parse took for one about the statement. */
function behindSetting(sentence: Sentence, head: number, end: number): number | null {
  for (const noun of childrenBy(sentence, head, 'obl')) {
    const clause = noun.index > end ? childBy(sentence, noun.index, 'acl:relcl') : undefined
    const first = clause ? (subtree(sentence, clause.index)[0] as number) : 0
    if (first === noun.index + 1 && opensClause(sentence.tokens[first])) return first
  }
  return null
}

/** «The party, [denying] it, closed the office»: a participle whose sentence has its verb further on. */
const leadsUp = ({ tokens }: Sentence, head: number): boolean =>
  tokens[head]?.xpos === 'VBG' && (tokens.find((token) => token.head < 0)?.index ?? 0) > head

/** How far behind the cue "that" may stand: "said late on Monday in an interview with the paper that". */
const REACH = 12

/** The "that" that opens what was said: not one that a finite verb follows, refers to a noun or hangs on another verb. */
function complementizer({ tokens, ...sentence }: Sentence, from: number): Token | undefined {
  if (NOMINATIVE.test(tokens[from]?.text ?? '')) return undefined
  const verb = tokens.slice(from, from + REACH).find(({ xpos, head }) => FINITE.test(xpos) && head < from)
  return tokens.slice(from, verb?.index ?? from + REACH).find((token) => {
    if (token.lemma !== 'that' || !/^(?:IN|WDT)$/.test(token.xpos)) return false
    if (token.xpos === 'IN' || isComplete({ ...sentence, tokens }, token)) return true
    const before = tokens[token.index - 1]
    const reachable = token.index === from || isTime(before) || tokens[from]?.upos === 'ADP'
    return reachable && !FINITE.test(tokens[token.index + 1]?.xpos ?? '')
  })
}

/** «in an address that he would leave office»: a clause with an object of its own has no room for a relative "that". */
const isComplete = (sentence: Sentence, that: Token): boolean =>
  that.deprel === 'obj' && childrenBy(sentence, that.head, 'obj').length > 1

const opensClause = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(token.upos) || token.xpos === 'VBG')
