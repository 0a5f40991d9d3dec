import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeReport, loadKnowledge } from '../src/pipeline.js'

/** A wire story that may not be shipped: who is meant where is held here, not its words. */
const ARTICLE = resolve(import.meta.dirname, '../../shared/data/seed/article.txt')
const isThere = existsSync(ARTICLE)
if (!isThere) console.log('the wire story is not beside the project: its mentions are not checked')

const [PUTIN, XI, PELOSI] = ['person:vladimir-putin', 'person:xi-jinping', 'person:nancy-pelosi']
const [RUSSIA, CHINA, UKRAINE, TAIWAN] = ['country:RUS', 'country:CHN', 'country:UKR', 'country:TWN']

/** Wherever the words stand, they mean that actor, save where a longer name has them. */
const NAMES: readonly (readonly [actor: string, words: RegExp, save: RegExp])[] = [
  [PUTIN, /Putin/g, /^$/],
  [XI, /Xi/g, /^$/],
  [PELOSI, /Pelosi/g, /^$/],
  [RUSSIA, /Russian?|Moscow/g, /^$/],
  [CHINA, /China|Chinese|Beijing/g, /^$/],
  [UKRAINE, /Ukraine|Ukrainian|Kyiv/g, /^$/],
  [TAIWAN, /Taiwan/g, /^Taiwan Strait/],
  ['country:USA', /United States|US(?= )/g, /^$/],
]

/** Pronouns and descriptions, by their count from the beginning of the story. */
const REFERENCES: readonly (readonly [words: string, nth: number, actors: readonly string[]])[] = [
  ['He', 1, [PUTIN]],
  ['his', 1, [PUTIN]],
  ['his', 2, [XI]],
  ['his', 3, [PUTIN]],
  ['his', 4, [PUTIN]],
  ['their', 1, [PUTIN, XI]],
  ['their two countries', 1, [CHINA, RUSSIA]],
  ['their', 3, ['country:USA']],
  ['they', 1, [PUTIN, XI]],
  ['it', 2, [UKRAINE]],
  ['its', 1, [RUSSIA]],
  ['its', 2, [CHINA]],
  ['the two men', 1, [PUTIN, XI]],
  ['the Chinese leader', 1, [XI]],
  ['the Russian president', 1, [PUTIN]],
  ['the Chinese president', 1, [XI]],
  ['the Chinese president', 2, [XI]],
  ['the island', 1, [TAIWAN]],
  ['the island', 2, [TAIWAN]],
  ['his forces', 1, ['role:RUSMIL']],
  ['Ukrainian troops', 1, ['role:UKRMIL']],
]

describe.skipIf(!isThere)('mentions of the wire story', () => {
  const content = isThere ? readFileSync(ARTICLE, 'utf8') : ''
  const { document, mentions } = codeReport(
    { sourceId: 'article', format: 'text', content, published: '2022-09-15' },
    loadKnowledge(),
  )
  const actorsOver = (start: number, end: number) =>
    mentions.flatMap(({ span, actor }) => (span[0] <= start && span[1] >= end ? [actor] : []))

  it.each(NAMES)('has %s wherever it is named', (actor, words, save) => {
    const places = [...document.text.matchAll(words)].filter(
      ({ index }) => !save.test(document.text.slice(index, index + 20)),
    )
    expect(places.length).toBeGreaterThan(0)
    const missed = places.filter(
      ({ index, 0: name }) => !actorsOver(index, index + name.length).includes(actor),
    )
    expect(missed.map(({ index }) => document.text.slice(index - 20, index + 20))).toEqual([])
  })

  it.each(REFERENCES)('"%s" (%i) is %j', (words, nth, actors) => {
    const place = [...document.text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))][nth - 1]
    const [start, end] = [place?.index ?? 0, (place?.index ?? 0) + words.length]
    const found = mentions.flatMap(({ span, actor }) => (span[0] === start && span[1] === end ? [actor] : []))
    expect(found.toSorted()).toEqual(actors.toSorted())
  })
})
