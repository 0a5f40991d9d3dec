import {
  type AttributeLayer,
  bySpan,
  type CodeLayer,
  type DateLayer,
  type Document,
  type Event,
  type EventDate,
  type Mention,
  type MentionLayer,
  type ParseLayer,
  type ReadLayer,
} from '../../model/index.js'
import { eachSentence, type Stage } from '../../stage.js'
import { type Candidate, candidateAt } from './candidate.js'
import { eventOf } from './event.js'
import { mergeMentions } from './merge.js'
import { plainStatements } from './plain.js'
import { isSportReport, isSportSentence } from './relevance.js'
import { makeScene, type Scene } from './scene.js'

type Needs = ReadLayer & ParseLayer & MentionLayer & DateLayer & AttributeLayer

/** Sentences, mentions and statements → events: who did what to whom. */
export const code: Stage<Needs, CodeLayer> = {
  name: 'code',
  run: ({ document, sentences, mentions, actors, times, places, statements }, { world }) => {
    if (isSportReport(sentences, world.frames)) return { adds: { events: [] }, notices: [] }
    const byId = new Map(actors.map((actor) => [actor.id, actor]))
    const mentionsOf = groupBySentence(mentions)
    const timesOf = groupBySentence(times)
    const placesOf = groupBySentence(places)
    const published = reportDate(document)
    const { found, notices } = eachSentence('code', sentences, (sentence): Event[] => {
      if (sentence.furniture || isSportSentence(sentence, world.frames)) return []
      const { index } = sentence
      const around = { statements, times: timesOf.get(index) ?? [], places: placesOf.get(index) ?? [], published, codeBook: world.codeBook } // prettier-ignore
      const scene = makeScene(sentence, mentionsOf.get(index) ?? [], around.times, byId, world.frames)
      return candidatesOf(scene).flatMap((candidate) => eventOf(scene, candidate, around) ?? [])
    })
    const said = plainStatements(statements, sentences, byId, found, world.codeBook)
    const events = [...found, ...said].sort((one, other) => bySpan(firstSpan(one), firstSpan(other)))
    return { adds: { events: mergeMentions(events) }, notices }
  },
}

/** Every candidate of a sentence that is not part of another one's meaning ("[agreed] to send tanks"). */
function candidatesOf(scene: Scene): Candidate[] {
  const candidates = scene.sentence.tokens.flatMap((token) => candidateAt(scene, token.index) ?? [])
  const consumed = new Set<number>()
  for (const candidate of candidates) {
    for (const head of candidate.match.tested) consumed.add(head)
    for (let inner = candidate.inner; inner; inner = inner.inner) consumed.add(inner.match.anchor.head)
  }
  return candidates.filter((candidate) => !consumed.has(candidate.match.anchor.head))
}

function groupBySentence<T extends Pick<Mention, 'sentence'>>(all: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const one of all) {
    const group = groups.get(one.sentence)
    if (group) group.push(one)
    else groups.set(one.sentence, [one])
  }
  return groups
}

function reportDate({ published }: Document): EventDate | null {
  return published ? { start: published, end: published, precision: 'day', text: '' } : null
}

const firstSpan = (event: Event) => event.trigger[0] ?? event.sentence
