import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { renderWho } from '../../src/cli/lookup/who-view.js'
import { displayWidth } from '../../src/cli/view/text.js'
import { whoCommand } from '../../src/cli/who.js'
import type { SpellEntry, WhoEntry } from '../../src/lookup/index.js'
import { COMMAND } from './command.js'

const ROOT = resolve(import.meta.dirname, '../..')

function run(...args: string[]) {
  const command = [...COMMAND, 'who', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const spell: SpellEntry = {
  role: 'Foreign Minister', office: 'FM', country: 'NZL', code: 'NZLGOV', from: '2020-01', to: null, asof: '2024-05-06',
  confidence: 'unsure', sources: ['hand', 'factbook'],
} // prettier-ignore

const entry: WhoEntry = {
  id: 'person:jane-doe', name: 'Jane Doe', kind: 'person', country: 'NZL', codes: ['NZLGOV'], role: 'Foreign Minister',
  from: '2020-01', to: null, wikidata: 'Q1', confidence: 'unsure', standing: 'perhaps', office: 'FM', match: 'name',
  aliases: ['J. Doe'], sources: ['hand', 'factbook'], spells: [spell],
} // prettier-ignore

describe('demarche who', () => {
  it('joins words, resolves a description on the day and prints JSON with the fields in order', () => {
    const { status, stdout, stderr } = run('the', 'US', 'House', 'speaker', '--on', '2022-08-02', '--json')
    const [speaker] = JSON.parse(stdout) as Record<string, unknown>[]
    expect([status, stderr]).toEqual([0, ''])
    expect(Object.keys(speaker ?? {}).slice(0, 10)).toEqual([
      'id', 'name', 'kind', 'country', 'codes', 'role', 'from', 'to', 'wikidata', 'confidence',
    ]) // prettier-ignore
    expect(speaker).toMatchObject({ id: 'person:nancy-pelosi', country: 'USA', codes: ['USALEG'] })
  })

  it('says that nobody was found', () => {
    expect(run('\u001b[2JXqzzy')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'demarche: nothing is known by the name "␛[2JXqzzy"\n',
    })
  })

  it.each([
    ['no name'],
    ['a day that is none', 'Lavrov', '--on', '2022-02-30'],
    ['no limit', 'Lavrov', '--limit', '0'],
  ])('refuses %s', async (_, ...args) => {
    const said: string[] = []
    const command = whoCommand().exitOverride()
    command.configureOutput({ writeErr: (words) => said.push(words) })
    await expect(command.parseAsync(['node', 'who', ...args])).rejects.toThrow(CommanderError)
    expect(said.join('').trim().split('\n')).toHaveLength(1)
  })
})

describe('the view', () => {
  const show = (found: readonly WhoEntry[], width = 80) =>
    renderWho(found, { on: '2026-02-03', width, colour: false })

  it('marks what is presumed and what is unsure, and names the day', () => {
    const text = show([entry])
    expect(text).toContain('Foreign Minister, NZL (presumed: last seen in office 2024-05-06) (unsure)')
    expect(text).toMatch(/2020-01 +seen 2024-05 +Foreign Minister +NZL +unsure +hand, factbook/)
    expect(text).toContain('As of 3 February 2026.')
  })

  it('names the holders of an office before and after, once each', () => {
    const holder = (name: string, from: string, to: string | null): WhoEntry => ({
      ...entry, id: `person:${name}`, name, from, to, standing: 'in', match: 'description',
    }) // prettier-ignore
    const holders = [
      holder('Ann', '2001', '2005-04'), holder('Bea', '2005-04', '2009-01-01'), holder('Cat', '2009-01-02', null),
    ] // prettier-ignore
    const ask = (day: string) => holders.findLast(({ from }) => (from ?? '') <= day)
    const text = renderWho(holders.slice(1, 2), { on: '2006-01-01', width: 80, colour: false, ask })
    expect(text).toMatch(/IN THIS OFFICE · 3[^]*2001 +2005-04 +Ann\n[^]*Bea\n +2009-01-02 +Cat\n/)
    expect(show([entry])).not.toContain('IN THIS OFFICE')
  })

  it('says that a phrase was read', () => {
    expect(show([{ ...entry, match: 'reading' }])).toContain('read as a report would read it')
  })

  it.each([40, 80, 160])('fills no line beyond %i columns, and lists namesakes', (width) => {
    const other = {
      ...entry,
      id: 'person:jane-doe-2',
      standing: 'out',
      role: null,
      aliases: ['D'.repeat(300)],
    } as const
    const lines = show([other, entry], width).split('\n')
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([])
    expect(lines.some((line) => line.includes('OTHERS · 1'))).toBe(true)
  })

  it('shows no control characters of the tables', () => {
    const text = show([{ ...entry, name: 'Jane\u001b[31m Doe', aliases: ['\u202eeoD'] }])
    expect(['\u001b', '\u202e'].filter((character) => text.includes(character))).toEqual([])
  })
})
