import { childrenBy, childrenOf, isDeprel, subtree } from '../../language/index.js'
import type { Token } from '../../model/index.js'
import { caseOf, clausesOf } from './clause/clause.js'
import { deepObjects } from './clause/objects.js'
import { conditionsOf, type Match, matchesAt } from './match/match.js'
import { impliedTargets } from './roles/implied.js'
import { isCompatriot, sideOf } from './roles/participants.js'
import { roleHeads } from './roles/roles.js'
import { type Scene, tokenAt } from './scene.js'
import { type Anchor, conjuncts, slotHeads } from './match/slots.js'
import { wordOf } from './match/words.js'

/** An event as the words have it: code and the heads of its roles, before actors, modality and time. */
export interface Candidate {
  readonly match: Match
  readonly code: string | null
  readonly sources: readonly number[]
  readonly targets: readonly number[]
  /** How the heads of the target were found. */
  readonly targetWay: 'named' | 'action' | 'context'
  /** The frame's own code, the one that its table makes of the action's, or the action's. */
  readonly codeFrom: 'frame' | 'table' | 'action'
  /** The action that an act of speech is about. */
  readonly inner: Candidate | null
  /** The act of speech only announces the action, which stands itself, as planned. */
  readonly announces: boolean
}

/** Nothing is nested deeper: "promised to urge X to agree to allow …". */
const MAX_DEPTH = 4

/** The candidate at a token, or null. */
export function candidateAt(scene: Scene, index: number, depth = 0): Candidate | null {
  const matches = matchesAt(scene, index)
  const best = first(matches, (match) => candidateOf(scene, match, depth))
  if (!best?.code || best.inner || best.match.frame.complement) return best
  // A family that looks at the action may tell the same kind of act more precisely ("requested military aid").
  const { code } = best
  return (
    first(matches, (match) => {
      const areAlike = match.frame.source[0] === best.match.frame.source[0]
      const finer = areAlike && match.frame.complement ? candidateOf(scene, match, depth) : null
      const isFiner = finer?.inner && isSameRoot(finer.code, code) && (finer.code ?? '').length >= code.length
      return isFiner ? finer : null
    }) ?? best
  )
}

const isSameRoot = (one: string | null, other: string): boolean => one?.slice(0, 2) === other.slice(0, 2)

function first(matches: readonly Match[], make: (match: Match) => Candidate | null): Candidate | null {
  for (const match of matches) {
    const made = make(match)
    if (made) return made
  }
  return null
}

function candidateOf(scene: Scene, match: Match, depth: number): Candidate | null {
  const sources = roleHeads(scene, match, 'source')
  const doers = idsOf(scene, sources)
  const own = blamedFor(scene, match, depth, roleHeads(scene, match, 'target', doers))
  const targets = impliedTargets(scene, match, own, doers)
  const targetWay = targets === own ? ('named' as const) : ('context' as const)
  const ways = { targetWay, codeFrom: 'frame' as const }
  const plain = { match, code: match.frame.code, sources, targets, ...ways, inner: null, announces: false }
  const table = match.frame.complement
  if (!table || depth >= MAX_DEPTH) return plain.code ? plain : null
  const inner = actionOf(scene, match.anchor, depth + 1)
  if (!inner?.code) return plain.code ? { ...plain, inner } : null
  const outer = isForgone(scene, table, inner) ? FORGOING : scene.frames.outerCode(table, inner.code)
  const announces = outer === null && ANNOUNCING.has(table)
  // "offered criticism": the verb only carries the noun.
  if (announces && inner.match.anchor.lightVerb === match.anchor.head) return null
  const code = outer ?? (announces ? inner.code : match.frame.code)
  if (!code) return null
  const isAsked = scene.frames.complement(table)?.target === 'source'
  const others = (isAsked ? askedOf(scene, inner, doers) : inner.targets).filter(
    (head) => !sources.includes(head) && !isOwnTroops(scene, head, doers),
  )
  const codeFrom = outer !== null ? 'table' : announces ? 'action' : 'frame'
  const known =
    targets.length > 0 ? { targets, targetWay } : { targets: others, targetWay: 'action' as const }
  return { ...plain, ...known, code, codeFrom, inner, announces }
}

/** "demanded that [Russia] stop arming Iran": asked is who is to do it; where nobody is told to, whoever else the action names. */
function askedOf(
  scene: Scene,
  { sources, targets, match }: Candidate,
  doers: ReadonlySet<string>,
): readonly number[] {
  const isTold = sideOf(scene, sources, 'target', doers).actors.some(({ id }) => !doers.has(id))
  return isTold && !match.frame.reciprocal ? sources : [...sources, ...targets]
}

const idsOf = (scene: Scene, heads: readonly number[]): ReadonlySet<string> =>
  new Set(sideOf(scene, heads, 'source').actors.map(({ id }) => id))

/** "rejected a request to withdraw its troops": they are no other party. */
const isOwnTroops = (scene: Scene, head: number, doers: ReadonlySet<string>): boolean =>
  scene.frames.isIn('troops', wordOf(tokenAt(scene, head))) &&
  sideOf(scene, [head], 'target', doers).actors.every(
    (actor) => doers.has(actor.id) || isCompatriot(scene, actor, doers),
  )

/**
 * "condemned the attack on Ukraine by Russia": blamed is who did it, and never those who were killed or fought. "welcomed the
 * truce between Israel and Syria": both are praised.
 */
function blamedFor(
  scene: Scene,
  { frame }: Match,
  depth: number,
  targets: readonly number[],
): readonly number[] {
  const isPraise = frame.code?.startsWith('05') ?? false
  if (!(isPraise || /^1[14]/.test(frame.code ?? '')) || depth >= MAX_DEPTH) return targets
  const acts = targets
    .flatMap((head) => conjuncts(scene, head))
    .flatMap((head) => (isAct(scene, head) ? (candidateAt(scene, head, depth + 1) ?? []) : []))
  if (sideOf(scene, targets, 'target').participants.length === 0) {
    const mutual = acts.filter(({ match }) => match.frame.reciprocal)
    const parties = mutual.flatMap(({ sources, targets }) => [...sources, ...targets])
    const makers = targets.flatMap((head) => makersOf(scene, head))
    if (parties.length + makers.length > 0) return [...parties, ...makers]
  }
  if (isPraise) return targets
  const doers = acts.filter(({ code }) => (code ?? '') >= '13').flatMap(({ sources }) => sources)
  if (sideOf(scene, doers, 'source').actors.length > 0) return doers
  const hasVictims = acts.some((act) => (act.code ?? '') >= '18' && act.targets.length > 0)
  return hasVictims ? [] : targets
}

/** "welcomed a letter [sent by] Pakistan": praise of the thing goes to whoever it comes from. */
function makersOf(scene: Scene, head: number): number[] {
  const made = subtree(scene.sentence, head)
    .map((index) => tokenAt(scene, index))
    .filter(({ deprel, xpos }) => deprel === 'acl' && xpos === 'VBN')
  return made
    .flatMap(({ index }) => childrenOf(scene.sentence, index))
    .filter((child) => isDeprel(child, 'obl') && ['by', 'from'].includes(caseOf(scene.sentence, child) ?? ''))
    .map(({ index }) => index)
}

const isAct = (scene: Scene, head: number): boolean =>
  tokenAt(scene, head).upos === 'NOUN' && scene.actorAt(head) === undefined

/** Tables of acts that promise the action: where they give no code, the action itself is planned. */
const ANNOUNCING = new Set(['agree', 'promise', 'intend', 'vow'])

/** "promised not to [attack] Israel": who gives up an act of conflict yields. */
const isForgone = (scene: Scene, table: string, { match, code }: Candidate): boolean =>
  ANNOUNCING.has(table) &&
  table !== 'intend' &&
  (code ?? '') >= '13' &&
  childrenBy(scene.sentence, match.anchor.lightVerb ?? match.anchor.head, 'advmod').some(
    ({ lemma }) => lemma === 'not',
  )

/** To intend to cooperate: of not doing harm the code book knows no more than that. */
const FORGOING = '030'

/** The event that a predicate states: its own, or that of the noun it carries ("hold talks", "start withdrawing"). */
function predicateEvent(scene: Scene, verb: Token, depth: number): Candidate | null {
  const own = candidateAt(scene, verb.index, depth)
  if (own && conditionsOf(own.match.frame, own.match.anchor).length > 0) return own
  for (const object of objectsOf(scene, verb)) {
    const carried = candidateAt(scene, object, depth)
    if (carried?.match.anchor.lightVerb === verb.index) return carried
  }
  if (own) return own
  if (depth >= MAX_DEPTH) return null
  const clause = clausesOf(scene.sentence, verb.index)[0]
  return clause ? predicateEvent(scene, clause, depth + 1) : null
}

/** The action an act of speech is about: in its clause, in a clause on its object, or named by a noun. */
function actionOf(scene: Scene, anchor: Anchor, depth: number): Candidate | null {
  for (const clause of clausesOf(scene.sentence, anchor.head)) {
    const event = predicateEvent(scene, clause, depth)
    if (event) return event
  }
  const nouns = [
    ...slotHeads(scene, anchor, 'object'),
    // "[With his refusal to debate], Biden scheduled a rally": what stands before the verb is not what it is about.
    ...NOUN_SLOTS.flatMap((slot) => slotHeads(scene, anchor, slot)).filter((head) => head > anchor.head),
  ]
  for (const noun of nouns) {
    const event = nounAction(scene, noun, depth)
    if (event) return event
  }
  return null
}

const NOUN_SLOTS = ['for', 'of', 'with', 'to', 'against', 'from', 'on', 'in', 'about']

/** "a request to withdraw", "calls for a truce", "the release of": proposals are looked through. */
function nounAction(scene: Scene, noun: number, depth: number): Candidate | null {
  if (scene.actorAt(noun) || depth >= MAX_DEPTH) return null
  if (scene.frames.isIn('proposal', wordOf(tokenAt(scene, noun)))) {
    const through = actionOf(scene, { head: noun, isNoun: true, lightVerb: null }, depth + 1)
    if (through) return through
  }
  const event = candidateAt(scene, noun, depth)
  return event?.code ? event : null
}

function objectsOf(scene: Scene, verb: Token): number[] {
  const anchor = { head: verb.index, isNoun: false, lightVerb: null }
  return [
    ...deepObjects(scene.sentence, verb).map((token) => token.index),
    ...slotHeads(scene, anchor, 'in'),
    ...slotHeads(scene, anchor, 'on'),
  ]
}
