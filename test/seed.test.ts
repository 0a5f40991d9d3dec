import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { overlaps, type PloverEvent } from '../src/index.js'
import { codeReport, loadKnowledge } from '../src/pipeline.js'

/** A wire story that may not be shipped: its facts are held here, not its words. */
const ARTICLE = resolve(import.meta.dirname, '../../shared/data/seed/article.txt')
const isThere = existsSync(ARTICLE)
if (!isThere) console.log('the wire story is not beside the project: its tests are skipped')

/** What a careful reader finds, by country and class; most is said more than once. */
const EVENTS: readonly (readonly [source: string, target: string, root: PloverEvent, date: string])[] = [
  ['RUS', 'UKR', 'ASSAULT', '2022-02'],
  ['CHN', 'TWN', 'MOBILIZE', '2022-08'],
  ['USA', 'TWN', 'CONSULT', '2022-08'],
  ['RUS', 'CHN', 'CONSULT', ''],
  ['RUS', 'CHN', 'SUPPORT', ''],
  ['WST', 'RUS', 'COERCE', ''],
  ['CHN', 'WST', 'ACCUSE', ''],
  ['RUS', 'USA', 'ACCUSE', ''],
  ['CHN', 'RUS', 'AGREE', ''],
  ['TWN', 'CHN', 'REJECT', ''],
]
const SPEAKERS = { 'person:vladimir-putin': 6, 'person:xi-jinping': 2, 'country:UKR': 1, 'country:TWN': 1 }

describe.skipIf(!isThere)('the wire story', () => {
  const content = isThere ? readFileSync(ARTICLE, 'utf8') : ''
  const report = codeReport(
    { sourceId: 'article', format: 'text', content, published: '2022-09-15' },
    loadKnowledge(),
  )
  const outermost = report.statements.filter(({ parent }) => parent === null)

  it.each([
    ['person:vladimir-putin', 'RUSGOV'],
    ['person:xi-jinping', 'CHNGOV'],
    ['person:nancy-pelosi', 'USALEG'],
    ['country:USA', 'USA'],
    ['country:UKR', 'UKR'],
    ['country:TWN', 'TWN'],
    ['org:SCO', 'IGOSCO'],
  ])('knows %s as %s', (id, code) => {
    expect(report.actors.find((actor) => actor.id === id)?.codes).toContain(code)
  })

  it('sets caption, credit and prompt aside, and reads nothing from them', () => {
    const kinds = report.furniture.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['caption', 'credit', 'prompt']))
    const read = [
      ...report.statements.flatMap(({ cue, content }) => [...cue, ...content]),
      ...report.events.map(({ sentence }) => sentence),
    ]
    expect(report.furniture.filter(({ span }) => read.some((other) => overlaps(span, other)))).toEqual([])
  })

  it.each(Object.entries(SPEAKERS))('lets %s make at least %i statements', (speaker, count) => {
    expect(outermost.filter((statement) => statement.speaker.actor === speaker).length).toBeGreaterThanOrEqual(count) // prettier-ignore
  })

  it.each(EVENTS)('codes %s → %s %s %s', (source, target, root, date) => {
    const found = report.events.filter(
      (event) =>
        event.plover.event === root &&
        event.source.some(({ code }) => code?.startsWith(source)) &&
        event.target.some(({ code }) => code?.startsWith(target)),
    )
    expect(found.map((event) => event.date?.start ?? '').some((start) => start.startsWith(date))).toBe(true)
  })
})
