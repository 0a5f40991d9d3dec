import type { Page } from '../page.js'
import { counted, WIDE } from '../view/context.js'
import { joined, renderHeading } from '../view/heading.js'
import { type Paint, painter, type Phrase, run, wrap } from '../view/phrase.js'
import { type Column, renderTable, type TableRow } from '../view/table.js'
import type { Quotation, Speaker } from './quotation.js'

export interface QuotesPage extends Page {
  /** How many reports were coded; of several, each statement says which it is from. */
  readonly reports: number
}

/** Statements by speaker: who is quoted most stands first, who is not known last. Ends with a line break. */
export function renderQuotes(quotations: readonly Quotation[], page: QuotesPage): string {
  const paint = painter(page.colour)
  const groups = groupsOf(quotations)
  const known = groups.filter(([{ speaker }]) => speaker.actor !== null)
  const unknown = known.length < groups.length
  const counts = [
    counted(quotations.length, 'statement'),
    counted(known.length, 'speaker') + (unknown ? ', others not identified' : ''),
    page.reports > 1 ? counted(page.reports, 'report') : quotations.slice(0, 1).map(origin).join(''),
  ].map((text) => run(text, 'dim'))
  const blocks = [
    ...groups.map((group, at) => renderGroup(group, at === 0, page, paint)),
    indented(joined(counts), page, paint),
  ]
  return `\n${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`
}

type Group = readonly [Quotation, ...Quotation[]]

function groupsOf(quotations: readonly Quotation[]): Group[] {
  const groups = new Map<string | null, [Quotation, ...Quotation[]]>()
  for (const quotation of quotations) {
    const group = groups.get(quotation.speaker.actor)
    if (group) group.push(quotation)
    else groups.set(quotation.speaker.actor, [quotation])
  }
  const isUnknown = ([{ speaker }]: Group): number => Number(speaker.actor === null)
  return [...groups.values()].sort(
    (one, other) => isUnknown(one) - isUnknown(other) || other.length - one.length,
  )
}

/** The columns of all groups stand in one line, so the first names them for all. */
function renderGroup(group: Group, isFirst: boolean, page: QuotesPage, paint: Paint): string[] {
  const rows = group.map((quotation) => row(quotation, page))
  const table = renderTable(columns(page.width), rows, page.width, paint)
  return [
    renderHeading(group[0].speaker.name ?? 'speaker not identified', group.length, page.width, paint),
    ...indented(facts(group), page, paint),
    ...(isFirst ? table : table.slice(1)),
  ]
}

/** Codes and offices of the speaker, which may change from report to report. */
function facts(group: Group): Phrase {
  const codes = new Set(group.flatMap(({ speaker: { codes } }) => codes.slice(0, 1)))
  const roles = new Set(group.flatMap(({ speaker: { role } }) => role ?? []))
  return joined([run([...codes].join(', '), 'code'), ...[...roles].map((role) => run(role, 'dim'))])
}

/** As wide in every group. */
const fixed = (heading: string, width: number, lines: number): Column => ({
  heading, least: width, most: width, lines,
}) // prettier-ignore

function columns(width: number): Column[] {
  const wide = width >= WIDE
  return [
    fixed('', 4, 1),
    fixed('manner', wide ? 18 : 8, 3),
    ...(wide ? [fixed('to', 18, 3), fixed('about', Math.floor(width * 0.18), 6)] : []),
    // The words are what the reader came for: they take the lines that they need.
    { heading: 'words', least: 10, most: width, lines: Infinity },
  ]
}

function row(quotation: Quotation, { width, reports }: QuotesPage): TableRow {
  const { id, manner, act, negated, addressee } = quotation
  const how = [
    run(manner),
    run(act === 'statement' ? '' : ` ${act}`, 'dim'),
    run(negated ? ' negated' : '', 'doubt'),
  ]
  const to = addressee?.name ?? ''
  const about = quotation.about.map(({ name }) => name).join(', ')
  const wide = width >= WIDE
  const more = joined([
    ...(wide ? [] : [run(to && `to ${to}`, 'dim'), run(about && `about ${about}`, 'dim')]),
    run(place(quotation), 'dim'),
    run(reports > 1 ? origin(quotation) : '', 'dim'),
  ])
  const cells = [
    [[run(id, 'dim')]],
    [how],
    ...(wide ? [[[run(to)]], [[run(about)]]] : []),
    [said(quotation), more],
  ]
  return { cells }
}

/** An unknown speaker stands before the words, as the report writes it. */
function said({ speaker, cue, content }: Quotation): Phrase {
  const who = speaker.actor === null && speaker.words ? [run(speaker.words, 'strong'), run(' ')] : []
  return [...who, ...(cue.words || who.length > 0 ? [run(`${cue.words}: `, 'dim')] : []), run(content.words)]
}

const place = ({ parent }: Quotation): string =>
  parent ? `within ${parent.id} of ${shownName(parent.speaker)}` : ''

const shownName = ({ name, words }: Speaker): string => name ?? (words || 'nobody named')

const origin = ({ report: { sourceId, published } }: Quotation): string =>
  `${sourceId === '-' ? 'standard input' : sourceId} ${published ?? '(no date)'}`

const LINES = 3

const indented = (phrase: Phrase, { width }: Page, paint: Paint): string[] =>
  phrase.length === 0 ? [] : wrap(phrase, width - 2, LINES).map((line) => `  ${paint(line)}`)
