/**
 * Goes through the checklist of constructions that a coder must handle, with real names in place of its invented ones.
 * usage: tsx eval/constructions.ts [--data DIR]     writes eval/constructions.md and lists what is unexplained
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { codeReport, loadKnowledge } from '../src/pipeline.js'
import type { Knowledge } from '../src/stage.js'
import { extraPairs, type GoldEvent, missing } from './constructions/judge.js'
import { readRemarks, remarkKeys, type Remark, withRealNames } from './constructions/tables.js'

interface CheckRecord {
  readonly id: string
  readonly text: string
  readonly category: string
  readonly events: readonly GoldEvent[]
}

interface Outcome {
  readonly id: string
  readonly verdict: '✓' | '✗' | 'n.a.'
  readonly remark: Remark | undefined
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/** Everybody who stands for an invented person was in office on that day. */
const DAY = '2013-01-15'

/** In percent: records handled, of all and of those that apply; records with an event between countries too many. */
export function evaluateConstructions(sharedDir: string, knowledge: Knowledge): Record<string, number> {
  const outcomes = goThrough(sharedDir, knowledge)
  const wrong = unexplained(outcomes)
  if (wrong.length > 0) throw new Error(`eval/constructions/records.tsv: ${wrong.join('; ')}`)
  const { all, applicable } = sharesOf(outcomes)
  return { 'events.constructions': applicable, 'events.constructions.all': all }
}

function goThrough(sharedDir: string, knowledge: Knowledge): Outcome[] {
  const remarkOn = readRemarks()
  return readRecords(sharedDir).map(({ id, text, category, events }) => {
    const content = withRealNames(text)
    const report = codeReport({ sourceId: id, format: 'text', content, published: DAY }, knowledge)
    const remark = remarkOn(id)
    const lacking = missing(id, events, report, category.startsWith('AGENT'))
    const extra = extraPairs(events, report)
    const isHandled = lacking.length === 0 && (events.length > 0 || extra.length === 0)
    const verdict = remark?.verdict === 'n.a.' ? 'n.a.' : isHandled ? '✓' : '✗'
    return { id, verdict, remark, missing: lacking, extra }
  })
}

/** Ids that stand twice get a number. */
function readRecords(sharedDir: string): CheckRecord[] {
  const lines = readFileSync(join(sharedDir, 'data/events/petrarch-units.jsonl'), 'utf8').split('\n')
  const seen = new Map<string, number>()
  return lines.filter(Boolean).map((line) => {
    const record = JSON.parse(line) as CheckRecord
    const id = record.id.replace('PETRUT:', '')
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return { ...record, id: count > 1 ? `${id}/${count}` : id }
  })
}

/** Failures and records left out without a reason, and reasons for what is handled. */
function unexplained(outcomes: readonly Outcome[]): string[] {
  const used = new Set(outcomes.map(({ remark }) => remark?.key))
  const stale = remarkKeys().filter((key) => !used.has(key))
  const wrong = outcomes.flatMap(({ id, verdict, remark }) => {
    if (!remark?.construction) return [`${id} is not described`]
    if (verdict !== '✓' && !remark.why) return [`${id} is not explained (${verdict})`]
    if (verdict === '✗' && remark.verdict !== '✗') return [`${id} fails`]
    return verdict === '✓' && remark.verdict === '✗' ? [`${id} is handled, though listed as ✗`] : []
  })
  return [...wrong, ...stale.map((key) => `${key} is no record`)]
}

function sharesOf(outcomes: readonly Outcome[]): { all: number; applicable: number } {
  const handled = outcomes.filter(({ verdict }) => verdict === '✓').length
  const applicable = outcomes.filter(({ verdict }) => verdict !== 'n.a.').length
  return { all: (100 * handled) / outcomes.length, applicable: (100 * handled) / applicable }
}

function tableOf(outcomes: readonly Outcome[]): string {
  const { all, applicable } = sharesOf(outcomes)
  const count = (wanted: string): number => outcomes.filter(({ verdict }) => verdict === wanted).length
  const rows = outcomes.map(
    ({ id, verdict, remark }) =>
      `| ${id} | ${remark?.construction ?? ''} | ${verdict} | ${verdict === '✓' ? '' : (remark?.why ?? '')} |`,
  )
  return `# Constructions

Written by \`npx tsx eval/constructions.ts\`; descriptions and reasons stand in \`eval/constructions/records.tsv\`, what names and
codes are compared with in the other tables there.

The records are stylised sentences with invented actors, made to test another coder. Real names are put in their place; a record is
handled (✓) when each of its events is found with the countries of both sides and a kind of act that means the same, and where it
tests who acts for a state, with that sector. A record without events is handled when none between two countries is coded. Records
that test the inside of that program and not English do not apply (n.a.).

**${count('✓')} of ${outcomes.length} handled: ${applicable.toFixed(1)}% of those that apply, ${all.toFixed(1)}% of all** (✗ ${count('✗')}, n.a. ${count('n.a.')}). In
${outcomes.filter(({ extra, verdict }) => verdict !== 'n.a.' && extra.length > 0).length} of those that apply, an event stands between countries for which the record has none.

| record | construction | | why |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, verbose: { type: 'boolean' } } })
  const outcomes = goThrough(
    resolve(values.data ?? join(import.meta.dirname, '../../shared')),
    loadKnowledge(),
  )
  writeFileSync(join(import.meta.dirname, 'constructions.md'), tableOf(outcomes))
  for (const { id, verdict, missing, extra } of values.verbose ? outcomes : []) {
    if (verdict !== '✓' || extra.length > 0)
      console.log(id, verdict, missing.join(', '), extra.length > 0 ? `+ ${extra.join(', ')}` : '')
  }
  for (const line of unexplained(outcomes)) console.log(line)
  const { all, applicable } = sharesOf(outcomes)
  console.log(`constructions: ${applicable.toFixed(1)}% of those that apply, ${all.toFixed(1)}% of all`)
}

if (process.argv[1] === import.meta.filename) main()
