import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { renderCheck } from '../../src/cli/frames/check-view.js'
import { renderFamilies } from '../../src/cli/frames/show-view.js'
import { displayWidth } from '../../src/cli/view/text.js'
import { checkLexicon, findFamilies, readLexiconFiles, SHIPPED_FRAMES } from '../../src/lexicon/index.js'
import { loadCodeBook } from '../../src/world/index.js'
import { COMMAND } from './command.js'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'frames-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const command = [...COMMAND, 'frames', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function withFile(name: string, text: string): string {
  const file = mkdtempSync(join(folder, 'my-'))
  writeFileSync(join(file, name), text)
  return file
}

const OWN = `- name: besieged-by-drones
  code: "195"
  example: Chad swarmed Togo.
  expect: { source: country:TCD, target: country:TGO }
  verbs: [drone-swarm]
  when: { object: [$troops, "@country"] }
`

describe('demarche frames check', () => {
  it('finds nothing to mend in the shipped lexicon', () => {
    const { status, stdout, stderr } = run('check', '--width', '80')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('CAMEO ROOTS COVERED, OF 20 · 20')
    expect(stdout).toContain('PLOVER CLASSES COVERED, OF 16 · 16')
    expect(stdout).toContain('nothing to mend')
  })

  it('takes files that extend it, with the classes of the shipped one', () => {
    const { status, stdout } = run('check', withFile('own.yaml', OWN), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], notes: [] })
  })

  it('tells one finding a line, and ends with status 1', () => {
    const own = withFile('own.yaml', OWN.replace('"195"', '"999"').replace('drone-swarm', 'invade'))
    const { status, stdout } = run('check', own)
    expect(status).toBe(1)
    expect(stdout).toContain(`${own}/own.yaml:2: besieged-by-drones: no code "999" in the code book`)
  })

  it.each([
    ['a folder that is not there', () => 'no/such/folder', 'no such file or folder'],
    ['a file', () => 'package.json', 'is no folder'],
    ['a folder without YAML', () => withFile('notes.txt', ''), 'holds no YAML files'],
    ['the shipped folder', () => 'data/frames', 'is the shipped lexicon itself'],
  ])('refuses %s in one line', (_, name, reason) => {
    const { status, stdout, stderr } = run('check', name())
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^demarche: [^\n]+\n$/)
    expect(stderr).toContain(reason)
  })
})

describe('demarche frames show', () => {
  it('prints the families of a word as JSON', () => {
    const { status, stdout, stderr } = run('show', 'shoot', 'down', '--json')
    expect([status, stderr]).toEqual([0, ''])
    const found = JSON.parse(stdout) as Record<string, unknown>[]
    expect(found).toContainEqual(
      expect.objectContaining({ word: 'shoot down', kind: 'verb', code: '195', family: 'shoot-down' }),
    )
  })

  it('looks into a folder, too', () => {
    const { stdout } = run('show', 'drone-swarm', '--from', withFile('own.yaml', OWN))
    expect(stdout).toContain('drone-swarm (verb) · besieged-by-drones')
    expect(stdout).toContain('where object is $troops, @country')
  })

  it('says that no family has a word', () => {
    const { status, stdout, stderr } = run('show', 'xylophone')
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toBe('demarche: nothing is known by the name "xylophone"\n')
  })
})

describe('the views', () => {
  const shipped = readLexiconFiles(SHIPPED_FRAMES.folder)
  const { entries } = loadCodeBook()
  const checked = checkLexicon(shipped, entries)
  const found = findFamilies([shipped], 'Withdraw')

  it.each([40, 80, 160])('fill no line beyond %i columns', (width) => {
    const pages = [
      renderCheck(checked, { width, colour: false }, {}),
      renderFamilies(found, entries, { width, colour: false }),
    ]
    const lines = pages.flatMap((page) => page.split('\n'))
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([])
  })

  it('print no control characters of a file', () => {
    const finding = { kind: 'schema', file: 'my/a.yaml', line: 1, name: '\u001b[31m', message: 'x' } as const
    const page = renderCheck({ ...checked, findings: [finding] }, { width: 80, colour: false }, {})
    expect(page).toContain('my/a.yaml:1: ␛[31m: x [schema]')
    expect(page).not.toContain('\u001b')
  })
})
