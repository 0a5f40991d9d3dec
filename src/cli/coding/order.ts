import type { CodedReport, Source } from '../../model/index.js'
import { reasonOf } from '../errors.js'
import type { InputFault, Opened } from '../input/index.js'
import type { Coder } from '../../coding/index.js'

/** A coded report with what it was coded from, or what kept it from being coded. */
export type Coded = { readonly report: CodedReport; readonly source: Source } | { readonly fault: InputFault }

/** Codes what was opened, in its order. At most `coder.width` reports are under way, so memory stays flat. */
export async function* codeInOrder(opened: AsyncIterable<Opened>, coder: Coder): AsyncGenerator<Coded> {
  const underWay: Promise<Coded>[] = []
  for await (const one of opened) {
    underWay.push(codeOne(one, coder))
    if (underWay.length >= coder.width) yield await (underWay.shift() as Promise<Coded>)
  }
  for (const coded of underWay) yield await coded
}

async function codeOne(opened: Opened, coder: Coder): Promise<Coded> {
  if ('fault' in opened) return opened
  try {
    return { report: await coder.code(opened.source), source: opened.source }
  } catch (error) {
    return { fault: { name: opened.source.sourceId, reason: reasonOf(error) } }
  }
}
