import { column, openRowWriter, table } from '../../export/index.js'
import { shownOn, streamTarget } from '../output/index.js'
import { pageFor, type PageOptions } from '../page.js'
import { type Facts, factsOf } from './facts.js'
import type { Hit } from '../../analysis/index.js'
import { renderHits } from './view.js'

export interface PrintOptions extends PageOptions {
  readonly format: 'table' | 'jsonl' | 'csv'
}

/** Prints what was found; returns how much that was. */
export async function printHits(hits: AsyncIterable<Hit>, options: PrintOptions): Promise<number> {
  const target = streamTarget(process.stdout)
  if (options.format === 'table') {
    const all: Hit[] = []
    for await (const hit of hits) all.push(hit)
    if (all.length > 0) await target.write(renderHits(all, pageFor(options)))
    return all.length
  }
  const writer =
    options.format === 'csv' ? await openRowWriter('csv', TABLE, shownOn(process.stdout, target)) : null
  let printed = 0
  for await (const hit of hits) {
    printed++
    if (!writer) await target.write(`${JSON.stringify(hit)}\n`)
    else await writer.write(TABLE.rows(hit))
  }
  await writer?.finish()
  return printed
}

const fact = (name: keyof Facts) => column(name, 'text', '', (hit: Hit) => factsOf(hit)[name] || null)
const TABLE = table<Hit, Hit>(
  [
    column('kind', 'text', '', ({ kind }) => kind),
    ...(['id', 'day', 'who', 'whom', 'what', 'modality'] as const).map(fact),
    column('words', 'text', '', ({ words }) => words),
    column('published', 'text', '', ({ published }) => published),
    column('publisher', 'text', '', ({ publisher }) => publisher),
    column('title', 'text', '', ({ title }) => title),
    column('source_id', 'text', '', ({ sourceId }) => sourceId),
    column('url', 'text', '', ({ url }) => url),
  ],
  (hit) => [hit],
)
