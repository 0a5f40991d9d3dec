import { type Hit, search } from '../../analysis/index.js'
import type { FoundPosition, Ledger } from '../../ledger/index.js'
import { renderDyad } from '../dyad/view.js'
import type { Page } from '../page.js'
import { renderHits } from '../search/view.js'
import { counted } from '../view/context.js'
import { joined, renderHeading } from '../view/heading.js'
import { type Paint, painter, run, wrap } from '../view/phrase.js'
import { type Column, renderTable } from '../view/table.js'
import { callsFor } from './calls.js'

/** What a ledger of the chronicle holds, in a screen or two. Ends with a line break. */
export async function renderDemo(ledger: Ledger, file: string, page: Page): Promise<string> {
  const paint = painter(page.colour)
  const points = await ledger.series({ source: 'USA', target: 'CHN', both: true, by: 'month' })
  return [
    `\n${(await renderHoldings(ledger, page.width, paint)).join('\n')}\n`,
    renderDyad(points, 'United States ↔ China', 'month', page).trimEnd() + '\n',
    renderHits(await saidBoth(ledger), page).trimEnd() + '\n',
    `\n${(await renderStance(ledger, page.width, paint)).join('\n')}\n`,
    `\n${renderCalls(file, page.width, paint).join('\n')}\n\n`,
  ].join('')
}

async function renderHoldings(ledger: Ledger, width: number, paint: Paint): Promise<string[]> {
  const counts = await ledger.counts()
  const publishers = new Set<string>()
  const days: string[] = []
  for await (const { document } of ledger.reports()) {
    if (document.publisher !== null) publishers.add(document.publisher)
    if (document.published !== null) days.push(document.published)
  }
  let retold = 0
  for await (const { reports } of ledger.events({ once: true, order: 'time' })) if (reports > 1) retold++
  const lines = [
    `${counted(counts.reports, 'report')} by ${[...publishers].sort().join(', ')}, ${days[0]} to ${days.at(-1)}`,
    `${counted(counts.statements, 'statement')} · ${counted(counts.events, 'event')} · ${counted(counts.positions, 'position')} · ${counted(counts.figures, 'figure')}`,
    `${counted(retold, 'happening')} told by more than one report · ${counted(counts.reports - counts.stories, 'report')} with another's words`,
  ]
  return [
    renderHeading('The ledger', counts.reports, width, paint),
    ...lines.flatMap((line) => wrap([run(line)], width - 2, 3).map((part) => `  ${paint(part)}`)),
  ]
}

/** What each of two leaders said in words that were much quoted: the best match of each. */
async function saidBoth(ledger: Ledger): Promise<Hit[]> {
  const hits: Hit[] = []
  for (const [words, speaker] of [['"balanced position"', 'Vladimir Putin'], ['"red line"', 'Xi Jinping']] as const)
    for await (const hit of search(ledger, words, { speaker: [speaker], limit: 1 })) hits.push(hit)
  return hits
} // prettier-ignore

const HOLDER = 'country:CHN'
const ISSUE = 'ukraine-war'

/** Where one actor stood on one issue, the oldest first. */
async function renderStance(ledger: Ledger, width: number, paint: Paint): Promise<string[]> {
  const found: FoundPosition[] = []
  for await (const each of ledger.positions(HOLDER)) if (each.position.issue === ISSUE) found.push(each)
  const rows = found
    .sort((one, other) => ((one.published ?? '') < (other.published ?? '') ? -1 : 1))
    .map(({ position, words, published, publisher, title }) => ({
      cells: [[[run(published ?? '—', 'dim')]], [[run(position.stance)]], [[run(words)]]],
      below: joined([run(publisher ?? '', 'dim'), run(title ?? '', 'dim')]),
    }))
  return [
    renderHeading('China on the war in Ukraine', rows.length, width, paint),
    ...renderTable(COLUMNS, rows, width, paint),
  ]
}

const COLUMNS: readonly Column[] = [
  { heading: 'day', least: 10, most: 10, lines: 1 },
  { heading: 'stance', least: 9, most: 9, lines: 1 },
  { heading: 'words', least: 10, most: 1000, lines: 3 },
]

/** Commands are to be copied: they are not wrapped. */
function renderCalls(file: string, width: number, paint: Paint): string[] {
  const calls = callsFor(file)
  return [
    renderHeading('Ask next', calls.length, width, paint),
    ...calls.map((call) => `  ${paint([run(call, 'code')])}`),
  ]
}
