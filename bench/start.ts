import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './speed.js'

const RUNS = 7

/** Milliseconds, or megabytes where the line says so, each the median of several fresh processes. The compiled command is measured: `npm run build` first. */
export function measureStart(root: string): (readonly string[])[] {
  const command = join(root, 'dist/cli/index.js')
  if (!existsSync(command)) return [['not measured: run "npm run build" first', '']]
  const load = (call: string) => ['--input-type=module', '-e', `const { ${call} } = await import('${join(root, 'dist')}/${MODULES[call as Loader]}'); const from = performance.now(); ${call}(); console.log(performance.now() - from)`] // prettier-ignore
  const heap = (call: string) => ['--expose-gc', '--input-type=module', '-e', `const { ${call} } = await import('${join(root, 'dist')}/${MODULES[call as Loader]}'); gc(); const before = process.memoryUsage().heapUsed; globalThis.kept = ${call}(); gc(); console.log((process.memoryUsage().heapUsed - before) / 1e6)`] // prettier-ignore
  const sample = join(root, 'samples/black-sea-corridor.txt')
  return [
    ['code one report from a cold start', wallTime([command, 'code', sample, '--published', '2022-07-24'])],
    ['start and say --help', wallTime([command, '--help'])],
    ['load the world (gazetteer, places, frames, cues …)', printedFigure(load('loadWorld'))],
    ['load of the world, MB of heap', printedFigure(heap('loadWorld'))],
    ['load the gazetteer alone', printedFigure(load('loadGazetteer'))],
    ['load of the gazetteer, MB of heap', printedFigure(heap('loadGazetteer'))],
    ['load the linguistic core', printedFigure(load('loadLanguage'))],
    ['load the parser (the core and the tables of features)', printedFigure(load('loadParser'))],
  ].map(([name, milliseconds]) => [String(name), Number(milliseconds).toFixed(0)])
}

const MODULES = {
  loadWorld: 'world/index.js',
  loadGazetteer: 'world/index.js',
  loadLanguage: 'language/index.js',
  loadParser: 'parser.js',
} as const
type Loader = keyof typeof MODULES

function wallTime(args: readonly string[]): number {
  return medianOf(() => {
    const from = performance.now()
    run(args)
    return performance.now() - from
  })
}

const printedFigure = (args: readonly string[]): number => medianOf(() => Number(run(args)))

const medianOf = (measure: () => number): number => median(Array.from({ length: RUNS }, measure))

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return stdout
}
