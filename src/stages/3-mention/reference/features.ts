import { childBy, headOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import type { Memory, Trace } from './memory.js'
import { isOwnSubject, isReflexive, type Pointer, verbAbove } from './position.js'
import { relationOf } from './relation.js'

/** Where a candidate stands among the others. */
export interface Place {
  /** How many that could be meant come between it and the pronoun. */
  readonly order: number
  /** The first of its sentence that could be meant. */
  readonly isFirst: boolean
  /** The first of the foremost of its sentence: its subject, if that could be meant. */
  readonly isForemost: boolean
  /** How many are spoken of more often. */
  readonly rank: number
  readonly inSameParagraph: boolean
}

/** What speaks for and against a pronoun meaning what an earlier mention means. */
export function pronounFeatures(
  memory: Memory,
  pointer: Pointer,
  trace: Trace,
  { order, isFirst, isForemost, rank, inSameParagraph }: Place,
): string[] {
  const { sentence, index } = pointer
  const { draft, referent, relation } = trace
  const distance = Math.min(4, sentence.index - draft.sentence)
  const own = relationOf(sentence, index)
  const where = distance === 0 ? 'here' : distance === 1 ? 'before' : 'far'
  const features = [
    `distance=${distance}`,
    `order=${Math.min(6, order)}`,
    `relation=${relation} ${where}`,
    `pair=${own} ${relation} ${where}`,
    `form=${trace.form}`,
    `form=${trace.form} ${where}`,
    `sort=${sortWord(trace)}`,
    `count=${bucket(referent.traces.length)}`,
    `rank=${Math.min(3, rank)}`,
    `rank=${Math.min(3, rank)} ${where}`,
    `sex=${trace.human ? (memory.sexOf(trace) === null ? 'open' : 'known') : 'none'}`,
    `border=${trace.quoted ? 'in' : 'out'} ${pointer.quoted ? 'in' : 'out'} ${where}`,
  ]
  if (distance > 0) features.push(`${inSameParagraph ? 'same' : 'other'} paragraph ${where}`)
  if (isFirst) features.push(`first ${where}`)
  if (isForemost) features.push(`foremost ${where}`, `foremost ${own} ${where}`)
  if (trace.form === 'pronoun' && KINDS.has(trace.noun)) {
    const same = lastWord(trace) === kindOf(sentence.tokens[index])
    features.push(`${same ? 'same' : 'other'} pronoun ${where}`)
  }
  if (distance === 0) {
    features.push(`words=${bucket(index - draft.head)}`)
    if (isReflexive(sentence.tokens[index]))
      features.push(`reflexive ${isOwnSubject(pointer, trace) ? 'own' : 'other'}`)
    else if (isOwnSubject(pointer, trace)) features.push(pointer.possessive ? 'own subject' : 'subject above')
    else if (isAbove(sentence, index, draft.head)) features.push('higher clause', `higher clause ${own}`)
  }
  return features
}

/** What speaks for a pronoun meaning nothing spoken of before. */
export function openFeatures(pointer: Pointer, options: number): string[] {
  const { sentence, index, quoted } = pointer
  const token = sentence.tokens[index] as Token
  const features = ['open', `open ${relationOf(sentence, index)}`, `open options=${Math.min(3, options)}`]
  if (quoted) features.push('open quoted')
  if (index <= 1) features.push('open start')
  if (isDeprel(token, 'expl')) features.push('expletive')
  const head = headOf(sentence, token)
  if (head && !pointer.possessive) {
    const copula = childBy(sentence, head.index, 'cop') !== undefined
    if (copula) features.push(`copula ${head.upos}`)
    if (childBy(sentence, head.index, 'csubj', 'ccomp')) features.push(`clause ${copula}`)
    if (childBy(sentence, head.index, 'xcomp', 'advcl')) features.push(`infinitive ${copula}`)
    if (IMPERSONAL.test(head.lemma)) features.push(`verb=${head.lemma}`)
  }
  return features
}

const IMPERSONAL = /^(?:seem|appear|take|come|happen|mean|look|turn|rain|be|make|do|say|get|go|work|help)$/

/** "he", "she", "it" or "they" for any of their forms. */
export function kindOf(token: Token | undefined): string {
  const word = token?.text.toLowerCase() ?? ''
  return KINDS.get(word) ?? word
}

const KINDS = new Map(
  Object.entries({ he: 'he him his himself', she: 'she her hers herself', it: 'it its itself', they: "they them their theirs themselves 'em em" })
    .flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind])),
) // prettier-ignore

const lastWord = ({ noun }: Trace): string => KINDS.get(noun) ?? noun

function sortWord({ sort, plural, members, human }: Trace): string {
  if (members.length > 0)
    return `${members.every((each) => each.sort === 'person') ? 'person' : 'other'} group`
  return `${human ? 'human' : sort} ${plural ? 'many' : 'one'}`
}

/** Whether the mention is the subject of a clause that the word's clause hangs on. */
function isAbove(sentence: Sentence, index: number, head: number): boolean {
  const governor = sentence.tokens[head]?.head ?? -1
  if (!isDeprel(sentence.tokens[head] as Token, 'nsubj')) return false
  for (let verb = verbAbove(sentence, index), steps = 0; verb && steps < 6; steps++) {
    if (verb.index === governor) return true
    verb = verbAbove(sentence, verb.index)
  }
  return false
}

const bucket = (count: number): string =>
  count <= 3 ? String(count) : count <= 5 ? '4-5' : count <= 9 ? '6-9' : count <= 19 ? '10-19' : '20+'
