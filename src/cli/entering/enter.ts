import { performance } from 'node:perf_hooks'
import { type Entry, type Ledger, type Outcome, sourceKey } from '../../ledger/index.js'
import type { Source } from '../../model/index.js'
import type { Coder } from '../../coding/index.js'
import { codeInOrder } from '../coding/index.js'
import type { InputFault, Opened } from '../input/index.js'

/** What became of one input: coded and entered, known before it was coded, or not to be coded. */
export type Entered =
  { readonly outcome: Outcome | 'known'; readonly bytes: number } | { readonly fault: InputFault }

export interface EnteringOptions {
  readonly version: string
  /** The time now, as ISO in UTC: it is kept with what a newer version changes. */
  readonly now: () => string
  /** True when no more inputs are to be taken: what is coded by then is entered. */
  readonly isOver: () => boolean
}

/** Inputs whose keys are looked up together. */
const LOOKED_UP = 32
/** Reports of one transaction, and how long the first of them waits for others: what a power cut costs to code again. */
const ENTERED = 64
const ENTERED_MILLISECONDS = 1000

/**
 * Codes what is not in the ledger yet and enters it, in the order of the input. Every transaction that is done holds, so that a run
 * that was ended in any way goes on where it stood when it is started again.
 */
export async function* enterEach(
  opened: AsyncIterable<Opened>,
  coder: Coder,
  ledger: Ledger,
  options: EnteringOptions,
): AsyncGenerator<Entered> {
  const known: Entered[] = []
  let gathered: (Entry & { readonly bytes: number })[] = []
  let since = performance.now()
  const enter = async (): Promise<Entered[]> => {
    const outcomes = await ledger.enter(gathered, options.version, options.now())
    const entered = gathered.map(({ bytes }, index): Entered => ({
      outcome: outcomes[index] as Outcome,
      bytes,
    }))
    gathered = []
    return entered
  }
  for await (const coded of codeInOrder(unknownOf(opened, ledger, options, known), coder)) {
    yield* known.splice(0)
    if ('fault' in coded) {
      yield coded
      continue
    }
    if (gathered.length === 0) since = performance.now()
    gathered.push({ key: sourceKey(coded.source), report: coded.report, bytes: bytesOf(coded.source) })
    if (gathered.length >= ENTERED || performance.now() - since > ENTERED_MILLISECONDS) yield* await enter()
  }
  if (gathered.length > 0) yield* await enter()
  yield* known
}

/** What must be coded; what the ledger knows goes to `known`. */
async function* unknownOf(
  opened: AsyncIterable<Opened>,
  ledger: Ledger,
  { version, isOver }: EnteringOptions,
  known: Entered[],
): AsyncGenerator<Opened> {
  for await (const some of inGroups(opened, LOOKED_UP)) {
    const keyed = some.map((one) => ({ one, key: 'source' in one ? sourceKey(one.source) : '' }))
    const keys = await ledger.known(keyed.map(({ key }) => key).filter(Boolean), version)
    for (const { one, key } of keyed) {
      if (isOver()) return
      if ('source' in one && keys.has(key)) known.push({ outcome: 'known', bytes: bytesOf(one.source) })
      else yield one
    }
  }
}

const bytesOf = ({ content }: Source): number => Buffer.byteLength(content)

async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = []
  for await (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
