import { daysOf, type Step } from '../../charts/time.js'

type SearchKind = 'statements' | 'events'
type Asked = Readonly<Record<string, string | null | undefined>>

/** Where the entries behind a number are listed. */
export function searchHref(kind: SearchKind, asked: Asked): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `/search?${new URLSearchParams([['kind', kind], ...given])}`
}

/** What an actor spoke of: issues and actors have names of their own in the address. */
export const aboutOf = (id: string): Asked =>
  id.startsWith('issue:') ? { issue: id.slice(6) } : { about: id }

/** The page of somebody or something that is spoken of. */
export const pageOf = (id: string): string =>
  id.startsWith('issue:') ? `/issues/${encodeURIComponent(id.slice(6))}` : `/actors/${encodeURIComponent(id)}`

export const within = (step: Step): Asked => ({ ...daysOf(step) })
