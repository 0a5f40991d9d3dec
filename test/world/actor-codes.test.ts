import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeCheck, readActorCodes } from '../../scripts/data/gazetteer/codes.js'
import { Faults } from '../../scripts/data/gazetteer/faults.js'
import { findOverlaps } from '../../scripts/data/gazetteer/overlaps.js'
import { checkHistories } from '../../scripts/data/gazetteer/bodies.js'
import { readTsv, rowOf, type TsvRow } from '../../scripts/data/gazetteer/tsv.js'
import { withCodes } from '../../scripts/docs/actor-codes.js'

const codes = readActorCodes()

test('docs/actors.md says what the codes are now', () => {
  const page = readFileSync(new URL('../../docs/actors.md', import.meta.url), 'utf8')
  expect(withCodes(page) === page, 'docs/actors.md is out of date: run npm run build:docs').toBe(true)
})

test('every region of the table of countries is in the table of codes, and none besides', () => {
  const columns = readFileSync(new URL('../../data/world/countries.tsv', import.meta.url), 'utf8')
    .split('\n')
    .find((line) => !line.startsWith('#'))
  const rows = readTsv('data/world/countries.tsv', columns?.split('\t') ?? [])
  const regions = rows.filter((row) => row.cell('kind') === 'region').map((row) => row.cell('code'))
  expect(
    codes
      .filter(({ kind }) => kind === 'region')
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(regions.toSorted())
})

test('a code with an unknown part is refused with file and line', () => {
  const check = codeCheck(codes, new Set(['RUS']))
  const row = rowOf([], [], 'a.tsv', 7)
  expect(() => check(row, 'RUSGOVMIL')).not.toThrow()
  expect(() => check(row, 'RUSXQZ')).toThrow('a.tsv:7: "XQZ" in the code RUSXQZ')
  expect(() => check(row, 'RUSGO')).toThrow('"GO"')
})

test('all faults are told together', () => {
  const faults = new Faults()
  const rows = [1, 2, 3].map((line) => rowOf([], [], 'a.tsv', line))
  const read = faults.each(rows, (row) => {
    if (row.line !== 2) throw row.fail('is wrong')
    return row.line
  })
  expect(read).toEqual([2])
  expect(() => faults.raise()).toThrow('2 faults\n  a.tsv:1: is wrong\n  a.tsv:3: is wrong')
})

describe('two holders of one office', () => {
  const NAMES = ['name', 'country', 'class', 'role', 'from', 'to', 'asof', 'note', 'confidence']
  const row = (line: number, cells: string): TsvRow => rowOf(cells.split('|'), NAMES, 'a.tsv', line)
  const first = row(1, 'A One|AAA|HOS|President|2000-01-01|2005-06-07||sworn in')

  test.each([
    ['at one time', 'B Two|AAA|HOS|President|2004-01-01|2008-01-01||', 1],
    ['one after the other on one day', 'B Two|AAA|HOS|President|2005-06-07|2008-01-01||', 0],
    ['less exact by a month', 'B Two|AAA|HOS|President|2005-06|2008-01-01||', 0],
    ['less exact by a month, and more than a month early', 'B Two|AAA|HOS|President|2005-03|2008-01-01||', 1],
    ['seen in office while the other was', 'B Two|AAA|HOS|President|2004-01-01||2005-01-01|', 1],
    ['of two offices', 'B Two|AAA|HOS|Supreme Leader|2004-01-01|2008-01-01||', 0],
    ['of another class', 'B Two|AAA|HOG|Prime Minister|2004-01-01|2008-01-01||', 0],
    ['acting within the time of the other', 'B Two|AAA|HOS|Acting President|2004-01-01|2004-03-01||', 0],
    ['acting beyond the time of the other', 'B Two|AAA|HOS|Acting President|2004-01-01|2006-03-01||', 1],
    ['together', 'B Two|AAA|HOS|Member of the Presidency|2004-01-01|2008-01-01||', 0],
    ['disputed', 'B Two|AAA|HOS|President|2004-01-01|2008-01-01||disputed: both were sworn in', 0],
    ['unsure', 'B Two|AAA|HOS|President|2004-01-01|2008-01-01|||unsure', 0],
    ['the same person', 'A One|AAA|HOS|President|2004-01-01|2008-01-01||', 0],
  ])('%s', (_, cells, count) => {
    const found = findOverlaps([first, row(2, cells)])
    expect(found).toHaveLength(count)
    if (count > 0)
      expect(found[0]?.message).toMatch(/^a\.tsv:1: A One.* overlaps B Two.* of a\.tsv:2 by \d+ days$/)
  })
})

describe('two bodies kept by hand', () => {
  const body = (line: number, id: string, from: string, to: string, ...names: string[]) => ({
    row: rowOf([], [], 'b.tsv', line), names,
    body: {
      kind: 'body', id, name: names[0] ?? '', aliases: [], type: 'group', country: null, codes: [], from, to, curated: true, sources: [],
    },
  }) as const // prettier-ignore
  const faultsOf = (...bodies: ReturnType<typeof body>[]): string => {
    const faults = new Faults()
    checkHistories(bodies, faults)
    try {
      faults.raise()
      return ''
    } catch (error) {
      return (error as Error).message
    }
  }

  test('share no name at one time', () => {
    expect(
      faultsOf(body(1, 'group:a', '', '', 'Front A', 'FA'), body(2, 'group:b', '', '', 'Front B', 'FA')),
    ).toContain('b.tsv:2: "=FA" is group:a of b.tsv:1')
    expect(faultsOf(body(1, 'group:a', '', '1990', 'FA'), body(2, 'group:b', '1991', '', 'FA'))).toBe('')
  })

  test('have one row at a time', () => {
    expect(
      faultsOf(body(1, 'group:a', '', '1990', 'Front'), body(2, 'group:a', '1980', '', 'Front')),
    ).toContain('b.tsv:2')
    expect(
      faultsOf(body(1, 'group:a', '', '1990-05-01', 'Front'), body(2, 'group:a', '1990-05-02', '', 'Front')),
    ).toBe('')
  })
})
