import { keysOf } from '../../analysis/index.js'
import { who } from '../../ask.js'
import type { Ledger, Period, Tally } from '../../ledger/index.js'
import { periodOf } from '../../ledger/period.js'
import { LAST_KNOWN_DAY } from '../../world/index.js'
import { renderWho } from '../lookup/who-view.js'
import { streamTarget } from '../output/index.js'
import { type Page, pageFor, type PageOptions } from '../page.js'
import { renderHeading } from '../view/heading.js'
import { painter, run } from '../view/phrase.js'
import { type Column, renderTable } from '../view/table.js'
import { unknownName } from '../unknown.js'

export interface ActorOptions extends PageOptions, Period {
  readonly limit: number
  readonly json?: boolean
}

/** Prints whom the name most likely means, and what the ledger holds of that actor. */
export async function showActor(ledger: Ledger, name: string, options: ActorOptions): Promise<void> {
  const { to, limit, json } = options
  const on = to ?? LAST_KNOWN_DAY
  const [entry] = who(name, { on, limit: 1 })
  const out = streamTarget(process.stdout)
  if (!entry) {
    unknownName(name)
    if (json) await out.write('null\n')
    return
  }
  const tally = await ledger.tally({ actor: keysOf(entry), ...periodOf(options), limit })
  if (json) return out.write(`${JSON.stringify({ actor: entry, ...tally }, null, 2)}\n`)
  const ask = (day: string) => who(name, { on: day, limit: 1 })[0]
  const page = pageFor(options)
  await out.write(renderWho([entry], { on, ask, ...page }).trimEnd() + renderTally(tally, page))
} // prettier-ignore

function renderTally(tally: Tally, { width, colour }: Page): string {
  const paint = painter(colour)
  const said = tally.subjects.map(({ name, statements, latest }) => cells(name, statements, latest ?? '—'))
  const done = tally.counterparts.map(({ name, did, received, goldstein, latest }) =>
    cells(name, did || '', received || '', goldstein?.toFixed(1) ?? '', latest ?? '—'),
  )
  const section = (title: string, count: number, columns: readonly Column[], rows: typeof said): string =>
    [renderHeading(title, count, width, paint), ...renderTable(columns, rows, width, paint)].join('\n')
  return [
    '',
    section('spoke of', tally.statements, [WHOM, ...['statements', 'latest'].map(narrow)], said),
    section('acted with', tally.events, [WHOM, ...['did', 'received', 'score', 'latest'].map(narrow)], done),
    '',
  ].join('\n\n')
}

const WHOM: Column = { heading: '', least: 16, most: 40, lines: 2 }
const narrow = (heading: string): Column => ({ heading, least: 8, most: 12, lines: 1 })
const cells = (...all: (string | number)[]) => ({ cells: all.map((cell) => [[run(String(cell))]]) })
