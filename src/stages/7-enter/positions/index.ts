import { childBy, childrenBy } from '../../../language/tree.js'
import { cover, type Position, type Span } from '../../../model/index.js'
import type { World } from '../../../world/index.js'
import { innermostAround, type Surroundings } from '../surroundings.js'
import { holdersOf, mentionAt } from './holder.js'
import { type IssueFound, issueIn, issueOfVerb, shortIssueOf } from './issue.js'
import { judgementsIn } from './judgement.js'
import { policyOf } from './policy.js'
import { type StanceFound, stancesIn } from './stance.js'

/**
 * Who supports, opposes or worries about what: an issue of the list, or another actor's policy, whose id is the
 * actor's with the words of the policy ("country:CHN/territorial-claims").
 */
export function positionsIn(surroundings: Surroundings, world: World): Position[] {
  const stances = stancesIn(surroundings.sentence, world.stances).flatMap((found) =>
    holdersOf(surroundings, found).flatMap((actor) => positionOf(surroundings, found, actor, world) ?? []),
  )
  return withoutRepeats([...stances, ...judgementsIn(surroundings, world)])
}

function positionOf(
  surroundings: Surroundings,
  found: StanceFound,
  actor: string,
  world: World,
): Position | null {
  const issue = issueOf(surroundings, found, actor, world)
  if (!issue) return null
  const span = evidence(found, issue.span)
  const statement = statementOf(surroundings, found, span)
  return { actor, issue: issue.id, stance: issue.stance, statement, span }
}

/** The same position told by two words of a sentence is entered once, by the first. */
function withoutRepeats(positions: readonly Position[]): Position[] {
  return positions.filter(
    ({ actor, issue }, index) =>
      positions.findIndex((other) => other.actor === actor && other.issue === issue) === index,
  )
}

function issueOf(
  surroundings: Surroundings,
  found: StanceFound,
  actor: string,
  world: World,
): IssueFound | null {
  const direct = issueOfVerb(surroundings, found, world) ?? issueIn(surroundings, found, found.object, world)
  if (direct) return direct
  if (found.kind === 'act' || found.kind === 'demand') return null
  const { sentence } = surroundings
  const blamed = childBy(surroundings.sentence, found.word.index, 'obj', 'nsubj:pass') === found.object
  // "criticised Turkey over its purchase": the issue is what the other is blamed for.
  const faults = childrenBy(sentence, found.word.index, 'obl').filter(({ index }) =>
    BLAME.has(childBy(sentence, index, 'case')?.lemma ?? ''),
  )
  for (const object of blamed ? faults : []) {
    const issue =
      issueIn(surroundings, found, object, world) ??
      blamedPolicyOf(surroundings, { ...found, object }, actor, world)
    if (issue) return issue
  }
  return shortIssueOf(surroundings, found, world) ?? policyOf(surroundings, found, actor, world)
}

const BLAME = new Set(['over', 'for', 'about'])

/** "condemned Turkey for its offensive": only what the one who is blamed does. */
function blamedPolicyOf(
  surroundings: Surroundings,
  found: StanceFound,
  actor: string,
  world: World,
): IssueFound | null {
  const blamed = childBy(surroundings.sentence, found.word.index, 'obj')
  const whose = blamed && mentionAt(surroundings, blamed)?.actor
  const policy = policyOf(surroundings, found, actor, world, whose)
  return whose && policy?.id.startsWith(`${whose}/`) ? policy : null
}

/** From the word of the stance, or what turns it, to the end of the issue. */
const evidence = ({ word, turns }: StanceFound, object: Span): Span =>
  cover([word.span, ...turns.map(({ span }) => span), object])

/** The statement that the stance itself is, or else the innermost one that reports it. */
function statementOf(surroundings: Surroundings, { word }: StanceFound, span: Span): string | null {
  const { sentence, statements } = surroundings
  const own = statements.find(
    (statement) => statement.sentence === sentence.index && statement.cueHead === word.index,
  )
  return (own ?? innermostAround(surroundings, span) ?? innermostAround(surroundings, word.span))?.id ?? null
}
