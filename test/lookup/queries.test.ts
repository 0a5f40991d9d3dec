import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { where, who } from '../../src/index.js'
import { foldName } from '../../src/world/index.js'

const KILOMETRES = 50
/** Straits and canals are long: the middle of one is where the map-maker put it. */
const KILOMETRES_OF_WATER = 100

type Row = Readonly<Record<string, string>>

function readTable(file: string): Row[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n')
  const [head = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const columns = head.split('\t')
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [columns[at], cell])))
}

const isOneOf = (list: string, test: (item: string) => boolean): boolean =>
  list === '' || list.split(',').some(test)

function isWho({ query = '', on = '', country = '', code = '', name = '', office = '' }: Row): boolean {
  const [first] = who(query, on ? { on } : {})
  if (country === 'NONE' || !first) return country === 'NONE' && !first
  const names = [first.name, ...first.aliases].map(foldName)
  return (
    isOneOf(country, (each) => first.country === each) &&
    isOneOf(code, (each) =>
      first.codes.some((own) => own.startsWith(each) || (each.length === 3 && own.slice(3).includes(each))),
    ) &&
    isOneOf(name, (each) => names.includes(foldName(each))) &&
    isOneOf(office, (each) => first.office === each)
  )
}

function isWhere({ query = '', country = '', at = '' }: Row): boolean {
  const [first] = where(query)
  if (at === 'NONE' || !first) return at === 'NONE' && !first
  if (!isOneOf(country, (each) => first.country === each)) return false
  if (at === '') return true
  const [lat = 0, lon = 0] = at.split(',').map(Number)
  const most = /^(?:strait|canal|channel)$/u.test(first.kind) ? KILOMETRES_OF_WATER : KILOMETRES
  return first.lat !== null && first.lon !== null && distance([lat, lon], [first.lat, first.lon]) <= most
}

type Point = readonly [lat: number, lon: number]

function distance([lat, lon]: Point, [otherLat, otherLon]: Point): number {
  const degree = Math.PI / 180
  const east = (otherLon - lon) * degree * Math.cos(((lat + otherLat) / 2) * degree)
  return 6371 * Math.hypot(east, (otherLat - lat) * degree)
}

describe.each([
  ['who', 'who-queries.tsv', isWho, 600],
  ['where', 'where-queries.tsv', isWhere, 470],
] as const)('%s', (_, file, isRight, least) => {
  const rows = readTable(file)

  it('puts first what is asked for, but for the errors that the table lists', () => {
    const wrong = rows.filter((row) => !isRight(row))
    expect(wrong.filter(({ known }) => !known).map(({ query, on }) => `${query} ${on ?? ''}`)).toEqual([])
  })

  it(`is right on ${least} queries at least`, () => {
    expect(rows.filter(isRight).length).toBeGreaterThanOrEqual(least)
  })
})
