import { childBy, childrenBy, childrenOf } from '../../../language/tree.js'
import type { Position, Sentence, Token } from '../../../model/index.js'
import type { StanceLexicon, World } from '../../../world/index.js'
import { innermostAround, type Surroundings } from '../surroundings.js'
import { holdersOf } from './holder.js'
import { issueIn } from './issue.js'
import { isNegated, isOpen, reversed } from './turn.js'

type Stance = Position['stance']

/** What is judged, and how. */
interface Judged {
  readonly subject: Token
  /** The words that judge it. */
  readonly word: Token
  readonly stance: Stance
  /** Whose judgement it is. */
  readonly holders: readonly string[]
}

/**
 * Judgements of issues: "said that the sanctions on Iran must be lifted", "called the war in Ukraine illegal". One in nobody's
 * statement is the reporter's, and no position.
 */
export function judgementsIn(surroundings: Surroundings, world: World): Position[] {
  const { sentence } = surroundings
  const judged = sentence.tokens.flatMap((token) => [
    ...judgedBySpeaker(surroundings, token, world.stances),
    ...judgedByCall(surroundings, token, world.stances),
  ])
  return judged.flatMap(({ subject, word, stance, holders }) => {
    const issue =
      holders.length > 0 ? issueIn(surroundings, { stance, kind: 'adjective' }, subject, world) : null
    if (!issue || isOpen(sentence, word)) return []
    const span: Position['span'] = [
      Math.min(issue.span[0], word.span[0]),
      Math.max(issue.span[1], word.span[1]),
    ]
    const statement =
      innermostAround(surroundings, span)?.id ?? innermostAround(surroundings, word.span)?.id ?? null
    return holders.map((actor) => ({ actor, issue: issue.id, stance: issue.stance, statement, span }))
  })
}

/** "X must end", "X is illegal" inside somebody's words. */
function judgedBySpeaker(surroundings: Surroundings, word: Token, lexicon: StanceLexicon): Judged[] {
  const { sentence } = surroundings
  const subject = childBy(sentence, word.index, 'nsubj', 'nsubj:pass')
  if (!subject || !/^(?:VERB|ADJ|NOUN)$/.test(word.upos)) return []
  const stance =
    word.upos === 'VERB' ? neededStance(sentence, word, lexicon) : saidStance(sentence, word, lexicon)
  const speaker = stance && innermostAround(surroundings, word.span)?.speaker.actor
  return stance && speaker ? [{ subject, word, stance, holders: [speaker] }] : []
}

/** Of "must end", "should be lifted", "has to continue". */
function neededStance(sentence: Sentence, word: Token, lexicon: StanceLexicon): Stance | null {
  const head = sentence.tokens[word.head]
  const isNeeded =
    childrenBy(sentence, word.index, 'aux').some(({ lemma }) => NEEDS.has(lemma.toLowerCase())) ||
    (word.deprel === 'xcomp' && head !== undefined && NEEDS.has(head.lemma))
  if (!isNeeded) return null
  const stance = lexicon.isEnding(word.lemma)
    ? 'opposes'
    : lexicon.isFurthering(word.lemma)
      ? 'supports'
      : null
  return stance && isNegated(sentence, word) ? reversed(stance) : stance
}

const NEEDS = new Set(['must', 'should', 'need', 'have', 'ought'])

/** Of "is illegal", "was a mistake". */
function saidStance(sentence: Sentence, word: Token, lexicon: StanceLexicon): Stance | null {
  const copula = childBy(sentence, word.index, 'cop')
  const stance = copula ? lexicon.judgement(word.lemma.toLowerCase()) : null
  return stance && !isNegated(sentence, word) ? stance : null
}

/** "called the offensive unacceptable", "described the pact as a threat" */
function judgedByCall(surroundings: Surroundings, verb: Token, lexicon: StanceLexicon): Judged[] {
  const { sentence } = surroundings
  if (verb.upos !== 'VERB' || !lexicon.isCalling(verb.lemma) || isNegated(sentence, verb)) return []
  // "called the deal a mistake" is also read as a mistake given to the deal.
  const subject = childBy(sentence, verb.index, 'iobj') ?? childBy(sentence, verb.index, 'obj')
  const said = childrenOf(sentence, verb.index).find(
    ({ deprel, index, lemma }) =>
      index > (subject?.index ?? verb.index) &&
      /^(?:xcomp|obl|ccomp|obj)/.test(deprel) &&
      lexicon.judgement(lemma.toLowerCase()),
  )
  const stance = said && lexicon.judgement(said.lemma.toLowerCase())
  if (!subject || !said || !stance || isNegated(sentence, said)) return []
  return [{ subject, word: said, stance, holders: holdersOf(surroundings, { word: verb, kind: 'verb' }) }]
}
