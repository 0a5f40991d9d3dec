import { childBy, childrenBy, subtree } from '../../../language/tree.js'
import { cover, overlaps, type Position, type Sentence, type Span, type Token } from '../../../model/index.js'
import type { StanceLexicon, World } from '../../../world/index.js'
import { namedBefore, type Surroundings } from '../surroundings.js'
import type { StanceFound } from './stance.js'
import { reversed } from './turn.js'

export interface IssueFound {
  readonly id: string
  readonly stance: Position['stance']
  /** Of the object. */
  readonly span: Span
}

/** The issue of the list that the object names. */
export function issueIn(
  surroundings: Surroundings,
  { stance, kind }: Pick<StanceFound, 'stance' | 'kind'>,
  object: Token,
  world: World,
): IssueFound | null {
  const { sentence, text } = surroundings
  const tokens = withWordsBehind(sentence, objectTokens(sentence, object))
  const whole = cover(tokens.map((token) => token.span))
  // A phrase that begins in the object names the issue even where the parser ends the object too early.
  const [named] = world.issues.findIn(text, [whole[0], Math.min(whole[1] + LONGEST_PHRASE, sentence.span[1])])
  if (!named || named.span[0] >= whole[1] || world.issues.get(named.issue)?.topic) return null
  const span = cover([spanOf(sentence, object), named.span])
  const naming = tokens.filter((token) => overlaps(token.span, named.span)).map(({ index }) => index)
  if (!isMatter(surroundings, object, naming)) return null
  const turns = turnsBetween(sentence, object, naming, world.stances, kind === 'act')
  if (turns === null) return null
  return {
    id: named.issue.replace(/^issue:/, ''),
    stance: turns % 2 === 1 ? reversed(stance) : stance,
    span,
  }
}

/** "does not recognise Kosovo", "left the European Union": the verb is part of the issue's name. */
export function issueOfVerb(
  { sentence, text }: Surroundings,
  { word, object, stance, base }: StanceFound,
  { issues }: World,
): IssueFound | null {
  if (word.upos !== 'VERB' || object.index < word.index) return null
  const end = Math.min(spanOf(sentence, object)[1] + LONGEST_PHRASE, sentence.span[1])
  const [named] = issues.findIn(text, [word.span[0], end])
  if (named?.span[0] !== word.span[0]) return null
  return {
    id: named.issue.replace(/^issue:/, ''),
    stance: base === 'opposes' ? reversed(stance) : stance,
    span: named.span,
  }
}

/** In characters. */
const LONGEST_PHRASE = 100

/** "the invasion" is the one that the report named last before. */
export function shortIssueOf(
  { sentence, named }: Surroundings,
  { object, stance }: StanceFound,
  world: World,
): IssueFound | null {
  if (childBy(sentence, object.index, 'det')?.lemma.toLowerCase() !== 'the') return null
  // "the conflict in Libya" is told from the one named before by its own words.
  if (childBy(sentence, object.index, 'nmod', 'nmod:poss', 'compound', 'acl')) return null
  const noun = object.lemma.toLowerCase()
  const before = namedBefore(
    named,
    object.span[0],
    (issue) => world.issues.get(issue)?.short.includes(noun) === true,
  )
  return before ? { id: before.issue.replace(/^issue:/, ''), stance, span: object.span } : null
}

/** The tokens of the object that say what it is: relative and adverbial clauses say something else. */
export function objectTokens(sentence: Sentence, object: Token): number[] {
  const isVerb = object.upos === 'VERB'
  return subtree(sentence, object.index, (child) => {
    // "respect … in its own territory, and withdraw": a clause asked for ends with itself.
    if (isVerb && child.head === object.index && /^nsubj/.test(child.deprel)) return true
    return /^(?:acl:relcl|advcl|parataxis|conj:|appos|punct)/.test(child.deprel) || isOwnClause(child, object)
  })
}

/** Another clause or object beside this one, which is read on its own. */
function isOwnClause({ deprel, head }: Token, object: Token): boolean {
  return deprel === 'conj' && head === object.index
}

export function spanOf(sentence: Sentence, object: Token): Span {
  return cover(objectTokens(sentence, object).map((index) => (sentence.tokens[index] as Token).span))
}

/** The object with what follows it up to a verb or a mark: a parser often hangs "to the embargo" elsewhere. */
function withWordsBehind({ tokens }: Sentence, object: readonly number[]): Token[] {
  const inside = object.map((index) => tokens[index] as Token)
  for (let index = (object.at(-1) ?? 0) + 1; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (!WITHIN_PHRASE.has(token.upos) && !QUOTATION_MARK.test(token.text)) break
    inside.push(token)
  }
  return inside
}

const QUOTATION_MARK = /^["'“”‘’]$/
const WITHIN_PHRASE = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'])

/** The issue is what is spoken of, not where it happens: not "provocations in the Taiwan Strait". */
function isMatter({ sentence }: Surroundings, object: Token, naming: readonly number[]): boolean {
  if (naming.includes(object.index)) return true
  for (const index of naming) {
    const top = sentence.tokens[index] as Token
    if (naming.includes(top.head)) continue
    const preposition = childrenBy(sentence, index, 'case')[0]?.lemma.toLowerCase() ?? ''
    return !PLACES.has(preposition)
  }
  return true
}

const PLACES = new Set([
  'in',
  'at',
  'near',
  'off',
  'around',
  'during',
  'since',
  'after',
  'before',
  'amid',
  'despite',
  'from',
  'by',
  'between',
])

/**
 * How many words between the object and the issue turn the stance: "an end to the blockade", "calls to lift the embargo". Null
 * when a verb stands between that neither furthers nor ends a thing.
 */
function turnsBetween(
  { tokens }: Sentence,
  object: Token,
  naming: readonly number[],
  lexicon: StanceLexicon,
  isAct: boolean,
): number | null {
  if (naming.includes(object.index)) return 0
  const path = pathTo(tokens, object, naming)
  // "joined a meeting on the pipeline" is no deed for the pipeline.
  if (isAct && path.some(({ lemma }) => !lexicon.isEnding(lemma.toLowerCase()))) return null
  if (
    path.some(
      ({ upos, lemma }) => upos === 'VERB' && !lexicon.isEnding(lemma) && !lexicon.isFurthering(lemma),
    )
  )
    return null
  return path.filter(({ lemma }) => lexicon.isEnding(lemma.toLowerCase())).length
}

/** From the issue up to the object, and the nouns between them: a parser often hangs "against the minority" elsewhere. */
function pathTo(tokens: readonly Token[], object: Token, naming: readonly number[]): Token[] {
  const path = new Set([object])
  const top = naming.find((index) => !naming.includes((tokens[index] as Token).head))
  for (let at = tokens[top ?? -1]?.head ?? -1, steps = 0; at >= 0 && steps < tokens.length; steps++) {
    const token = tokens[at] as Token
    if (at === object.index) break
    if (token.index > object.index) path.add(token)
    at = token.head
  }
  for (const token of tokens.slice(object.index, naming[0])) if (token.upos === 'NOUN') path.add(token)
  return [...path]
}
