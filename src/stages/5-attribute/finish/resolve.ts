import { childrenOf } from '../../../language/index.js'
import type { Mention, Span } from '../../../model/index.js'
import { spanText } from '../../../model/index.js'
import type { IssueList } from '../../../world/index.js'
import type { Context } from '../context.js'
import type { Participant } from '../draft.js'

export interface Resolving {
  readonly context: Context
  /** In text order. */
  readonly mentions: readonly Mention[]
  readonly issues: IssueList
}

export type FindActor = (participant: Participant | null) => string | null

/** Finds the actor whose mention has the same head as a participant. */
export function actorFinder(mentions: readonly Mention[]): FindActor {
  const byHead = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = `${mention.sentence}:${mention.head}`
    const known = byHead.get(key)
    if (!known?.actor) byHead.set(key, mention)
  }
  const names = mentions.filter(({ kind, actor }) => kind === 'name' && actor !== null)
  // A name that the parse tore apart has its head in another of its words.
  const nameAround = ({ sentence, head }: Participant): string | null => {
    const span = sentence.tokens[head]?.span ?? [0, 0]
    const name = names[firstFrom(names, span[1]) - 1]
    return name?.sentence === sentence.index && name.span[1] >= span[1] ? name.actor : null
  }
  return (participant) => {
    if (!participant) return null
    const { sentence, head } = participant
    const at = (token: number) => byHead.get(`${sentence.index}:${token}`)?.actor ?? null
    if (at(head)) return at(head)
    const antecedent = antecedentOf(participant)
    if (antecedent !== null) return at(antecedent)
    const apposition = childrenOf(sentence, head).find(
      ({ deprel }) => deprel === 'appos' || deprel === 'flat',
    )
    return (apposition && at(apposition.index)) ?? nameAround(participant)
  }
}

/** «the envoy, who said»: the noun that the clause of a relative pronoun hangs on. */
function antecedentOf({ sentence, head }: Participant): number | null {
  const token = sentence.tokens[head]
  if (!token || !/^W/.test(token.xpos)) return null
  for (let at = token.head, steps = 0; at >= 0 && steps < 6; at = sentence.tokens[at]?.head ?? -1, steps++) {
    const clause = sentence.tokens[at]
    if (clause?.deprel === 'acl:relcl') return clause.head
  }
  return null
}

/**
 * Actors and issues named in the content, in text order, the actors first. A speaker's pronoun for themself ("he would resign") is
 * no one spoken about, as little as the "I" of quoted words.
 */
export function aboutOf(
  content: readonly Span[],
  { mentions, issues, context }: Resolving,
  speaker: string | null = null,
): string[] {
  const about = new Set<string>()
  for (const [start, end] of content) {
    for (let at = firstFrom(mentions, start); at < mentions.length; at++) {
      const { actor, span, kind } = mentions[at] as Mention
      if (span[0] >= end) break
      if (actor && span[1] <= end && !(kind === 'pronoun' && actor === speaker)) about.add(actor)
    }
  }
  for (const piece of content) for (const { issue } of issues.findIn(context.text, piece)) about.add(issue)
  return [...about]
}

/** Index of the first of `items`, which are in text order, that starts at `offset` or later. */
export function firstFrom(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as { span: Span }).span[0] < offset) low = middle + 1
    else high = middle
  }
  return low
}

export const wordsOf = ({ text }: Context, { span }: Participant): string => spanText(text, span)
