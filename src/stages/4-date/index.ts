import type {
  DateLayer,
  MentionLayer,
  Notice,
  ParseLayer,
  ReadLayer,
  TimeExpression,
} from '../../model/index.js'
import { eachSentence, notice, type Stage } from '../../stage.js'
import { readIsoDay } from './calendar.js'
import { NOTHING_TOLD } from './narrative.js'
import { findPlaces } from './places.js'
import { timesIn } from './times.js'

/** Sentences → time expressions resolved against the publication date, and places. */
export const date: Stage<ReadLayer & ParseLayer & MentionLayer, DateLayer> = {
  name: 'date',
  run: (reading, { world }) => {
    const { document, sentences } = reading
    const published = readIsoDay(document.published)
    let narrative = NOTHING_TOLD
    let needsPublished = false
    const dated = eachSentence<TimeExpression>('date', sentences, (sentence) => {
      const found = timesIn(document.text, sentence, world.time, published, narrative)
      narrative = found.narrative
      needsPublished ||= found.needsPublished
      return found.times
    })
    const missing: Notice[] = needsPublished ? [notice('date', 'no-publication-date', null)] : []
    const places = findPlaces({ ...reading, times: dated.found }, world.places)
    return { adds: { times: dated.found, places }, notices: [...dated.notices, ...missing] }
  },
}
