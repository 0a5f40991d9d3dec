/**
 * How fast `demarche serve` answers: each route alone, coding, and reading while reports are coded.
 * usage: npm run bench:serve -- LEDGER
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startServer } from '../src/http/index.js'
import { openLedger } from '../src/ledger/index.js'
import { table } from './table.js'

const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: npm run bench:serve -- LEDGER')

const ROUNDS = 40
const CODED = 20
const ledger = openLedger(file, { mustExist: true, readOnly: true })
const server = await startServer({ ledger, host: '127.0.0.1', port: 0 })
const api = `${server.address}/api/v1`
const sample = readFileSync(resolve(import.meta.dirname, '../samples/black-sea-corridor.txt'), 'utf8')
const text = wordsOf(sample, 600)

const [report] = ((await (await fetch(`${api}/reports?limit=1`)).json()) as { items: { report: string }[] })
  .items
const ROUTES = [
  '/ledger', '/reports', '/reports?words=war', `/reports/${report?.report ?? ''}`, '/statements?speaker=Russia', '/statements?words=war',
  '/statements/facets', '/statements/facets?speaker=Russia', '/events?source=Russia', '/events?words=war&once=true', '/events/facets', '/actors',
  '/actors/country:RUS', '/actors/country:RUS/timeline', '/dyads', '/dyads/RUS/UKR', '/issues', '/positions?actor=Russia', '/figures?actor=Russia',
  '/places', '/network', '/who?name=Putin', '/where?name=Moscow', '/export?limit=1000',
] // prettier-ignore

/** What pages of lists ask. */
const READS = ['/reports', '/statements?speaker=Russia', '/events?source=Russia', '/dyads', '/who?name=Putin']

const rows: string[][] = []
for (const route of ROUTES) rows.push(row(route, await timed(ROUNDS, () => get(route))))
const coding = await timed(CODED, code)
let isOver = false
const both = Promise.all([0, 1].map(() => timed(CODED, code))).finally(() => (isOver = true))
const reads: number[] = []
for (let at = 0; !isOver; at++) reads.push(...(await timed(1, () => get(READS[at % READS.length] ?? ''))))
const crowded = (await both).flat()
await server.stop()
await ledger.close()

process.stdout.write(
  [
    table(['route', 'median ms', '95 % ms', 'longest ms'], rows),
    table(
      ['coding 600 words', 'median ms', '95 % ms', 'longest ms'],
      [row('one after the other', coding), row('two at a time', crowded)],
    ),
    table([`${reads.length} reads meanwhile`, 'median ms', '95 % ms', 'longest ms'], [row('pages of lists', reads)]),
    '',
  ].join('\n\n'),
) // prettier-ignore

async function get(route: string): Promise<void> {
  const response = await fetch(api + route)
  if (!response.ok) throw new Error(`${route}: ${response.status}`)
  await response.arrayBuffer()
}

async function code(): Promise<void> {
  const response = await fetch(`${api}/code`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: text,
  })
  await response.arrayBuffer()
}

async function timed(rounds: number, work: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times
}

function row(name: string, times: readonly number[]): string[] {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  return [name, at(0.5), at(0.95), at(1)]
}

/** So many words of the text, over and over where it is shorter. */
function wordsOf(words: string, count: number): string {
  const length = words.split(/\s+/u).length
  return words
    .repeat(Math.ceil(count / length))
    .split(/(?<=\s)(?=\S)/u)
    .slice(0, count)
    .join('')
}
