import { childBy, childrenBy } from '../../../language/tree.js'
import { cover, overlaps, type Position, type Sentence, type Span, type Token } from '../../../model/index.js'
import type { World } from '../../../world/index.js'
import { innermostAround, namedBefore, type Surroundings } from '../surroundings.js'
import { holderOf, mentionAt } from './holder.js'
import { isEnded, objectTokens, type StanceFound, stancesIn } from './stance.js'

/**
 * Who supports, opposes or worries about what: an issue of the list, or another actor's policy, whose id is the
 * actor's with the words of the policy ("country:CHN/territorial-claims").
 */
export function positionsIn(surroundings: Surroundings, world: World): Position[] {
  return stancesIn(surroundings.sentence, world.stances).flatMap((found) => {
    const actor = holderOf(surroundings, found)
    const issue = actor === null ? null : issueOf(surroundings, found, actor, world)
    if (actor === null || issue === null) return []
    const span = evidence(found.word, issue.span)
    return {
      actor,
      issue: issue.id,
      stance: issue.stance,
      statement: statementOf(surroundings, found, span),
      span,
    }
  })
}

interface IssueFound {
  readonly id: string
  readonly stance: Position['stance']
  /** Of the object. */
  readonly span: Span
}

function issueOf(
  surroundings: Surroundings,
  found: StanceFound,
  actor: string,
  world: World,
): IssueFound | null {
  const direct = issueIn(surroundings, found, found.object, world)
  if (direct) return direct
  const { sentence } = surroundings
  // "criticised Turkey over its purchase": the issue is what the other is blamed for.
  const blamed = childrenBy(sentence, found.word.index, 'obl').filter(({ index }) =>
    BLAME.has(childBy(sentence, index, 'case')?.lemma ?? ''),
  )
  for (const noun of blamed) {
    const issue = issueIn(surroundings, found, noun, world)
    if (issue) return issue
  }
  return shortIssueOf(surroundings, found, world) ?? policyOf(surroundings, found, actor, world)
}

const BLAME = new Set(['over', 'for', 'about'])

function issueIn(
  surroundings: Surroundings,
  found: StanceFound,
  object: Token,
  world: World,
): IssueFound | null {
  const { sentence, text } = surroundings
  const tokens = withWordsBehind(sentence, objectTokens(sentence, object))
  const whole = cover(tokens.map((token) => token.span))
  // A phrase that begins in the object names the issue even where the parser ends the object too early.
  const [named] = world.issues.findIn(text, [whole[0], Math.min(whole[1] + LONGEST_PHRASE, sentence.span[1])])
  if (!named || named.span[0] >= whole[1]) return null
  const own = cover(objectTokens(sentence, object).map((index) => (sentence.tokens[index] as Token).span))
  const span = cover([own, named.span])
  const naming = tokens.filter((token) => overlaps(token.span, named.span)).map(({ index }) => index)
  if (!isMatter(surroundings, object, naming)) return null
  const isTurned = isEnded(object, naming, world.stances)
  return {
    id: named.issue.replace(/^issue:/, ''),
    stance: isTurned ? endedStance(found) : found.stance,
    span,
  }
}

/** In characters. */
const LONGEST_PHRASE = 100

/** "the invasion" is the one that the report named last before. */
function shortIssueOf(
  { sentence, named }: Surroundings,
  { object, stance }: StanceFound,
  world: World,
): IssueFound | null {
  if (childBy(sentence, object.index, 'det')?.lemma.toLowerCase() !== 'the') return null
  const noun = object.lemma.toLowerCase()
  const before = namedBefore(
    named,
    object.span[0],
    (issue) => world.issues.get(issue)?.short.includes(noun) === true,
  )
  return before ? { id: before.issue.replace(/^issue:/, ''), stance, span: object.span } : null
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
    return !PLACES.has(childBy(sentence, index, 'case')?.lemma.toLowerCase() ?? '')
  }
  return true
}

const PLACES = new Set(['in', 'at', 'near', 'off', 'around', 'during', 'since', 'after', 'before'])

function endedStance({ stance }: StanceFound): Position['stance'] {
  if (stance === 'supports') return 'opposes'
  return stance === 'opposes' ? 'supports' : stance
}

/** "Iran's proposal", "the policy of Israel": what another actor does or wants. */
function policyOf(
  surroundings: Surroundings,
  { object, stance }: StanceFound,
  holder: string,
  { stances }: World,
): IssueFound | null {
  if (!stances.isPolicy(object.lemma.toLowerCase())) return null
  const { sentence, text } = surroundings
  const span = cover(objectTokens(sentence, object).map((index) => (sentence.tokens[index] as Token).span))
  const owner = childBy(sentence, object.index, 'nmod:poss') ?? ofNoun(surroundings, object)
  const actor = owner ? mentionAt(surroundings, owner)?.actor : null
  if (!owner || !actor || actor === holder) return null
  const start = owner.index < object.index ? wordAfterOwner(surroundings, owner) : span[0]
  const words = text.slice(start, object.span[1]).match(/[\p{L}\p{N}]+/gu) ?? []
  const policy = words
    .filter((word) => !ARTICLES.has(word.toLowerCase()))
    .join('-')
    .toLowerCase()
  return { id: `${actor}/${policy}`, stance, span }
}

const ARTICLES = new Set(['the', 'a', 'an'])

function ofNoun({ sentence }: Surroundings, { index }: Token): Token | undefined {
  return childrenBy(sentence, index, 'nmod').find(
    (noun) => childBy(sentence, noun.index, 'case')?.lemma === 'of',
  )
}

/** Where the policy begins behind "Iran's". */
function wordAfterOwner({ sentence }: Surroundings, owner: Token): number {
  const mark = sentence.tokens[owner.index + 1]
  return mark?.xpos === 'POS' ? mark.span[1] : owner.span[1]
}

function evidence(word: Token, object: Span): Span {
  return cover([word.span, object])
}

/** The statement that the stance itself is, or else the innermost one that reports it. */
function statementOf(surroundings: Surroundings, { word }: StanceFound, span: Span): string | null {
  const { sentence, statements } = surroundings
  const own = statements.find(
    (statement) => statement.sentence === sentence.index && statement.cueHead === word.index,
  )
  return (own ?? innermostAround(surroundings, span) ?? innermostAround(surroundings, word.span))?.id ?? null
}
