import { childBy, childrenBy, headOf, isDeprel } from '../../language/index.js'
import type {
  EventDate,
  EventPlace,
  Placement,
  PlaceMention,
  TimeExpression,
  Token,
} from '../../model/index.js'
import { caseOf } from './clause.js'
import { type Scene, tokenAt } from './scene.js'
import type { Anchor } from './slots.js'

/** Climbing from a phrase to what it belongs to stops here. */
const MAX_STEPS = 8

export interface Expressions {
  readonly times: readonly TimeExpression[]
  readonly places: readonly PlaceMention[]
  readonly triggers: ReadonlySet<number>
}

/**
 * The date of an event: the time it defines ("in May, when he met …"), else its own time expression, else its clause's.
 * Set in time by what follows ("after she visited last month"), it has that date if no finer than a week, else none.
 * What the reporter states in the past tense in a main clause has the report's date; all else has none. A time that
 * cannot be resolved leaves the date open.
 */
export function dateOf(
  scene: Scene,
  anchor: Anchor,
  { times, triggers }: Expressions,
  fallback: EventDate | null,
): EventDate | null {
  const whose = tokenAt(scene, anchor.lightVerb ?? anchor.head)
  const named = CLAUSES.has(whose.deprel)
    ? times.find((time) => time.head === whose.head || opensClause(scene, time, whose))
    : undefined
  if (named) return named.date
  const own = attachedTo(scene, anchor, times, triggers).filter((time) => !isLimit(scene, time))
  if (own.length > 0) return own.find((time) => time.date)?.date ?? null
  if (!isSetInTime(scene, anchor)) return isMainPast(scene, anchor) ? fallback : null
  const near = times.find((time) => time.date && time.head > anchor.head)?.date
  return near && near.precision !== 'day' ? near : null
}

/** "since February", "by Friday": a limit is not the date of what is told. */
function isLimit(scene: Scene, time: TimeExpression): boolean {
  const words = scene.sentence.tokens.slice(Math.max(0, time.tokens[0] - 1), time.head + 1)
  return words.some((word) => LIMITS.has(word.text.toLowerCase()))
}

/** "in February, [when Russia invaded]": the clause right behind a time tells what happened then. */
function opensClause(scene: Scene, time: TimeExpression, verb: Token): boolean {
  const when = childrenBy(scene.sentence, verb.index, 'advmod', 'mark').find(({ lemma }) => lemma === 'when')
  return when !== undefined && when.index - time.tokens[1] >= 0 && when.index - time.tokens[1] <= 1
}

const LIMITS = new Set(['since', 'until', 'till', 'by', 'before', 'within'])

/** A clause or phrase behind says when: "after …", "before …", "the last time …". */
function isSetInTime(scene: Scene, anchor: Anchor): boolean {
  const verb = anchor.lightVerb ?? anchor.head
  return scene.sentence.tokens.some(
    (token) =>
      (token.head === verb && token.lemma === 'time' && isDeprel(token, 'obl') && !isFirst(scene, token)) ||
      (token.index > verb && SETTING.has(token.lemma) && ['mark', 'case', 'advmod'].includes(token.deprel)),
  )
}

/** "for the first time": now, whatever it is the first since. */
const isFirst = (scene: Scene, time: Token): boolean =>
  childrenBy(scene.sentence, time.index, 'amod').some(({ lemma }) => lemma === 'first')

// "For the first time since the invasion in February" tells when it was not.
const SETTING = new Set(['after', 'before', 'when', 'until', 'following', 'while'])

/** The place of an event: the place expression on it or on its clause. */
export function placeOf(scene: Scene, anchor: Anchor, { places, triggers }: Expressions): EventPlace | null {
  const own = attachedTo(scene, anchor, places, triggers).filter((place) =>
    LOCATIVE.has(caseOf(scene.sentence, tokenAt(scene, place.head)) ?? ''),
  )
  return own[0]?.place ?? null
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'on',
  'off',
  'inside',
  'across',
  'to',
  'into',
])

/** Those that hang on the event itself; failing that, on the clause it shares with a verb above. */
function attachedTo<T extends Placement>(
  scene: Scene,
  anchor: Anchor,
  all: readonly T[],
  triggers: ReadonlySet<number>,
): T[] {
  const hosts = [anchor.head, ...(anchor.lightVerb === null ? [] : [anchor.lightVerb])]
  for (const host of [...hosts, ...clauseHosts(scene, hosts.at(-1) as number)]) {
    const found = all.filter((one) => hangsOn(scene, one.head, host, triggers))
    if (found.length > 0) return found
  }
  return []
}

/** The phrase belongs to the first verb or event noun above it. */
function hangsOn(scene: Scene, from: number, host: number, triggers: ReadonlySet<number>): boolean {
  let at: Token | undefined = tokenAt(scene, from)
  for (let steps = 0; at && steps < MAX_STEPS; steps++) {
    if (at.index === host) return true
    const isBorder = at.upos === 'VERB' || triggers.has(at.index) || CLAUSES.has(at.deprel)
    if (at.index !== from && isBorder) return false
    at = headOf(scene.sentence, at)
  }
  return false
}

const CLAUSES = new Set(['acl:relcl', 'acl', 'advcl', 'ccomp', 'advcl:relcl'])

/** The verbs that share their clause with this one: above an infinitive, a conjunct, or a noun that is an argument. */
function clauseHosts(scene: Scene, index: number): number[] {
  const hosts: number[] = []
  for (let at = tokenAt(scene, index); hosts.length < 3;) {
    const head = headOf(scene.sentence, at)
    const isShared = ['xcomp', 'conj', 'advcl'].some((deprel) => isDeprel(at, deprel)) || isArgument(at)
    if (!head || !isShared || isOtherTime(scene, at)) break
    hosts.push(head.index)
    at = head
  }
  return hosts
}

/** "joined in May, a year after Russia [invaded]": a clause with a conjunction of its own is not the main one's time. */
function isOtherTime(scene: Scene, verb: Token): boolean {
  const opening = childrenBy(scene.sentence, verb.index, 'mark', 'case', 'advmod')
  return (
    isDeprel(verb, 'advcl') &&
    opening.some(({ index, lemma }) => index < verb.index && CONJUNCTIONS.has(lemma))
  )
}

const CONJUNCTIONS = new Set(['after', 'since', 'before', 'when', 'while', 'as', 'until', 'because', 'though', 'although', 'where', 'once']) // prettier-ignore

const isArgument = (token: Token): boolean =>
  token.upos === 'NOUN' && ['obj', 'nsubj'].some((deprel) => isDeprel(token, deprel))

/** A finite past verb of the reporter's own main clause; a perfect leaves open when it was. */
function isMainPast(scene: Scene, anchor: Anchor): boolean {
  const verb = tokenAt(scene, anchor.isNoun ? (anchor.lightVerb ?? anchor.head) : anchor.head)
  const isRelative = childBy(scene.sentence, verb.index, 'nsubj')?.xpos.startsWith('W') ?? false
  if (verb.upos !== 'VERB' || isRelative) return false
  const auxiliaries = scene.sentence.tokens.filter(
    (token) => token.head === verb.index && isDeprel(token, 'aux'),
  )
  if (auxiliaries.some((aux) => aux.lemma === 'have' || aux.text.toLowerCase() === 'had')) return false
  const isPast = verb.xpos === 'VBD' || auxiliaries.some((aux) => aux.lemma === 'be' && aux.xpos === 'VBD')
  return (
    isPast &&
    (verb.deprel === 'root' || (verb.deprel === 'conj' && headOf(scene.sentence, verb)?.deprel === 'root'))
  )
}
