/**
 * What hostile text costs: the slowest regular expressions of the sources on 50,000 characters made to slow them down, and
 * each stage on one fragment over and over.
 * usage: npm run bench:hostile
 */
import { codeReport, loadKnowledge } from '../src/pipeline.js'
import { collectExpressions } from '../test/hostile/expressions.js'
import { REPORT_FRAGMENTS, hostileInputs, LENGTH, repeated } from '../test/hostile/inputs.js'
import { matchFor } from '../test/hostile/match.js'
import { table } from './table.js'

const CUT_OFF = 10_000
const SHOWN = 10

process.stdout.write(
  [
    table(['expression', 'on', 'ms'], slowest()),
    table(['fragment', 'slowest stage', 'ms', 'all stages ms'], fragments()),
    '',
  ].join('\n\n'),
)

/** Each expression on the input that it takes longest for, the slowest first. */
function slowest(): string[][] {
  const inputs = hostileInputs()
  return collectExpressions('src')
    .expressions.map(({ file, line, source, flags }) => {
      const times = inputs.map(({ name, text }) => ({ name, time: matchFor(source, flags, text, CUT_OFF) }))
      const worst = times.reduce((one, other) => (other.time > one.time ? other : one))
      return { place: `${file}:${line}`, ...worst }
    })
    .sort((one, other) => other.time - one.time)
    .slice(0, SHOWN)
    .map(({ place, name, time }) => [place, name, time.toFixed(1)])
}

function fragments(): string[][] {
  const knowledge = loadKnowledge()
  return REPORT_FRAGMENTS.map((fragment) => {
    const times: [stage: string, milliseconds: number][] = []
    const content = repeated(fragment, LENGTH)
    const source = { sourceId: 'hostile', format: 'text' as const, content, published: '2022-09-15' }
    codeReport(source, knowledge, { onStage: ({ stage, milliseconds }) => times.push([stage, milliseconds]) })
    const [stage, most] = times.reduce((one, other) => (other[1] > one[1] ? other : one))
    const all = times.reduce((sum, [, time]) => sum + time, 0)
    return [JSON.stringify(fragment), stage, most.toFixed(0), all.toFixed(0)]
  })
}
