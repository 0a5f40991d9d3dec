import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { COMMAND } from './cli/command.js'
import { temporaryFolder } from './cli/folder.js'

const { path } = temporaryFolder()
const ROOT = resolve(import.meta.dirname, '..')
const PAGE = resolve(ROOT, 'docs/tutorial.md')
/** Milliseconds that all its commands may take on a machine that does much else. */
const PATIENCE = 300_000
const SHOWN = /^```\n[^]*?^```$/mu

const page = readFileSync(PAGE, 'utf8')
const lines = page.split('\n').flatMap((line) => /^ {4}(\S.*)$/u.exec(line)?.[1] ?? [])

/** Runs a line of the tutorial as a shell does, in a folder that looks like a clone. */
function run(line: string) {
  const program = [process.execPath, ...COMMAND].map((word) => `'${word}'`).join(' ')
  const script = `demarche() { ${program} "$@"; }\n${line}`
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: path('clone'), encoding: 'utf8' })
  return { status, stdout, stderr }
}

const ran = new Map<string, ReturnType<typeof run>>()

beforeAll(() => {
  mkdirSync(path('clone'))
  for (const part of ['samples', 'node_modules', 'src', 'dist'])
    if (existsSync(resolve(ROOT, part))) symlinkSync(resolve(ROOT, part), path(`clone/${part}`))
  const [, script = ''] = /^```js\n([^]*?)^```$/mu.exec(page) ?? []
  writeFileSync(path('clone/plot.mjs'), script)
  for (const line of lines) ran.set(line, run(line))
}, PATIENCE)

describe('docs/tutorial.md', () => {
  it.each(lines)('%s', (line) => {
    const { status, stdout, stderr } = ran.get(line) as ReturnType<typeof run>
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    if (/^demarche (?:search|dyad)/u.test(line) && !line.includes('>')) expect(stdout).toMatch(/ · [1-9]/u)
  })

  it('shows the dyad as the command does', () => {
    const dyad = [...ran].find(([line]) => line.startsWith('demarche dyad'))?.[1].stdout ?? ''
    const shown = ['```', ...dyad.split('\n').filter(Boolean).map((line) => line.trimEnd()), '```'].join('\n')
    if (process.env['DEMARCHE_ACCEPT'] === '1') writeFileSync(PAGE, page.replace(SHOWN, () => shown))
    else expect(SHOWN.exec(page)?.[0]).toBe(shown)
  }) // prettier-ignore

  it('draws a plot, and writes the tables that it names', () => {
    const drawn = readFileSync(path('clone/usa-chn.svg'), 'utf8')
    expect(drawn).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u)
    expect(drawn.match(/<rect /gu)?.length).toBeGreaterThan(10)
    const [head = '', ...rows] = readFileSync(path('clone/events.csv'), 'utf8').trimEnd().split('\n')
    for (const column of ['date_start', 'source1_country', 'target1_country', 'plover_event', 'sentence', 'publisher'])
      expect(head.split(',')).toContain(column)
    expect(rows.length).toBeGreaterThan(200)
  }) // prettier-ignore
})
