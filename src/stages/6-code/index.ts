import {
  type AttributeLayer,
  bySpan,
  type CodeLayer,
  type DateLayer,
  type Document,
  type Event,
  type Placement,
  type MentionLayer,
  type ParseLayer,
  type PlaceMention,
  type ReadLayer,
  type ResolvedDate,
  type Sentence,
} from '../../model/index.js'
import { groupBy } from '../../model/group.js'
import { eachSentence, type Stage } from '../../stage.js'
import { countKey, countOf } from './count.js'
import { candidatesOf } from './sentence.js'
import { eventOf } from './event.js'
import { homeOf } from './sides/home.js'
import { isEverydayReport } from './relevance/everyday.js'
import { mergeMentions } from './merge.js'
import { narrativeAfter, narrativeIn, NOTHING_TOLD } from './circumstances/narrative.js'
import { plainStatements } from './plain.js'
import { isSportReport, isSportSentence } from './relevance/relevance.js'
import { makeScene, type Scene } from './scene.js'
import { verdictsIn } from './verdicts/verdict.js'

type Needs = ReadLayer & ParseLayer & MentionLayer & DateLayer & AttributeLayer

/** Sentences, mentions and statements → events: who did what to whom. */
export const code: Stage<Needs, CodeLayer> = {
  name: 'code',
  run: ({ document, sentences, mentions, actors, times, places, statements }, { world }) => {
    if (isSportReport(sentences, world.frames)) return { adds: { events: [] }, notices: [] }
    const byId = new Map(actors.map((actor) => [actor.id, actor]))
    const mentionsOf = groupBy(mentions, sentenceOf)
    const timesOf = groupBy(times, sentenceOf)
    const placesOf = groupBy(places, sentenceOf)
    const published = reportDate(document)
    const filed = placeOfFiling(sentences, placesOf)
    const earlier: Event[] = []
    const before: Scene[] = []
    const counts = new Map<string, number>()
    let narrative = NOTHING_TOLD
    const home = homeOf({ document, sentences, mentions, places, actors: byId })
    const report = { statements, published, filed, home, earlier, before, codeBook: world.codeBook }
    const { found, notices } = eachSentence('code', sentences, (sentence): Event[] => {
      if (sentence.furniture || isSportSentence(sentence, world.frames)) return []
      const { index } = sentence
      const inSentence = timesOf.get(index) ?? []
      const named = { times: inSentence, places: placesOf.get(index) ?? [] }
      const scene = makeScene(sentence, mentionsOf.get(index) ?? [], named, byId, world.frames)
      const { candidates, triggers } = candidatesOf(scene)
      narrative = narrativeIn(narrative, sentence)
      const around = { ...report, ...named, triggers, narrative }
      const told = candidates.flatMap((candidate) => {
        const event = eventOf(scene, candidate, around)
        if (!event) return []
        earlier.push(event)
        const count = countOf(scene, candidate, world.units)
        if (count !== undefined) counts.set(countKey(event), count)
        return event
      })
      before.push(scene)
      narrative = narrativeAfter(narrative, scene, { ...named, statements, published })
      return [...told, ...verdictsIn(scene, statements, told, world.codeBook)]
    })
    const said = plainStatements(statements, sentences, byId, found, world.codeBook)
    const events = [...found, ...said].sort((one, other) => bySpan(firstSpan(one), firstSpan(other)))
    if (isEverydayReport(sentences, events, byId, world.frames)) return { adds: { events: [] }, notices }
    return { adds: { events: mergeMentions(events, counts) }, notices }
  },
}

const sentenceOf = ({ sentence }: Placement): number => sentence

/** The place of the dateline. */
function placeOfFiling(
  sentences: readonly Sentence[],
  placesOf: ReadonlyMap<number, readonly PlaceMention[]>,
): PlaceMention | null {
  const lines = sentences.filter(({ furniture }) => furniture === 'dateline')
  return lines.flatMap(({ index }) => placesOf.get(index) ?? []).find(({ place }) => place.country) ?? null
}

function reportDate({ published }: Document): ResolvedDate | null {
  return published ? { start: published, end: published, precision: 'day', text: '' } : null
}

const firstSpan = (event: Event) => event.trigger[0] ?? event.sentence
