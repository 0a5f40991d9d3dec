import { Readable } from 'node:stream'
import { findInputs, type OpenOptions, openInputs } from '../../src/cli/input/index.js'
import type { Source } from '../../src/model/index.js'

export interface Held {
  readonly id: string
  readonly text?: string
  readonly published?: string | null | undefined
  readonly reason?: string
  readonly source?: Source
}

export interface HoldOptions {
  readonly published?: string
  readonly columns?: OpenOptions['columns']
  readonly standardInput?: string | Buffer
}

/** What the inputs hold, in order: texts and faults. */
export async function hold(given: readonly string[], options: HoldOptions = {}): Promise<Held[]> {
  return (await sourcesIn(given, options)).map(({ source: _, ...held }) => held)
}

/** As `hold`, with each source whole. */
export async function sourcesIn(given: readonly string[], options: HoldOptions = {}): Promise<Held[]> {
  const { published = null, columns = {}, standardInput } = options
  const { inputs, faults } = await findInputs(given)
  const held: Held[] = faults.map(({ name, reason }) => ({ id: name, reason }))
  const chunks = standardInput === undefined ? [] : [Buffer.from(standardInput)]
  for await (const opened of openInputs(inputs, {
    published,
    columns,
    standardInput: Readable.from(chunks),
  })) {
    if ('fault' in opened) held.push({ id: opened.fault.name, reason: opened.fault.reason })
    else {
      const { source } = opened
      held.push({ id: source.sourceId, text: source.content, published: source.published, source })
    }
  }
  return held
}
