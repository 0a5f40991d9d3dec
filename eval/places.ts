/**
 * Measures which place a name is taken for: on GUM, whose places carry the title of their Wikipedia article, and on a table
 * of our own. What GUM says nothing of (whether an event took place there) is not measured.
 * usage: tsx eval/places.ts [--data DIR] [--part dev|train] [--list]
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../src/pipeline.js'
import type { ResolvedPlace } from '../src/model/index.js'
import { begin, type Knowledge } from '../src/stage.js'
import { read } from '../src/stages/1-read/index.js'
import { parse } from '../src/stages/2-parse/index.js'
import { mention } from '../src/stages/3-mention/index.js'
import { date } from '../src/stages/4-date/index.js'
import type { Place, PlaceIndex } from '../src/world/index.js'
import { readGold } from './coreference/gold.js'
import { readIdentities } from './places/identities.js'

const upToDates = begin(read).then(parse).then(mention).then(date)

/** One name of a place in a text, and what came of it. */
interface Case {
  readonly verdict: 'right' | 'wrong' | 'open'
  readonly isState: boolean
  /** For a reader: the name in its text, what is expected, what was read. */
  readonly line: string
}

/** The figures that have floors, in percent. */
export function evaluatePlaces(sharedDir: string, knowledge: Knowledge): Record<string, number> {
  const cases = gumCases(join(sharedDir, 'data/ud/gum-dev.conllu'), knowledge)
  return {
    'places.gum.right': exactness(cases),
    'places.gum.found': found(cases),
    ...evaluateTable(knowledge),
  }
}

/** The same for the table of our own, which needs no gold data from beside the project. */
export function evaluateTable(knowledge: Knowledge): Record<string, number> {
  const cases = tableCases(knowledge)
  return { 'places.table': percent(count(cases, 'right'), cases.length) }
}

/** Of the names that were taken for a place, how many for the right one. */
const exactness = (cases: readonly Case[]): number =>
  percent(count(cases, 'right'), cases.length - count(cases, 'open'))

/** Of the names of places that are no states, how many were taken for the right place: a state is one only in "in France". */
function found(cases: readonly Case[]): number {
  const local = cases.filter(({ isState }) => !isState)
  return percent(count(local, 'right'), local.length)
}

const count = (cases: readonly Case[], verdict: Case['verdict']): number =>
  cases.filter((one) => one.verdict === verdict).length
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

/** Gold places with an identity whose name our table has, and whose title it has for that name. */
function gumCases(path: string, knowledge: Knowledge): Case[] {
  const identities = readIdentities(path)
  const index = knowledge.world.places
  return readGold(path).flatMap((gold) => {
    const titles = identities.get(gold.name)
    const named = gold.mentions.flatMap(({ entity, type, heads }) => {
      const title = titles?.get(entity)
      const [first, last] = [heads[0], heads.at(-1)]
      if (type !== 'place' || title === undefined || !first || !last) return []
      const span = [first[0], last[1]] as const
      const meant = index.find(gold.text.slice(...span)).filter((place) => isTitled(place, title, index))
      return meant.length > 0 ? [{ span, title, isState: meant.some(({ kind }) => kind === 'country') }] : []
    })
    const source = {
      sourceId: gold.name,
      format: 'text' as const,
      content: gold.text,
      published: gold.written,
    }
    const { places } = upToDates.read(source, knowledge)
    return named.map(({ span, title, isState }) => {
      const read = places.find((place) => place.span[0] < span[1] && span[0] < place.span[1])?.place
      const isRight =
        read !== undefined &&
        index.find(read.name).some((place) => isAt(place, read) && isTitled(place, title, index))
      const line = `${gold.name}: ${around(gold.text, span)} is ${title}, read ${read ? `${read.name} ${read.country}` : 'as none'}`
      return { verdict: isRight ? 'right' : read ? 'wrong' : 'open', isState, line } as const
    })
  })
}

const isAt = (place: Place, { name, country, lat, lon }: ResolvedPlace): boolean =>
  place.name === name && place.country === country && place.lat === lat && place.lon === lon

/** "Durham, England", "Georgia (U.S. state)": the name, and where a comma follows, the province or state it lies in. */
function isTitled(place: Place, title: string, index: PlaceIndex): boolean {
  const [name = '', area] = title.replace(/ \(.*\)$/, '').split(', ')
  if (!index.find(name).some((one) => one === place || isAt(one, place))) return false
  if (/\(U\.S\. state\)/.test(title) && !(place.kind === 'admin1' && place.country === 'USA')) return false
  if (/\(country\)/.test(title) && place.kind !== 'country') return false
  if (area === undefined || place.kind === 'capital') return true
  return index
    .find(area)
    .some(
      ({ kind, name: wide, country }) =>
        country === place.country && (kind === 'country' || wide === place.province || kind === 'region'),
    )
}

/** Rows of gold/places.tsv: right is the state (and province) expected, or no place where none is. */
function tableCases(knowledge: Knowledge): Case[] {
  const lines = readFileSync(join(import.meta.dirname, 'gold/places.tsv'), 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).slice(1)
  return rows.map((row) => {
    const [marked = '', expected = '', province = ''] = row.split('\t')
    const content = marked.replace(/[[\]]/g, '')
    const span = [marked.indexOf('['), marked.indexOf(']') - 1] as const
    const { places } = upToDates.read(
      { sourceId: 'table', format: 'text', content, published: null },
      knowledge,
    )
    const read = places.find((place) => place.span[0] < span[1] && span[0] < place.span[1])?.place
    const answer = read ? (read.country ?? 'no-state') : '-'
    const inProvince = !province || !read || isIn(read, province, knowledge.world.places)
    const verdict = answer === expected && inProvince ? 'right' : read ? 'wrong' : 'open'
    return {
      verdict,
      isState: false,
      line: `${marked} expected ${expected} ${province}, read ${read?.name ?? ''} ${answer}`,
    }
  })
}

function isIn(read: ResolvedPlace, province: string, index: PlaceIndex): boolean {
  return index
    .find(read.name)
    .some((place) => isAt(place, read) && [place.province, place.name].includes(province))
}

const around = (text: string, [start, end]: readonly [number, number]): string =>
  `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll(
    '\n',
    ' ',
  )

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, part: { type: 'string' }, list: { type: 'boolean' } },
  })
  const shared = resolve(values.data ?? join(import.meta.dirname, '../../shared'))
  const knowledge = loadKnowledge()
  const [gum, table] = [
    gumCases(join(shared, `data/ud/gum-${values.part ?? 'dev'}.conllu`), knowledge),
    tableCases(knowledge),
  ]
  for (const [name, cases] of [
    ['gum', gum],
    ['table', table],
  ] as const) {
    if (values.list)
      for (const { verdict, line } of cases)
        if (verdict !== 'right') console.log(`${name} ${verdict} ${line}`)
    const local = cases.filter(({ isState }) => !isState)
    console.log(
      `${name}: ${cases.length} names, ${count(cases, 'right')} right, ${count(cases, 'wrong')} wrong, ${count(cases, 'open')} open`,
    )
    console.log(
      `  of those read ${exactness(cases).toFixed(1)}% right; of ${local.length} that are no states ${found(cases).toFixed(1)}% read right`,
    )
  }
}
