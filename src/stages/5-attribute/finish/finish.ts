import type { ReportedStatement, Span, Statement } from '../../../model/index.js'
import { bySpan } from '../../../model/index.js'
import type { Context } from '../context.js'
import type { Draft } from '../draft.js'
import { nest, type Nested } from './nest.js'
import { aboutOf, actorFinder, type FindActor, firstFrom, type Resolving, wordsOf } from './resolve.js'
import { isFirstPerson, isSecondPerson, withoutStrays } from './stray.js'
import { isNegated } from '../phrases/verb-group.js'

/** Drafts → statements: resolved, nested, in text order with parents first, numbered s1, s2 … */
export function finish(found: readonly Draft[], resolving: Resolving): Statement[] {
  const drafts = withoutStrays(found, resolving.context).map((draft) => ({
    ...draft,
    content: draft.content.sort(bySpan),
  }))
  const find = actorFinder(resolving.mentions)
  const kept = nest(drafts).filter((nested) => saysSomething(nested, resolving, find))
  const statements = new Map<Draft, Statement>()
  for (const { draft, parent } of nest(kept.map(({ draft }) => draft))) {
    const enclosing = (parent && statements.get(parent)) ?? null
    statements.set(draft, makeStatement(draft, `s${statements.size + 1}`, enclosing, resolving, find)) // prettier-ignore
  }
  return [...statements.values()]
}

/** Whether a statement inside another tells a reader something: who is meant, or about whom. */
function saysSomething({ draft, parent }: Nested, resolving: Resolving, find: FindActor): boolean {
  const { context } = resolving
  const { speaker, content, entry } = draft
  if (!parent) return true
  if (!speaker) return content.some(([start]) => /["“'‘]/.test(context.text[start] ?? ''))
  const words = wordsOf(context, speaker)
  if (isSecondPerson(words)) return false
  if (isFirstPerson(words) && (entry?.act === 'intent' || entry?.act === 'order')) return true
  if (find(speaker)) return true
  const pronoun = /^(?:PRON|DET)$/.test(speaker.sentence.tokens[speaker.head]?.upos ?? '')
  return (!pronoun || isFirstPerson(words)) && aboutOf(content, resolving).length > 0
}

function makeStatement(
  draft: Draft,
  id: string,
  parent: Statement | null,
  resolving: Resolving,
  find: FindActor,
): Statement {
  const { cue, entry, speaker } = draft
  const syntactic = cue ? isNegated(cue) : false
  const negated = syntactic !== (entry?.negative ?? false)
  const own = speaker !== null && isFirstPerson(wordsOf(resolving.context, speaker))
  // The "I" or "we" of quoted words is who says them.
  const actor = find(speaker) ?? (own ? (parent?.speaker.actor ?? null) : null)
  return {
    id,
    parent: parent?.id ?? null,
    manner: mannerOf(resolving.context, draft.content),
    act: actOf(draft, negated, resolving),
    speaker: { actor, spans: speaker ? [speaker.span] : [] },
    cue: draft.cueSpans,
    content: draft.content,
    addressee: find(draft.addressee),
    about: aboutOf(draft.content, resolving, actor),
    negated,
    sentence: cue?.sentence.index ?? draft.speaker?.sentence.index ?? 0,
    cueHead: cue?.head ?? null,
  }
}

function actOf(
  { cue, entry, content }: Draft,
  negated: boolean,
  { context }: Resolving,
): ReportedStatement['act'] {
  if (!cue || !entry) return 'statement'
  const verb = cue.sentence.tokens[cue.head]?.lemma ?? ''
  if (!negated) return entry.act
  if (context.verbs.silent.has(verb) && entry.act === 'statement') return 'silence'
  const inner = content[0] && /^to (?:\w+ly )?(\w+)/.exec(context.text.slice(...content[0]))
  return inner && entry.negative && context.verbs.silent.has(inner[1] as string) ? 'silence' : entry.act
}

/** direct from 95 parts in 100 inside quotation marks on, indirect when none is; a quoted term counts as unquoted. */
function mannerOf({ quotations, terms }: Context, content: readonly Span[]): ReportedStatement['manner'] {
  let inside = 0
  let all = 0
  for (const span of content) {
    all += span[1] - span[0]
    for (let at = Math.max(0, firstFrom(quotations, span[0]) - 1); at < quotations.length; at++) {
      const quotation = quotations[at] as (typeof quotations)[number]
      if (quotation.span[0] >= span[1]) break
      if (quotation.marks === 'single' || terms.has(at)) continue
      inside += Math.max(0, Math.min(span[1], quotation.span[1]) - Math.max(span[0], quotation.span[0]))
    }
  }
  return inside >= 0.95 * all ? 'direct' : inside > 0 ? 'mixed' : 'indirect'
}
