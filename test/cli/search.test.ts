import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { issuesNamed, keysFor } from '../../src/analysis/index.js'
import { type Hit, search, type Wanted } from '../../src/analysis/index.js'
import { renderHits } from '../../src/cli/search/view.js'
import { displayWidth } from '../../src/cli/view/text.js'
import { type Ledger, openLedger } from '../../src/ledger/index.js'
import { visit } from '../export/event.js'
import { temporaryFolder } from './folder.js'
import { demarche, enterReports } from './ledger.js'

const { path } = temporaryFolder()
const file = path('wire.ledger')
let ledger: Ledger

beforeAll(async () => {
  ledger = openLedger(await enterReports(file))
  return () => ledger.close()
})

const run = (...args: string[]) => demarche(['search', ...args], { DEMARCHE_LEDGER: file })

async function found(words: string | undefined, wanted: Partial<Wanted> = {}): Promise<Hit[]> {
  const hits: Hit[] = []
  for await (const hit of search(ledger, words, { limit: 20, ...wanted })) hits.push(hit)
  return hits
}

const kinds = (hits: readonly Hit[]) => hits.map(({ kind }) => kind)

describe('demarche search', () => {
  it('shows statements and events with where they stand', () => {
    const { status, stdout, stderr } = run('balanced', 'positions', '--width', '80')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/SAID · 1 ─[^]*2022-09-16 +Vladimir Putin +"China has a balanced position,"/)
    expect(stdout).toMatch(/Coast Wire · r0 · 2022-09-16 · [0-9a-f]{32}\/s1/)
  })

  it('prints a line or a row for each', () => {
    const lines = run('Samarkand', '--format', 'jsonl', '--event', 'CONSULT').stdout.trimEnd().split('\n')
    const hits = lines.map((line) => JSON.parse(line) as Hit)
    expect(hits.map(({ kind, published }) => `${kind} ${published}`).sort()).toEqual([
      'event 2022-09-16',
      'event 2022-09-17',
    ])
    expect(hits[0]?.hits.map((span) => hits[0]?.words.slice(...span))).toEqual(['Samarkand'])
    const csv = run('--source', 'Russia', '--target', 'Ukraine', '--format', 'csv').stdout
    expect(parse(csv, { columns: true })).toMatchObject([{ kind: 'event', who: 'Russia', whom: 'Ukraine', what: 'ASSAULT 190' }])
  })

  it('says in a line what is wrong, and that nothing matches', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringMatching(/^demarche: nothing is asked for: .*\n$/) as string })
    expect(run('x', '--cameo', 'many').status).toBe(2)
    expect(run('--speaker', 'Qwxzy Nobody')).toEqual({
      status: 0, stdout: '',
      stderr: 'demarche: nobody is known by the name "Qwxzy Nobody"\ndemarche: nothing in the ledger matches\n',
    })
  })
}) // prettier-ignore

describe('what is searched', () => {
  it('is both kinds, unless a filter is of one', async () => {
    expect(new Set(kinds(await found('China')))).toEqual(new Set(['statement', 'event']))
    expect(new Set(kinds(await found('China', { about: ['China'] })))).toEqual(new Set(['statement']))
    expect(new Set(kinds(await found(undefined, { cameo: '19' })))).toEqual(new Set(['event']))
    await expect(found('x', { about: ['China'], cameo: '19' })).rejects.toThrow('give those of one kind')
  })

  it('takes the name of a state for whoever has a code of it', async () => {
    expect(await found(undefined, { speaker: ['Russia'] })).toHaveLength(1)
    expect(await found(undefined, { speaker: ['country:RUS'] })).toEqual([])
    expect(await found(undefined, { source: ['RUSGOV'] })).toHaveLength(2)
    expect(await found(undefined, { source: ['nobody at all'] })).toEqual([])
  })

  it('takes any words', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
        expect(await found(words, { speaker: [words] })).toBeInstanceOf(Array)
      }),
      { numRuns: 50 },
    )
    said.mockRestore()
  })
})

describe('names', () => {
  it('mean ids and codes', () => {
    expect(keysFor('country:RUS', undefined)).toEqual(['country:RUS'])
    expect(keysFor('RUSGOV', undefined)).toEqual(['RUSGOV'])
    expect(keysFor('Vladimir Putin', undefined)).toEqual(['person:vladimir-putin'])
    expect(keysFor('Russia', undefined)).toEqual(expect.arrayContaining(['country:RUS', 'RUSGOV', 'RUSMIL']))
    expect(keysFor('Russia', undefined)).not.toContain('RUSREB')
    expect(keysFor('', undefined)).toEqual([])
    expect(issuesNamed('grain')).toContain('issue:grain-corridor')
  })
})

describe('the view', () => {
  it.each([40, 80, 160])('fills no line beyond %i columns and prints no control characters', (width) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (words, isHit) => {
        const hits = isHit ? [[0, Math.min(3, words.length)] as const] : []
        const event = visit({}, { words, title: words, publisher: words, sourceId: words, hits })
        const view = renderHits([{ kind: 'event', ...event }], { width, colour: false })
        expect(view.split('\n').filter((line) => displayWidth(line) > width)).toEqual([])
        expect(view).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Cs}]/u)
      }),
      { numRuns: 50 },
    )
  })

  it('marks the words that were found', () => {
    const hit: Hit = { kind: 'event', ...visit({}, { words: 'They went home.', hits: [[5, 9]] }) }
    expect(renderHits([hit], { width: 80, colour: true })).toContain('\u001b[1mwent\u001b[22m')
  })
})
