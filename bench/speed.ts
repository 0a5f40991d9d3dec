import { codeReport, loadKnowledge } from '../src/index.js'
import type { Texts } from './texts.js'

export interface Speed {
  readonly rounds: number
  /** Stage, words a second, milliseconds a report, share of the whole. */
  readonly rows: readonly (readonly string[])[]
}

/** The first round warms the compiler up and is not counted. */
const ROUNDS = 4

/** Codes the texts several times over and takes each stage's median. */
export function measureSpeed({ sources, words }: Texts): Speed {
  const knowledge = loadKnowledge()
  const rounds: Map<string, number>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const spent = new Map<string, number>()
    for (const source of sources) {
      codeReport(source, knowledge, {
        onStage: ({ stage, milliseconds }) => {
          spent.set(stage, (spent.get(stage) ?? 0) + milliseconds)
        },
      })
    }
    rounds.push(spent)
  }
  const counted = rounds.slice(1)
  const stages = [...(counted[0]?.keys() ?? [])].map((name) => ({
    name,
    spent: median(counted.map((round) => round.get(name) ?? 0)),
  }))
  const whole = { name: 'whole pipeline', spent: stages.reduce((sum, { spent }) => sum + spent, 0) }
  const rows = [...stages, whole].map(({ name, spent }) => [
    name,
    Math.round((words / spent) * 1000).toLocaleString('en'),
    (spent / sources.length).toFixed(2),
    `${((spent / whole.spent) * 100).toFixed(1)}%`,
  ])
  return { rounds: counted.length, rows }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
