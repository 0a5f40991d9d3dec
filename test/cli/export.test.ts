import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from './folder.js'
import { demarche, enterReports } from './ledger.js'

const { path, write } = temporaryFolder()
const ledger = path('wire.ledger')
const backwards = path('backwards.ledger')
const run = (...args: string[]) => demarche(['export', '--ledger', ledger, ...args])
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

beforeAll(async () => {
  await enterReports(ledger)
  await enterReports(backwards, [3, 2, 1, 0])
})

describe('demarche export', () => {
  it('writes events as CSV in the order of time, whatever the order of entering', () => {
    const { status, stdout, stderr } = run()
    expect([status, stderr]).toEqual([0, ''])
    const days = rowsOf(stdout).map(({ date_start, published }) => date_start || published)
    expect(days).toEqual([...days].sort())
    expect(demarche(['export', '--ledger', backwards]).stdout).toBe(stdout)
    expect(demarche(['export'], { DEMARCHE_LEDGER: ledger }).stdout).toBe(stdout)
  })

  it('writes each happening once and only what is of the days asked for', () => {
    const met = (...args: string[]) =>
      rowsOf(run('--from', '2022-09-15', '--to', '2022-09-15', ...args).stdout).filter(
        ({ plover_event }) => plover_event === 'CONSULT',
      )
    expect(met()).toHaveLength(2)
    const [row, ...others] = met('--once')
    expect(others).toEqual([])
    expect(row).toMatchObject({ source1_name: 'Vladimir Putin', target1_code: 'CHNGOV', reports: '2', source_id: 'r0' })
  })

  it('writes only what is said to have happened in layouts without modality, unless asked', () => {
    const events = (...args: string[]) => rowsOf(run('--layout', 'icews', ...args).stdout)
    const all = rowsOf(run().stdout)
    expect(events()).toHaveLength(all.filter(({ modality }) => modality === 'asserted').length)
    expect(events('--modality', 'hypothetical')).toHaveLength(all.filter(({ modality }) => modality === 'hypothetical').length)
  })

  it('writes the other kinds of entries, and whole reports', () => {
    expect(rowsOf(run('--what', 'statements').stdout).map(({ content }) => content)).toContain('"China has a balanced position,"')
    expect(rowsOf(run('--what', 'positions').stdout)[0]).toMatchObject({ actor: 'country:DEU', stance: 'supports' })
    expect(rowsOf(run('--what', 'figures').stdout)[0]).toMatchObject({ claimant_name: 'Ukraine', min: '40' })
    const reports = run('--what', 'reports', '--format', 'jsonl').stdout.trimEnd().split('\n')
    expect(reports.map((line) => (JSON.parse(line) as { format: string }).format)).toEqual(Array(4).fill('demarche/1'))
  })

  it('writes Parquet to a file', async () => {
    const out = path('events.parquet')
    expect(run('--format', 'parquet', '--layout', 'gdelt', '--out', out)).toEqual({ status: 0, stdout: '', stderr: '' })
    const { buffer, byteOffset, byteLength } = readFileSync(out)
    const rows = await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer })
    expect(rows[0]).toMatchObject({ SQLDATE: 20220224, EventCode: '190', QuadClass: 4 })
    expect(typeof rows[0]?.['GLOBALEVENTID']).toBe('bigint')
  })

  it('says that nothing matches, which is no error', () => {
    const { status, stdout, stderr } = run('--from', '2030-01-01')
    expect([status, stderr]).toEqual([0, 'demarche: nothing in the ledger matches\n'])
    expect(stdout.split('\n')).toHaveLength(2)
  })

  it.each([
    ['Parquet for the terminal', ['--format', 'parquet'], 'parquet needs a file to be written to: give --out FILE'],
    ['reports as a table', ['--what', 'reports'], 'whole reports are no table: give --format jsonl'],
    ['statements in a layout for events', ['--what', 'statements', '--layout', 'icews'], 'the layout icews is for events; of statements there is the layout demarche alone'],
    ['a guard where nothing is at risk', ['--format', 'jsonl', '--guard'], '--guard is for csv and tsv'],
  ] as const)('refuses %s', (_, args, reason) => {
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr: `demarche: ${reason}\n` })
  })

  it('says in one line which ledger it lacks, and leaves no file behind', () => {
    const out = path('never.csv')
    expect(demarche(['export', '--out', out])).toEqual({
      status: 2, stdout: '', stderr: 'demarche: no ledger is named: give --ledger FILE or set DEMARCHE_LEDGER\n',
    })
    const missing = demarche(['export', '--ledger', path('none.ledger'), '--out', out])
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringMatching(/^demarche: .*none\.ledger: no such ledger; .*\n$/)])
    const broken = demarche(['export', '--ledger', write('text.ledger', 'no ledger'), '--out', out])
    expect([broken.status, broken.stderr.split('\n').length]).toEqual([1, 2])
    expect([existsSync(out), readdirSync(path('.')).filter((name) => name.endsWith('.tmp'))]).toEqual([false, []])
  })
}) // prettier-ignore

describe('demarche code', () => {
  const report = () => write('report.txt', 'Norway expelled a Russian diplomat on Monday.')
  const code = (...args: string[]) => demarche(['code', report(), '--published', '2022-09-15', ...args])

  it('writes events as CSV straight from the reports', () => {
    const { status, stdout, stderr } = code('--format', 'csv')
    expect([status, stderr]).toEqual([0, ''])
    expect(rowsOf(stdout)).toMatchObject([
      {
        source1: 'country:NOR',
        target1_code: 'RUSGOV',
        cameo: '161',
        date_start: '2022-09-12',
        happening: '',
      },
    ])
  })

  it('writes Parquet to a file, and to no terminal', () => {
    const out = path('coded.parquet')
    expect(code('--format', 'parquet', '--out', out).status).toBe(0)
    expect(readFileSync(out).subarray(0, 4).toString()).toBe('PAR1')
    expect(code('--format', 'parquet')).toMatchObject({ status: 2, stdout: '' })
  })
})
