import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/model/index.js'
import { matchPath } from '../../web/src/app/match.js'
import { changedQuery } from '../../web/src/app/query.js'
import { webAddress } from '../../web/src/data/web-address.js'
import { daysOf, kindIn, SEARCHES, toggled } from '../../web/src/pages/search/kinds.js'
import { cutHits } from '../../web/src/parts/cut-hits.js'
import { citationOf } from '../../web/src/reading/citation.js'
import { layersIn, layersWord } from '../../web/src/reading/layers.js'
import { LAYERS } from '../../web/src/reading/marks.js'

describe('addresses of the pages', () => {
  it('are matched part by part, decoded', () => {
    expect(matchPath('/reports/{id}', '/reports/a%2Fb/')).toEqual({ id: 'a/b' })
    expect(matchPath('/dyads/{source}/{target}', '/dyads/RUS/UKR')).toEqual({ source: 'RUS', target: 'UKR' })
    expect(matchPath('/', '/')).toEqual({})
  })

  it('match nothing where they are another page’s or cannot be decoded', () => {
    expect(matchPath('/reports/{id}', '/reports')).toBeNull()
    expect(matchPath('/reports/{id}', '/report/1')).toBeNull()
    expect(matchPath('/reports/{id}', '/reports/%E0%A4%A')).toBeNull()
  })

  it('keep in the query what is not changed, and lose what is set to nothing', () => {
    const query = new URLSearchParams('words=grain&speaker=Russia&limit=40')
    expect(changedQuery(query, { speaker: ['Russia', 'Ukraine'], limit: null })).toBe(
      '?words=grain&speaker=Russia&speaker=Ukraine',
    )
    expect(changedQuery(new URLSearchParams('words=grain'), { words: '' })).toBe('')
  })
})

describe('the address of a report', () => {
  it('is linked only where it is one of the web', () => {
    expect(webAddress('https://news.example/a b')).toBe('https://news.example/a%20b')
    for (const other of [
      'javascript:alert(1)',
      ' JaVaScript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'a.html',
      null,
    ])
      expect(webAddress(other)).toBeNull()
  })
})

describe('words that were found', () => {
  const text = (words: string, hits: Span[], most: number) =>
    cutHits(words, hits, most)
      .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
      .join('')

  it('are marked where they stand', () => {
    expect(text('grain ships leave', [[0, 5], [6, 11]], 99)).toBe('[grain] [ships] leave') // prettier-ignore
  })

  it('are shortened between words, around the first hit', () => {
    expect(text('one two three four five six seven', [[19, 23]], 12)).toBe('… [five] six …')
    expect(text('one two three four five six seven', [], 12)).toBe('one two …')
  })

  it('are whole but for what is left out at the ends, whatever the hits', () => {
    const spans = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 9 })), { maxLength: 5 })
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        spans,
        fc.integer({ min: 5, max: 90 }),
        (words, given, most) => {
          const hits = given
            .map(([start, length]): Span => [start, Math.min(words.length, start + length)])
            .filter(([start, end]) => start < end)
            .sort(([one], [other]) => one - other)
          const pieces = cutHits(words, hits, most).map((piece) => piece.text)
          const inside = pieces.filter((piece) => piece !== '… ' && piece !== ' …').join('')
          expect(words).toContain(inside)
        },
      ),
    )
  })
})

describe('a search', () => {
  it('is for statements unless its address says events', () => {
    expect(kindIn(new URLSearchParams('kind=events'))).toBe('events')
    expect(kindIn(new URLSearchParams('kind=<b>'))).toBe('statements')
  })

  it('adds to a facet of many, and replaces in one of which only one can be', () => {
    const [quad, source] = SEARCHES.events.facets
    const query = new URLSearchParams('quad=neutral&source=country:RUS')
    if (!quad || !source) throw new Error('no facets')
    expect(toggled(quad, { id: 'verbal conflict', name: '', count: 1 }, query)).toEqual(['verbal conflict'])
    expect(toggled(source, { id: 'country:UKR', name: '', count: 1 }, query)).toEqual([
      'country:RUS',
      'country:UKR',
    ])
    expect(toggled(source, { id: 'country:RUS', name: '', count: 1 }, query)).toEqual([])
  })

  it('knows the days of a month', () => {
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  })
})

describe('layers in an address', () => {
  it('are the usual ones where it names none, and come back as they were', () => {
    expect(layersWord(layersIn(new URLSearchParams()))).toBeNull()
    fc.assert(
      fc.property(fc.subarray([...LAYERS]), (layers) => {
        const word = layersWord(new Set(layers))
        const query = new URLSearchParams(word === null ? {} : { layers: word })
        expect([...layersIn(query)]).toEqual(layers)
      }),
    )
  })
})

describe('a citation', () => {
  const document = {
    id: 'd',
    sourceId: 'a.txt',
    url: null,
    publisher: 'The Herald',
    title: 'Grain deal signed',
    published: '2022-07-24',
    language: 'en',
    text: '',
  }

  it('gives words, who said them, where and when', () => {
    expect(
      citationOf(
        document,
        'a beacon\nof hope',
        'Antonio Guterres',
        'https://ledger.example/reports/d?entry=s1',
      ),
    ).toBe(
      '“a beacon of hope”, Antonio Guterres, in “Grain deal signed”, The Herald, 2022-07-24, https://ledger.example/reports/d?entry=s1.',
    )
  })
})
