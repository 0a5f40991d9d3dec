/**
 * Holds measured accuracy above its floors. Some measures run the product over gold data that may not be shipped: they are
 * left out, with a plain line, where that data is not there.
 * usage: tsx eval/gates.ts [--data DIR] [--raise]     --raise lifts floors to what was measured, and never lowers one
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../src/pipeline.js'
import type { Knowledge } from '../src/stage.js'
import { evaluateActors } from './actors.js'
import { evaluateConstructions } from './constructions.js'
import { evaluateCoreference } from './coreference.js'
import { evaluateDyads } from './dyads.js'
import { evaluateEvents } from './events.js'
import { evaluateExtraction } from './extraction.js'
import { evaluateParse } from './parse.js'
import { evaluatePlaces, evaluateTable } from './places.js'
import { evaluateStatements } from './statements.js'

type Figures = Readonly<Record<string, number>>

const FLOORS = join(import.meta.dirname, 'floors.json')
/** A floor is set this many points under the measured figure, so that a neutral change does not fail on noise. */
const MARGIN = 0.5

const { values: options } = parseArgs({ options: { data: { type: 'string' }, raise: { type: 'boolean' } } })
const shared = resolve(options.data ?? join(import.meta.dirname, '../../shared'))
const isShared = existsSync(join(shared, 'data'))

const knowledge = loadKnowledge()
const measured = {
  ...evaluateDyads(knowledge),
  ...evaluateTable(knowledge),
  ...(isShared ? await measureShared(knowledge) : {}),
}
if (!isShared) console.log('gates on gold data beside the project are skipped: it is not there')
const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, number>
if (options.raise) raise(floors, measured)
else hold(floors, measured)

async function measureShared(knowledge: Knowledge): Promise<Figures> {
  return {
    ...(await evaluateExtraction(shared)),
    ...(await evaluateParse(shared, knowledge.language)),
    ...(await evaluateActors(shared, knowledge)),
    ...evaluateCoreference(shared, knowledge),
    ...evaluatePlaces(shared, knowledge),
    ...(await evaluateStatements(shared, knowledge)),
    ...(await evaluateEvents(shared, knowledge)),
    ...evaluateConstructions(shared, knowledge),
  }
}

function hold(floors: Figures, measured: Figures): void {
  let failed = 0
  for (const [name, figure] of Object.entries(measured)) {
    const floor = floors[name]
    const verdict = floor === undefined ? 'no floor' : figure < floor ? 'BELOW FLOOR' : 'holds'
    if (verdict === 'BELOW FLOOR') failed++
    console.log(
      `${name.padEnd(28)} ${figure.toFixed(2).padStart(7)}  floor ${floor?.toFixed(2).padStart(6) ?? '—'}  ${verdict}`,
    )
  }
  for (const name of Object.keys(floors).filter((name) => isShared && !(name in measured))) {
    failed++
    console.log(`${name.padEnd(28)} was not measured, but has a floor`)
  }
  console.log(`gates: ${Object.keys(measured).length - failed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}

function raise(floors: Record<string, number>, measured: Figures): void {
  const raised: Record<string, number> = { ...floors }
  for (const [name, figure] of Object.entries(measured)) {
    raised[name] = Math.max(floors[name] ?? 0, Math.floor((figure - MARGIN) * 10) / 10)
  }
  const ordered = Object.fromEntries(Object.entries(raised).sort(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(FLOORS, `${JSON.stringify(ordered, null, 2)}\n`)
}
