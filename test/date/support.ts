import { loadKnowledge } from '../../src/pipeline.js'
import { begin } from '../../src/stage.js'
import { read } from '../../src/stages/1-read/index.js'
import { parse } from '../../src/stages/2-parse/index.js'
import { mention } from '../../src/stages/3-mention/index.js'
import { date } from '../../src/stages/4-date/index.js'

export const knowledge = loadKnowledge()

const toDates = begin(read).then(parse).then(mention).then(date)

/** Times and places of a text, each with its words. */
export function readDates(text: string, published: string | null) {
  const reading = toDates.read({ sourceId: 'test', format: 'text', content: text, published }, knowledge)
  return {
    times: reading.times.map((time) => ({ ...time, words: text.slice(...time.span) })),
    places: reading.places.map((place) => ({ ...place, words: text.slice(...place.span) })),
    notices: reading.notices.filter(({ stage }) => stage === 'date'),
  }
}
