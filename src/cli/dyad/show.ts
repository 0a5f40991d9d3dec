import { partyNamed } from '../../analysis/index.js'
import type { Interval, Ledger, Period } from '../../ledger/index.js'
import { periodOf } from '../../ledger/period.js'
import { streamTarget } from '../output/index.js'
import { pageFor, type PageOptions } from '../page.js'
import { renderDyad } from './view.js'

export interface DyadOptions extends PageOptions, Period {
  readonly by: Interval
  readonly both?: boolean
  readonly json?: boolean
}

/** Prints the series of what one did to the other. */
export async function showDyad(ledger: Ledger, sides: readonly [string, string], options: DyadOptions): Promise<void> {
  const { by, both = false, to, json } = options
  const [source, target] = sides.map((side) => partyNamed(side, to)) as [Party, Party]
  const query = { source: source.code, target: target.code, by, both, ...periodOf(options) }
  const [points, coarser] = await Promise.all([ledger.series(query), ledger.coarser(query)])
  const out = streamTarget(process.stdout)
  if (json) await out.write(`${JSON.stringify({ source, target, by, both, points, coarser }, null, 2)}\n`)
  else if (points.length + coarser.length === 0) process.stderr.write('demarche: nothing in the ledger matches\n')
  else {
    const title = `${source.name} ${both ? '↔' : '→'} ${target.name}`
    const page = pageFor(options)
    if (points.length > 0) await out.write(renderDyad(points, title, by, page))
    if (coarser.length > 0) await out.write(renderDyad(coarser, `${title}, ${by} not known`, 'within', page))
  }
} // prettier-ignore

type Party = ReturnType<typeof partyNamed>
