import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './speed.js'

const RUNS = 7

/** Milliseconds, each the median of several fresh processes. The compiled command is measured: `npm run build` first. */
export function measureStart(root: string): (readonly string[])[] {
  const command = join(root, 'dist/cli/index.js')
  if (!existsSync(command)) return [['not measured: run "npm run build" first', '']]
  const load = (call: string) => ['--input-type=module', '-e', `const { ${call} } = await import('${join(root, 'dist')}/${MODULES[call as Loader]}'); const from = performance.now(); ${call}(); console.log(performance.now() - from)`] // prettier-ignore
  const sample = join(root, 'samples/black-sea-corridor.txt')
  return [
    ['code one report from a cold start', wallTime([command, 'code', sample, '--published', '2022-07-24'])],
    ['start and say --help', wallTime([command, '--help'])],
    ['load the world (gazetteer, places, frames, cues …)', printedTime(load('loadWorld'))],
    ['load the linguistic core', printedTime(load('loadLanguage'))],
    ['load the parser (the core and the tables of features)', printedTime(load('loadParser'))],
  ].map(([name, milliseconds]) => [String(name), Number(milliseconds).toFixed(0)])
}

const MODULES = {
  loadWorld: 'world/index.js',
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

const printedTime = (args: readonly string[]): number => medianOf(() => Number(run(args)))

const medianOf = (measure: () => number): number => median(Array.from({ length: RUNS }, measure))

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return stdout
}
