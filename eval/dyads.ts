import { readFileSync } from 'node:fs'
import type { CodedReport } from '../src/model/index.js'
import { codeReport } from '../src/pipeline.js'
import type { Knowledge } from '../src/stage.js'

interface DyadRecord {
  readonly id: string
  readonly published: string
  readonly text: string
  readonly events: readonly GoldEvent[]
}

interface GoldEvent {
  readonly code: string
  readonly source: string | null
  readonly target: string | null
}

/**
 * Who did what to whom on the gold sets eval/gold/dyads.jsonl and dyads-blind.jsonl, in percent, micro-averaged over their records.
 * root: PLOVER classes of a record; dyad: pairs of countries; dyadroot: pairs with their class.
 * quiet: share of the records without an event in which none was coded.
 */
export function evaluateDyads(knowledge: Knowledge): Record<string, number> {
  const sets = { own: 'dyads', blind: 'dyads-blind' }
  const scores = Object.entries(sets).flatMap(([name, file]) =>
    Object.entries(scoreSet(file, knowledge)).map(
      ([figure, score]) => [`events.${name}.${figure}`, score] as const,
    ),
  )
  return Object.fromEntries(scores)
}

function scoreSet(file: string, knowledge: Knowledge): Record<string, number> {
  const pairs = readDyads(file).map((record) => ({ record, report: codeRecord(record, knowledge) }))
  const root = new Tally()
  const dyad = new Tally()
  const dyadRoot = new Tally()
  for (const { record, report } of pairs) {
    const gold = record.events.map(goldRow)
    const coded = codedRows(report)
    root.add(gold.map(classOf), coded.map(classOf))
    // As in published comparisons, pairs are scored only where the gold names somebody.
    if (!record.events.some(({ source, target }) => source ?? target)) continue
    dyad.add(gold.map(pairOf), coded.map(pairOf))
    dyadRoot.add(gold.map(keyOf), coded.map(keyOf))
  }
  const eventless = pairs.filter(({ record }) => record.events.length === 0)
  const quiet = eventless.filter(({ report }) => codedRows(report).length === 0)
  return {
    'root.f1': root.f1,
    'root.precision': root.precision,
    'dyad.f1': dyad.f1,
    'dyadroot.f1': dyadRoot.f1,
    'dyadroot.precision': dyadRoot.precision,
    quiet: (100 * quiet.length) / eventless.length,
  }
}

function readDyads(file: string): DyadRecord[] {
  const lines = readFileSync(new URL(`gold/${file}.jsonl`, import.meta.url), 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line) as DyadRecord)
}

function codeRecord({ id, published, text }: DyadRecord, knowledge: Knowledge): CodedReport {
  return codeReport({ sourceId: id, format: 'text', content: text, published }, knowledge)
}

/** One event between two countries; "---" where nobody is named. */
interface Row {
  readonly source: string
  readonly target: string
  readonly root: string
}

const goldRow = ({ code, source, target }: GoldEvent): Row => ({
  source: countryOf(source),
  target: countryOf(target),
  root: rootOf(code),
})

/** Each source with each target; what is negated is left out. */
function codedRows({ events }: CodedReport): Row[] {
  return events.flatMap((event) => {
    const code = event.plover?.event
    if (!code || event.modality === 'negated') return []
    return countriesOf(event.source).flatMap((source) =>
      countriesOf(event.target).map((target) => ({ source, target, root: rootOf(code) })),
    )
  })
}

const countriesOf = (side: readonly { readonly code: string | null }[]): string[] =>
  side.length > 0 ? side.map(({ code }) => countryOf(code)) : [countryOf(null)]

const SUCCESSORS: Readonly<Record<string, string>> = { JAP: 'JPN', ROM: 'ROU', ZAR: 'COD', YUG: 'SRB' }

function countryOf(code: string | null): string {
  const country = code?.slice(0, 3) ?? '---'
  return SUCCESSORS[country] ?? country
}

/** Gold sets of before 2021 know one class YIELD; to compare with figures on those the two count as one. */
const rootOf = (code: string): string => (code === 'CONCEDE' || code === 'RETREAT' ? 'YIELD' : code)

const classOf = ({ root }: Row): string => root
const pairOf = ({ source, target }: Row): string => `${source},${target}`
const keyOf = (row: Row): string => `${pairOf(row)},${row.root}`

class Tally {
  private right = 0
  private coded = 0
  private gold = 0

  /** Counts each value once. */
  add(gold: readonly string[], coded: readonly string[]): void {
    const wanted = new Set(gold)
    const found = new Set(coded)
    this.gold += wanted.size
    this.coded += found.size
    for (const value of found) if (wanted.has(value)) this.right += 1
  }

  get precision(): number {
    return this.coded > 0 ? (100 * this.right) / this.coded : 0
  }

  get f1(): number {
    return this.coded + this.gold > 0 ? (200 * this.right) / (this.coded + this.gold) : 0
  }
}
