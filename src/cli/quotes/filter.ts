import type { Actor, CodedReport, ReportedStatement } from '../../model/index.js'
import { words } from '../view/context.js'
import { issueName } from '../../analysis/index.js'
import { type Meaning, meaningOf } from '../../analysis/index.js'

/** What statements are wanted: of each kind of filter any one may hold, and every kind that is given must. */
export interface Wanted {
  readonly speaker?: readonly string[]
  readonly about?: readonly string[]
  readonly manner?: readonly ReportedStatement['manner'][]
  readonly act?: readonly ReportedStatement['act'][]
}

export type Filter = (report: CodedReport) => (statement: ReportedStatement) => boolean

export function filterFor({ speaker, about, manner, act }: Wanted): Filter {
  const speakers = meanings(speaker)
  const subjects = meanings(about)
  return (report) => {
    const { published } = report.document
    const actors = new Map(report.actors.map((actor) => [actor.id, actor]))
    return (statement) =>
      (manner?.includes(statement.manner) ?? true) &&
      (act?.includes(statement.act) ?? true) &&
      (speakers?.(published).some((meaning) => isBy(statement, meaning, report, actors)) ?? true) &&
      (subjects?.(published).some((meaning) => isAbout(statement, meaning, actors)) ?? true)
  }
}

type Actors = ReadonlyMap<string, Actor>

/** An unknown speaker is found by the words of the report. */
function isBy(
  { speaker }: ReportedStatement,
  meaning: Meaning,
  report: CodedReport,
  actors: Actors,
): boolean {
  if (speaker.actor === null) return !meaning.isState && meaning.isIn(words({ report }, speaker.spans))
  return isActor(speaker.actor, meaning, actors)
}

function isAbout({ about }: ReportedStatement, meaning: Meaning, actors: Actors): boolean {
  return about.some(
    (id) =>
      isActor(id, meaning, actors) || (id.startsWith(ISSUE) && isIssue(id.slice(ISSUE.length), meaning)),
  )
}

const ISSUE = 'issue:'

const isIssue = (issue: string, meaning: Meaning): boolean =>
  meaning.isIn(issue) || meaning.isIn(issueName(issue) ?? '') || meaning.name === `${ISSUE}${issue}`

/** An actor that the report does not describe is known by its id alone. */
function isActor(id: string, { isActor }: Meaning, actors: Actors): boolean {
  return isActor(
    actors.get(id) ?? { id, name: '', kind: 'group', country: null, codes: [], role: null, wikidata: null },
  )
}

/** Names mean what they mean on a day: reports of one day share the look-up. */
function meanings(
  names: readonly string[] | undefined,
): ((day: string | null) => readonly Meaning[]) | undefined {
  if (names === undefined) return undefined
  const byDay = new Map<string | null, readonly Meaning[]>()
  return (day) => {
    const known = byDay.get(day) ?? names.map((name) => meaningOf(name, day))
    byDay.set(day, known)
    return known
  }
}
