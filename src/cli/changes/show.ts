import type { Change, ChangedEntry, Ledger } from '../../ledger/index.js'
import type { CodedReport } from '../../model/index.js'
import { streamTarget, type Target } from '../output/index.js'
import { type Page, pageFor, type PageOptions } from '../page.js'
import { renderHeading } from '../view/heading.js'
import { painter, type Style, run, wrap } from '../view/phrase.js'
import { describe } from './describe.js'

export interface ChangesOptions extends PageOptions {
  readonly since: string
  readonly json?: boolean
}

/** Prints what newer versions coded otherwise, change by change. */
export async function showChanges(ledger: Ledger, options: ChangesOptions): Promise<void> {
  const out = streamTarget(process.stdout)
  let shown = 0
  for await (const change of ledger.changes(options.since)) {
    if (options.json) await out.write(`${shown++ > 0 ? ',\n' : '[\n'}${JSON.stringify(change)}`)
    else await showChange(out, change, await ledger.report(change.report), pageFor(options), shown++)
  }
  if (options.json) await out.write(shown > 0 ? '\n]\n' : '[]\n')
  else if (shown > 0) await out.write('\n\n')
  if (shown === 0) process.stderr.write('demarche: nothing has changed since then\n')
}

async function showChange(out: Target, change: Change, report: CodedReport | null, page: Page, at: number): Promise<void> {
  const { title, sourceId, published } = report?.document ?? { title: null, sourceId: change.report, published: null }
  const paint = painter(page.colour)
  const lines = (sign: string, style: Style, entries: readonly ChangedEntry[]): string[] =>
    entries.flatMap((entry) => {
      const [first = [], ...others] = wrap([run(`${entry.kind} `, 'dim'), run(describe(entry, report))], page.width - 4, LINES)
      return [`  ${paint([run(`${sign} `, style), ...first])}`, ...others.map((line) => `    ${paint(line)}`)]
    })
  const facts = `${published ?? '(no date)'} · ${change.report} · version ${change.before} → ${change.after} · ${change.at.slice(0, 16).replace('T', ' ')} UTC`
  const blocks = [
    renderHeading(title ?? sourceId, change.added.length + change.removed.length, page.width, paint),
    ...wrap([run(facts, 'dim')], page.width - 2, 3).map((line) => `  ${paint(line)}`),
    ...lines('-', 'conflict', change.removed),
    ...lines('+', 'cooperation', change.added),
  ]
  await out.write(`${at === 0 ? '\n' : '\n\n'}${blocks.join('\n')}`)
} // prettier-ignore

const LINES = 3
