import { Command } from 'commander'
import {
  type Fetcher,
  openFetcher,
  openState,
  parseAddress,
  watchFeeds,
  type WatchState,
} from '../feeds/index.js'
import type { CodedReport, Source } from '../model/index.js'
import { VERSION } from '../version.js'
import { wholeNumber } from './arguments.js'
import { openCoder } from '../coding/index.js'
import { codeInOrder } from './coding/index.js'
import { EXIT, reasonOf, UsageError } from './errors.js'
import { type Log, openLog } from './log.js'
import { openWriter, streamTarget } from './output/index.js'
import { type Stop, stopWhenTold } from './signals.js'

const EXAMPLES = `
Each item that a feed did not have before is coded as far as the feed carries it, and written as one line of JSON, as demarche code
writes it. Pages that items link to are not fetched.

Examples:
  $ demarche watch https://news.example/world.xml --state seen.json >> coded.jsonl
  $ demarche watch https://news.example/world.xml https://other.example/rss --every 30 --state seen.json >> coded.jsonl
  $ demarche watch https://news.example/world.xml --once --state seen.json >> coded.jsonl     # from cron
  $ demarche watch https://news.example/world.xml --state seen.json --ledger news.ledger

Servers are treated with care: one request at a time, two seconds between two to one host, feeds that have not changed are not sent
again, and who refuses is asked less and less often, never before the time it names.
Exit status: 0 all feeds were read, 1 some were not (each is named on standard error), 2 unusable arguments, 130 or 143 interrupted.`

const MINUTE = 60_000

interface WatchCommandOptions {
  readonly every: number
  readonly once?: boolean
  readonly state?: string
  readonly explain?: boolean
  readonly allowPrivate?: boolean
  readonly ledger?: string
}

export function watchCommand(): Command {
  return new Command('watch')
    .description('poll news feeds and code what is new in them')
    .argument('<feed...>', 'addresses of RSS or Atom feeds, http or https')
    .option('--every <minutes>', 'how long to wait between two polls of a feed', wholeNumber(1, 10_080), 15)
    .option('--once', 'poll each feed once and end')
    .option('--state <file>', 'remember there what was seen; without it every run begins anew')
    .option('--ledger <file>', 'enter what is new into this ledger instead of writing it')
    .option('--explain', 'give each event its reasons, in words with their spans')
    .option('--allow-private', 'fetch from private and local addresses too, for feeds of your own network')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string[], options: WatchCommandOptions) => {
      process.exitCode = await watch(given, options)
    })
}

async function watch(given: readonly string[], options: WatchCommandOptions): Promise<number> {
  const addresses = [...new Set(given.map(usable))]
  const run = {
    addresses,
    options,
    state: loadState(options.state),
    fetcher: openFetcher({ allowPrivate: options.allowPrivate ?? false }),
    told: stopWhenTold(),
    log: openLog(process.stderr),
  }
  try {
    await codeNew(run)
  } finally {
    await run.fetcher.close()
    run.log.close()
    run.told.forget()
  }
  return run.told.status() ?? (run.log.faults > 0 ? EXIT.someNotCoded : EXIT.coded)
}

interface Run {
  readonly addresses: readonly string[]
  readonly options: WatchCommandOptions
  readonly state: WatchState
  readonly fetcher: Fetcher
  readonly told: Stop
  readonly log: Log
}

/** One after the other: an item counts as seen when its report is written. */
async function codeNew({ addresses, options, state, fetcher, told, log }: Run): Promise<void> {
  const taker = options.ledger === undefined ? await writing() : await entering(options.ledger)
  const coder = await openCoder(1, { explain: options.explain ?? false })
  const watching = {
    fetcher,
    state,
    every: options.every * MINUTE,
    once: options.once ?? false,
    signal: told.signal,
  }
  try {
    for await (const coded of codeInOrder(watchFeeds(addresses, watching), coder)) {
      if ('fault' in coded) log.fault(coded.fault)
      else {
        await taker.take(coded)
        log.coded(coded.report)
      }
    }
  } finally {
    await coder.close()
    await taker.close()
  }
}

/** Where coded reports go. */
interface Taker {
  take(coded: { readonly report: CodedReport; readonly source: Source }): Promise<void>
  close(): Promise<void>
}

async function writing(): Promise<Taker> {
  const writer = await openWriter(streamTarget(process.stdout), 'jsonl', { width: 0, colour: false })
  return { take: ({ report }) => writer.write(report), close: () => Promise.resolve() }
}

/** Each report is on the disk before the next one is asked for. */
async function entering(file: string): Promise<Taker> {
  const { openLedger, sourceKey } = await import('../ledger/index.js')
  const ledger = openLedger(file)
  return {
    take: async ({ report, source }) => {
      await ledger.enter([{ key: sourceKey(source), report }], VERSION, new Date().toISOString())
    },
    close: () => ledger.close(),
  }
}

function usable(address: string): string {
  try {
    const { protocol, href } = parseAddress(address)
    if (protocol === 'http:' || protocol === 'https:') return href
  } catch {
    // Said below.
  }
  throw new UsageError(`${address} is no address of a feed: http://… or https://… is wanted`)
}

function loadState(path: string | undefined): WatchState {
  try {
    return openState(path ?? null)
  } catch (error) {
    throw new UsageError(`cannot use the state: ${reasonOf(error)}`)
  }
}
