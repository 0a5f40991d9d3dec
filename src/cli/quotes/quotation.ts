import type { Actor, CodedReport, ReportedStatement, Span } from '../../model/index.js'
import { actorName, words } from '../view/context.js'
import { issueName } from '../../analysis/index.js'

/** Words of a report and where they stand in it. */
export interface Passage {
  /** With "…" where something stands between the spans. */
  readonly words: string
  readonly spans: readonly Span[]
}

export interface Named {
  readonly id: string
  readonly name: string
}

export interface Speaker extends Passage {
  /** Null where nobody says who it is. */
  readonly actor: string | null
  readonly name: string | null
  readonly codes: readonly string[]
  readonly role: string | null
}

/** A statement with all that its reader needs to know of it, so that the report can be let go. */
export interface Quotation {
  readonly report: Pick<
    CodedReport['document'],
    'id' | 'sourceId' | 'title' | 'url' | 'publisher' | 'published'
  >
  readonly id: string
  /** The statement that it stands inside. */
  readonly parent: { readonly id: string; readonly speaker: Speaker } | null
  readonly manner: ReportedStatement['manner']
  readonly act: ReportedStatement['act']
  readonly negated: boolean
  readonly speaker: Speaker
  readonly addressee: Named | null
  readonly cue: Passage
  readonly content: Passage
  readonly about: readonly Named[]
}

interface Source {
  readonly report: CodedReport
  readonly actors: ReadonlyMap<string, Actor>
}

/** The statements of a report that `wanted` takes, in the order of the text. */
export function quotationsIn(
  report: CodedReport,
  wanted: (statement: ReportedStatement) => boolean,
): Quotation[] {
  const source = { report, actors: new Map(report.actors.map((actor) => [actor.id, actor])) }
  const statements = new Map(report.statements.map((statement) => [statement.id, statement]))
  return report.statements
    .filter(wanted)
    .map((statement) => quotation(source, statement, statements.get(statement.parent ?? '')))
}

function quotation(
  source: Source,
  statement: ReportedStatement,
  parent: ReportedStatement | undefined,
): Quotation {
  const { id, sourceId, title, url, publisher, published } = source.report.document
  const { manner, act, negated, addressee, about } = statement
  return {
    report: { id, sourceId, title, url, publisher, published },
    id: statement.id,
    parent: parent ? { id: parent.id, speaker: speakerOf(source, parent) } : null,
    manner,
    act,
    negated,
    speaker: speakerOf(source, statement),
    addressee: addressee === null ? null : named(source, addressee),
    cue: passage(source, statement.cue),
    content: passage(source, statement.content),
    about: about.map((each) => named(source, each)),
  }
}

function speakerOf(source: Source, { speaker: { actor, spans } }: ReportedStatement): Speaker {
  const known = source.actors.get(actor ?? '')
  return {
    actor,
    name: actor === null ? null : actorName(source, actor),
    codes: known?.codes ?? [],
    role: known?.role ?? null,
    ...passage(source, spans),
  }
}

const passage = (source: Source, spans: readonly Span[]): Passage => ({ words: words(source, spans), spans })

const ISSUE = /^issue:/u

function named(source: Source, id: string): Named {
  const issue = ISSUE.test(id) ? issueName(id.replace(ISSUE, '')) : null
  return { id, name: issue ?? actorName(source, id) }
}
