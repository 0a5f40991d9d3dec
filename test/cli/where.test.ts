import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderWhere } from '../../src/cli/lookup/where-view.js'
import { displayWidth } from '../../src/cli/view/text.js'
import type { WhereEntry } from '../../src/lookup/index.js'
import { COMMAND } from './command.js'

const ROOT = resolve(import.meta.dirname, '../..')

function run(...args: string[]) {
  const command = [...COMMAND, 'where', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const entry: WhereEntry = {
  name: 'Sampleton', country: 'AAA', lat: 12.5, lon: -3.25, kind: 'region', population: 1234567, source: 'hand',
  province: null, note: 'Split since a treaty', aliases: ['Sample Land'],
  contests: [],
} // prettier-ignore

describe('demarche where', () => {
  it('prints places as JSON with the fields in order', () => {
    const { status, stdout, stderr } = run('South', 'China', 'Sea', '--json')
    const [sea] = JSON.parse(stdout) as Record<string, unknown>[]
    expect([status, stderr]).toEqual([0, ''])
    expect(Object.keys(sea ?? {}).slice(0, 7)).toEqual([
      'name',
      'country',
      'lat',
      'lon',
      'kind',
      'population',
      'source',
    ])
    expect(sea).toMatchObject({ name: 'South China Sea', country: null, kind: 'sea' })
  })
})

describe('the view', () => {
  const show = (width: number) =>
    renderWhere([entry, { ...entry, name: '\u001b[31mTown' }], { width, colour: false })

  it('shows note and aliases, and digits in threes', () => {
    expect(show(120)).toContain('Split since a treaty · also: Sample Land')
    expect(show(120)).toMatch(/Sampleton +region +AAA +12\.5, -3\.25 +1,234,567 +hand/)
  })

  it.each([40, 80, 160])('fills no line beyond %i columns and prints no control characters', (width) => {
    const lines = show(width).split('\n')
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([])
    expect(show(width)).not.toContain('\u001b')
  })
})
