import { childBy } from '../../../language/tree.js'
import { cover, overlaps, type Position, type Span, type Token } from '../../../model/index.js'
import type { World } from '../../../world/index.js'
import { innermostAround, type Surroundings } from '../surroundings.js'
import { holderOf, mentionAt } from './holder.js'
import { isEnded, objectTokens, type StanceFound, stancesIn } from './stance.js'

/**
 * Who supports, opposes or worries about what: an issue of the list, or another actor's policy, whose id is the
 * actor's with the words of the policy ("country:CHN/territorial-claims").
 */
export function positionsIn(surroundings: Surroundings, world: World): Position[] {
  return stancesIn(surroundings.sentence, world.stances).flatMap((found) => {
    const actor = holderOf(surroundings, found.word)
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
  const { sentence, text } = surroundings
  const tokens = objectTokens(sentence, found.object).map((index) => sentence.tokens[index] as Token)
  const span = cover(tokens.map((token) => token.span))
  const [named] = world.issues.findIn(text, span)
  if (!named) return policyOf(surroundings, found, actor, span, world)
  const naming = tokens.filter((token) => overlaps(token.span, named.span)).map(({ index }) => index)
  const isTurned = isEnded(found.object, naming, world.stances)
  return {
    id: named.issue.replace(/^issue:/, ''),
    stance: isTurned ? endedStance(found) : found.stance,
    span,
  }
}

function endedStance({ stance }: StanceFound): Position['stance'] {
  if (stance === 'supports') return 'opposes'
  return stance === 'opposes' ? 'supports' : stance
}

/** "Iran's proposal", "the policy of Israel": what another actor does or wants. */
function policyOf(
  surroundings: Surroundings,
  { object, stance }: StanceFound,
  holder: string,
  span: Span,
  { stances }: World,
): IssueFound | null {
  if (!stances.isPolicy(object.lemma.toLowerCase())) return null
  const { sentence, text } = surroundings
  const owner = childBy(sentence, object.index, 'nmod:poss') ?? childBy(sentence, object.index, 'nmod')
  const actor = owner ? mentionAt(surroundings, owner)?.actor : null
  if (!owner || !actor || actor === holder) return null
  const start = owner.index < object.index ? wordAfterOwner(surroundings, owner) : span[0]
  const words = text.slice(start, object.span[1]).match(/[\p{L}\p{N}]+/gu) ?? []
  return { id: `${actor}/${words.join('-').toLowerCase()}`, stance, span }
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
