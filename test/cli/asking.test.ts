import { beforeAll, describe, expect, it } from 'vitest'
import { partyNamed } from '../../src/analysis/index.js'
import { renderDyad } from '../../src/cli/dyad/view.js'
import { shownOn } from '../../src/cli/output/index.js'
import { displayWidth } from '../../src/cli/view/text.js'
import { type Change, type Ledger, openLedger, type SeriesPoint } from '../../src/ledger/index.js'
import { temporaryFolder } from './folder.js'
import { demarche, enterReports } from './ledger.js'

const { path } = temporaryFolder()
const file = path('wire.ledger')
let ledger: Ledger

beforeAll(async () => {
  ledger = openLedger(await enterReports(file))
  return () => ledger.close()
})

const run = (...args: string[]) => demarche(args, { DEMARCHE_LEDGER: file })

describe('demarche dyad', () => {
  it('counts by class and step, as a table or as JSON', () => {
    const { status, stdout, stderr } = run('dyad', 'Russia', 'UKR', '--width', '80')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/RUSSIA → UKRAINE · 1 ─[^]*2022-02 +1 +-10\.0 +=\n/)
    const json = JSON.parse(run('dyad', 'China', 'RUS', '--both', '--by', 'year', '--json').stdout) as {
      points: SeriesPoint[]
    }
    expect(json).toMatchObject({ source: { code: 'CHN', name: 'China' }, both: true })
    expect(json.points).toMatchObject([{ time: '2022', counts: { 'verbal cooperation': 1 }, goldstein: 1 }])
  })

  it('is of states and organisations between them', () => {
    expect(partyNamed('Kremlin', undefined).code).toBe('RUS')
    expect(partyNamed('NATO', undefined).code).toMatch(/^IGO/)
    expect(partyNamed('any', undefined).code).toBeNull()
    expect(() => partyNamed('Vladimir Putin', undefined)).toThrow('is no state')
    expect(run('dyad', 'Vladimir Putin', 'RUS')).toMatchObject({ status: 2, stdout: '' })
  })

  it.each([40, 80, 200])('fills no line beyond %i columns, however many events there are', (width) => {
    const counts = {
      'verbal cooperation': 1, 'material cooperation': 0, 'verbal conflict': 40, 'material conflict': 99_999, neutral: 7,
    } // prettier-ignore
    const points = [
      { time: '2022-09-15', counts, goldstein: -7.25 },
      { time: '2022-09-16', counts: { ...counts, 'material conflict': 0 }, goldstein: null },
    ]
    const lines = renderDyad(points, 'A → B', 'day', { width, colour: false }).split('\n')
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([])
    expect(lines.filter((line) => line.includes('2022-09-1'))).toHaveLength(2)
  })
})

describe('demarche actor', () => {
  it('shows offices, subjects and counterparts', () => {
    const { status, stdout, stderr } = run(
      'actor',
      'Vladimir',
      'Putin',
      '--to',
      '2022-12-31',
      '--width',
      '80',
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/person:vladimir-putin[^]*President[^]*SPOKE OF · 1 [^]*China +1 +2022-09-16/)
    expect(stdout).toMatch(/ACTED WITH · 1 [^]*Xi Jinping +1 +1\.0 +2022-09-15/)
    expect(run('actor', 'Qwxzy', 'Nobody', '--json')).toEqual({
      status: 0,
      stdout: 'null\n',
      stderr: 'demarche: nobody is known by the name "Qwxzy Nobody"\n',
    })
  })

  it('counts a happening once, whichever side the actor stands on', async () => {
    const { events, counterparts } = await ledger.tally({ actor: ['CHN'], limit: 10 })
    expect(events).toBe(2)
    expect(counterparts.map(({ id, did, received }) => [id, did, received])).toEqual([
      ['country:USA', 0, 1],
      ['person:vladimir-putin', 0, 1],
    ])
  })
})

describe('demarche changes', () => {
  it('shows what newer versions code otherwise, and that nothing is', async () => {
    const none = run('changes', '--since', '2023-01-01')
    expect(none).toEqual({ status: 0, stdout: '', stderr: 'demarche: nothing has changed since then\n' })
    for await (const report of ledger.reports({ from: '2022-09-16', to: '2022-09-16' })) {
      const events = report.events.slice(1)
      await ledger.enter([{ key: 'x', report: { ...report, events } }], '1.1.0', '2023-03-01T10:00:00.000Z')
    }
    const { stdout } = run('changes', '--since', '2023-03-01', '--width', '80')
    expect(stdout).toMatch(
      /R0 · 1 ─[^]*version 1\.0\.0 → 1\.1\.0[^]*- event person:vladimir-putin → person:xi-jinping/,
    )
    const changes = JSON.parse(run('changes', '--since', '2023-03-01', '--json').stdout) as Change[]
    expect(changes.map(({ removed }) => removed.length)).toEqual([1])
    expect(run('changes', '--since', '2023-03-02', '--json').stdout).toBe('[]\n')
  })
})

describe('a table on a terminal', () => {
  it('shows control characters as such, and to another program leaves them', async () => {
    const written: unknown[] = []
    const target = {
      write: (output: unknown) => Promise.resolve(void written.push(output)),
      finish: () => Promise.resolve(),
      abandon: () => {},
    }
    for (const isTTY of [true, false]) await shownOn({ isTTY }, target).write('a\u001b[31m\tb\u202e\n')
    expect(written).toEqual(['a\ufffd[31m\tb\ufffd\n', 'a\u001b[31m\tb\u202e\n'])
  })
})
