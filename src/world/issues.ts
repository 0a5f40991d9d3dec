import type { Span } from '../model/index.js'
import { readCompiled } from './compiled.js'
import { type Word, wordsOf } from './words.js'

export interface Issue {
  /** With prefix: "issue:one-china". */
  readonly id: string
  readonly name: string
  /** Nouns that name it once a report has named it in full: "invasion". */
  readonly short: readonly string[]
  /** Whether it only says what is at stake ("Kashmir"), so that nobody can be for or against it. */
  readonly topic: boolean
}

export interface IssueMatch {
  /** With prefix: "issue:one-china". */
  readonly issue: string
  readonly span: Span
}

/** Issues of international politics that actors take positions on. */
export interface IssueList {
  readonly all: readonly Issue[]
  /** `id` with its prefix. */
  get(id: string): Issue | undefined
  /** Where the words of `text` within `span` name an issue: in order, not overlapping, the longest phrase first. Linear time. */
  findIn(text: string, span: Span): readonly IssueMatch[]
}

/** What `scripts/data/issues.ts` writes. */
export interface CompiledIssues {
  readonly issues: readonly {
    readonly id: string
    readonly name: string
    readonly short: readonly string[]
    readonly topic: boolean
  }[]
  /** Phrase, as word keys joined by blanks, to position in `issues`. */
  readonly phrases: Readonly<Record<string, number>>
}

export function loadIssueList(): IssueList {
  return issueList(readCompiled<CompiledIssues>('issues'))
}

export function issueList({ issues, phrases }: CompiledIssues): IssueList {
  const all = issues.map((issue) => ({ ...issue, id: `issue:${issue.id}` }))
  const byId = new Map(all.map((issue) => [issue.id, issue]))
  const byPhrase = new Map(Object.entries(phrases))
  const beginnings = beginningsOf(byPhrase.keys())
  return {
    all,
    get: (id) => byId.get(id),
    findIn(text, span) {
      const words = wordsOf(text, span)
      const found: IssueMatch[] = []
      for (let at = 0; at < words.length;) {
        const match = longestFrom(words, at, beginnings, byPhrase)
        if (match) found.push({ issue: (all[match.issue] as Issue).id, span: match.span })
        at = match?.end ?? at + 1
      }
      return found
    },
  }
}

function beginningsOf(phrases: Iterable<string>): ReadonlySet<string> {
  const beginnings = new Set<string>()
  for (const phrase of phrases) {
    for (let at = phrase.indexOf(' '); at >= 0; at = phrase.indexOf(' ', at + 1)) {
      beginnings.add(phrase.slice(0, at))
    }
  }
  return beginnings
}

function longestFrom(
  words: readonly Word[],
  first: number,
  beginnings: ReadonlySet<string>,
  byPhrase: ReadonlyMap<string, number>,
): { readonly issue: number; readonly span: Span; readonly end: number } | null {
  let best = null
  let phrase = ''
  for (let at = first; at < words.length; at++) {
    const word = words[at] as Word
    if (at > first && !word.joined) break
    phrase = at === first ? word.key : `${phrase} ${word.key}`
    const issue = byPhrase.get(phrase)
    if (issue !== undefined) {
      best = { issue, span: [(words[first] as Word).span[0], word.span[1]] as const, end: at + 1 }
    }
    if (!beginnings.has(phrase)) break
  }
  return best
}
