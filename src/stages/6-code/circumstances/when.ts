import { childrenBy, headOf, isDeprel, subtree } from '../../../language/index.js'
import type {
  DateReason,
  DateWay,
  EventDate,
  ResolvedDate,
  TimeExpression,
  Token,
} from '../../../model/index.js'
import { attachedTo, attachedToClause, CLAUSES, isLimit, isMainPast } from './attached.js'
import { clausesOf, hasMark, isPassive } from '../clause/clause.js'
import { isOfDay, type Narrative } from './narrative.js'
import { type Scene, tokenAt } from '../scene.js'
import type { Anchor } from '../match/slots.js'

export interface Timing {
  readonly date: EventDate | null
  readonly reason: DateReason
}

/** The times of the sentence, and the dates that stand in for one that it does not tell. */
export interface Times {
  readonly times: readonly TimeExpression[]
  /** Tokens that state an event: a time below one of them belongs to it. */
  readonly triggers: ReadonlySet<number>
  readonly narrative: Narrative
  /** The report's own date, for what the reporter tells in the past tense; null inside a statement. */
  readonly published: ResolvedDate | null
}

/**
 * The date of an event: the time it defines ("in May, when he met …"), else its own time expression, else its clause's.
 * Set in time by what follows ("after she visited last month"), it has that date if no finer than a week, else none.
 * What the reporter states in the past tense in a main clause has the date of the sentence before in its paragraph, else
 * the report's; all else has none. A time that cannot be resolved leaves the date open.
 */
export function timingOf(scene: Scene, anchor: Anchor, around: Times): Timing {
  const { times, triggers } = around
  const whose = tokenAt(scene, anchor.lightVerb ?? anchor.head)
  const defined = CLAUSES.has(whose.deprel)
    ? times.find((time) => time.head === whose.head || opensClause(scene, time, whose))
    : undefined
  if (defined) return timed('defined', defined)
  const own = attachedTo(scene, anchor, times, triggers)
  const found = own.length > 0 ? own : attachedToClause(scene, anchor, times, triggers)
  const telling = found.filter((time) => !isLimit(scene, time))
  const [first] = telling
  if (first) return timed(own.length > 0 ? 'own' : 'clause', narrowest(telling) ?? first)
  if (isSetInTime(scene, anchor)) {
    const near = times.find(({ date, head }) => date && head > anchor.head && !isInAside(scene, head, anchor))
    return near?.date && near.date.precision !== 'day' ? timed('setting', near) : untimed('open')
  }
  if (!isMainPast(scene, anchor) || !around.published) return untimed(found.length > 0 ? 'limit' : 'open')
  if (isTimeOfCharge(scene, anchor, times)) return untimed('open')
  const told = around.narrative.time
  if (told) return timed('narrative', told)
  const isToday = isOfDay(around.narrative, around.published) && !isFramed(scene, anchor, around)
  return isToday ? inReport(around.published) : untimed('open')
}

/** "To save money, in 2018, it cut …": a time that stands before the verb, wherever the parser hangs it. */
function isFramed(scene: Scene, { head, lightVerb }: Anchor, { times }: Times): boolean {
  const verb = lightVerb ?? head
  return times.some((time) => {
    const host = headOf(scene.sentence, tokenAt(scene, time.head))
    return time.head < verb && host?.deprel === 'advcl' && host.head === verb && !isLimit(scene, time)
  })
}

/** A time that has no date is told all the same: no other is put in its place. */
function timed(way: DateWay, { date, span }: TimeExpression): Timing {
  if (!date) return { date: null, reason: { way: 'unresolved', span } }
  const basis = way === 'setting' || way === 'narrative' ? 'context' : 'own'
  return { date: { ...date, basis }, reason: { way, span } }
}

/** "next month, on 2 August": of two times that agree the closer. */
function narrowest(times: readonly TimeExpression[]): TimeExpression | undefined {
  const [first, ...others] = times.filter(({ date }) => date)
  const isWithin = ({ date }: TimeExpression): boolean =>
    date !== null && first?.date != null && date.start >= first.date.start && date.end <= first.date.end
  return others.find((other) => isWithin(other) && other.date?.precision === 'day') ?? first
}

const untimed = (way: DateWay): Timing => ({ date: null, reason: { way, span: null } })

const inReport = (date: ResolvedDate): Timing => ({
  date: { ...date, basis: 'report' },
  reason: { way: 'report', span: null },
})

/** "in February, [when Russia invaded]": the clause right behind a time tells what happened then. */
function opensClause(scene: Scene, time: TimeExpression, verb: Token): boolean {
  const when = childrenBy(scene.sentence, verb.index, 'advmod', 'mark').find(({ lemma }) => lemma === 'when')
  return when !== undefined && when.index - time.tokens[1] >= 0 && when.index - time.tokens[1] <= 1
}

/** A clause or phrase behind says when: "after …", "before …", "the last time …". */
function isSetInTime(scene: Scene, anchor: Anchor): boolean {
  const verb = anchor.lightVerb ?? anchor.head
  return scene.sentence.tokens.some(
    (token) =>
      (token.head === verb && token.lemma === 'time' && isDeprel(token, 'obl') && !isFirst(scene, token)) ||
      (token.index > verb && SETTING.has(token.lemma) && ['mark', 'case', 'advmod'].includes(token.deprel)),
  )
}

/** "met Joe Biden, [who served until 2016]": the time of a relative clause is its own. */
function isInAside(scene: Scene, from: number, { head, lightVerb }: Anchor): boolean {
  let at: Token | undefined = tokenAt(scene, from)
  while (at && at.index !== (lightVerb ?? head) && at.deprel !== 'acl:relcl') at = headOf(scene.sentence, at)
  return at?.deprel === 'acl:relcl' && at.index !== (lightVerb ?? head)
}

/** "was convicted of smuggling arms in 2010": the year of the verdict or of the crime, in no case the report's. */
const isTimeOfCharge = (scene: Scene, { head }: Anchor, times: readonly TimeExpression[]): boolean =>
  isPassive(scene.sentence, tokenAt(scene, head)) &&
  clausesOf(scene.sentence, head)
    .filter((clause) => hasMark(scene.sentence, clause, 'of', 'for'))
    .some((clause) => {
      const words = new Set(subtree(scene.sentence, clause.index))
      return times.some((time) => words.has(time.head))
    })

/** "for the first time": now, whatever it is the first since. */
const isFirst = (scene: Scene, time: Token): boolean =>
  childrenBy(scene.sentence, time.index, 'amod').some(({ lemma }) => lemma === 'first')

// "For the first time since the invasion in February" tells when it was not.
const SETTING = new Set(['after', 'before', 'when', 'until', 'following', 'while'])
