import type { Mention, ReportedStatement, Span, Statement } from '../../model/index.js'
import { bySpan, contains, spanText } from '../../model/index.js'
import type { IssueList } from '../../world/index.js'
import { type Context, isQuoted } from './context.js'
import { COLON } from './colon.js'
import type { Draft, Participant } from './draft.js'
import { nest } from './nest.js'
import { isNegated } from './verb-group.js'
import { childrenOf } from '../../language/index.js'

export interface Resolving {
  readonly context: Context
  readonly mentions: readonly Mention[]
  readonly issues: IssueList
  readonly silentVerbs: ReadonlySet<string>
}

/** Drafts → statements: resolved, nested, in text order with parents first, numbered s1, s2 … */
export function finish(found: readonly Draft[], resolving: Resolving): Statement[] {
  const drafts = found.filter((draft) => !isStray(draft, found, resolving.context))
  const find = mentionFinder(resolving.mentions)
  const nested = nest(drafts.map((draft) => ({ ...draft, content: draft.content.sort(bySpan) })))
  const ids = new Map(nested.map(({ draft }, at) => [draft, `s${at + 1}`]))
  return nested.map(({ draft, parent }) =>
    makeStatement(draft, ids.get(draft) as string, (parent && ids.get(parent)) ?? null, resolving, find),
  )
}

type FindActor = (participant: Participant | null) => string | null

function makeStatement(
  draft: Draft,
  id: string,
  parent: string | null,
  resolving: Resolving,
  find: FindActor,
): Statement {
  const { cue, entry, speaker } = draft
  const syntactic = cue ? isNegated(cue) : false
  const negated = syntactic !== (entry?.negative ?? false)
  return {
    id,
    parent,
    manner: mannerOf(resolving.context, draft.content),
    act: actOf(draft, negated, resolving),
    speaker: { actor: find(speaker), spans: speaker ? [speaker.span] : [] },
    cue: draft.cueSpans,
    content: draft.content,
    addressee: find(draft.addressee),
    about: aboutOf(draft.content, resolving),
    negated,
    sentence: cue?.sentence.index ?? draft.speaker?.sentence.index ?? 0,
    cueHead: cue?.head ?? null,
  }
}

function actOf(
  { cue, entry, content }: Draft,
  negated: boolean,
  { silentVerbs, context }: Resolving,
): ReportedStatement['act'] {
  if (!cue || !entry) return 'statement'
  const verb = cue.sentence.tokens[cue.head]?.lemma ?? ''
  if (!negated) return entry.act
  if (silentVerbs.has(verb) && entry.act === 'statement') return 'silence'
  const inner = content[0] && /^to (?:\w+ly )?(\w+)/.exec(context.text.slice(...content[0]))
  return inner && entry.negative && silentVerbs.has(inner[1] as string) ? 'silence' : entry.act
}

/** direct from 95 parts in 100 inside quotation marks on, indirect when none is; a quoted term counts as unquoted. */
function mannerOf({ quotations, terms }: Context, content: readonly Span[]): ReportedStatement['manner'] {
  let inside = 0
  let all = 0
  for (const span of content) {
    all += span[1] - span[0]
    quotations.forEach((quotation, at) => {
      if (quotation.marks === 'single' || terms.has(at)) return
      inside += Math.max(0, Math.min(span[1], quotation.span[1]) - Math.max(span[0], quotation.span[0]))
    })
  }
  return inside >= 0.95 * all ? 'direct' : inside > 0 ? 'mixed' : 'indirect'
}

function aboutOf(content: readonly Span[], { mentions, issues, context }: Resolving): string[] {
  const about = new Set<string>()
  for (const { actor, span } of mentions) {
    if (actor && content.some((piece) => contains(piece, span))) about.add(actor)
  }
  for (const piece of content) for (const { issue } of issues.findIn(context.text, piece)) about.add(issue)
  return [...about]
}

function mentionFinder(mentions: readonly Mention[]): FindActor {
  const byHead = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = `${mention.sentence}:${mention.head}`
    const known = byHead.get(key)
    if (!known?.actor) byHead.set(key, mention)
  }
  const find: FindActor = (participant) => {
    if (!participant) return null
    const { sentence, head } = participant
    const own = byHead.get(`${sentence.index}:${head}`)?.actor
    if (own) return own
    const token = sentence.tokens[head]
    // "who said": the noun that the relative clause hangs on.
    if (token && /^W/.test(token.xpos)) {
      for (
        let at = token.head, steps = 0;
        at >= 0 && steps < 6;
        at = sentence.tokens[at]?.head ?? -1, steps++
      ) {
        const clause = sentence.tokens[at]
        if (clause?.deprel === 'acl:relcl')
          return byHead.get(`${sentence.index}:${clause.head}`)?.actor ?? null
      }
    }
    const apposition = childrenOf(sentence, head).find(
      (child) => child.deprel === 'appos' || child.deprel === 'flat',
    )
    return apposition ? (byHead.get(`${sentence.index}:${apposition.index}`)?.actor ?? null) : null
  }
  return find
}

const FIRST_OR_SECOND = /^(?:I|we|you)$/i

/** «I think we should go»: outside quotation marks, the writer's own mind or a turn of talk, reported of nobody. */
function isOwnMind({ cue, entry, speaker }: Draft, context: Context): boolean {
  if (!cue || !speaker || entry?.act !== 'attitude') return false
  return FIRST_OR_SECOND.test(spanText(context.text, speaker.span))
}

/** A cue that no statement holds, though it is nobody's report: quoted words of someone unknown, or the writer's own mind. */
function isStray(draft: Draft, drafts: readonly Draft[], context: Context): boolean {
  const { cue, cueSpans, entry } = draft
  // The turn of a transcript may stand in quotation marks, its speaker's name with it.
  if (!cue || entry === COLON) return false
  if (!isQuoted(context, cue.sentence, cue.head) && !isOwnMind(draft, context)) return false
  const anchor = cueSpans[0] as Span
  return !drafts.some((other) => other !== draft && other.content.some((span) => contains(span, anchor)))
}
