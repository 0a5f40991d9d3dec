import { actorEntry, nameIn, who as whoInTables, type WhoEntry, type WhoOptions } from './lookup/index.js'
import type { Mention, MentionLayer, ParseLayer } from './model/index.js'
import { loadKnowledge } from './pipeline.js'
import { begin, type Knowledge } from './stage.js'
import { read } from './stages/1-read/index.js'
import { parse } from './stages/2-parse/index.js'
import { mention } from './stages/3-mention/index.js'
import { LAST_KNOWN_DAY } from './world/index.js'

export interface AskOptions extends WhoOptions {
  /** What a phrase is read with; that of the package by default, loaded when the first phrase is read. */
  readonly knowledge?: Knowledge
}

/**
 * Whom a name or a description can mean on a day, best match first: a person, state, body, metonym or office, or an id, a
 * Wikidata id or an actor code. What the tables alone do not know ("a former CIA official") is read as a report would read
 * it. Empty where nobody is found. Takes any string and never throws on it.
 * @throws {Error} when the compiled tables or the model are missing.
 */
export function who(name: string, options: AskOptions = {}): WhoEntry[] {
  const found = whoInTables(name, options)
  if (found.length > 0 || (options.limit ?? 1) < 1) return found
  const phrase = nameIn(name)
  return phrase === '' ? [] : readPhrase(phrase, options)
}

let knowledgeOfPackage: Knowledge | null = null

const upToMentions = begin(read).then(parse).then(mention)

/** The actor of the longest mention in the phrase, as the subject of a sentence of that day. */
function readPhrase(phrase: string, options: AskOptions): WhoEntry[] {
  const { world, language } = options.knowledge ?? (knowledgeOfPackage ??= loadKnowledge())
  const { gazetteer = world.gazetteer, on = LAST_KNOWN_DAY } = options
  const source = {
    sourceId: '',
    format: 'text',
    content: `${phrase} said so on Monday.`,
    published: on,
  } as const
  const reading = upToMentions.read(source, { language, world: { ...world, gazetteer } })
  const start = reading.document.text.indexOf(phrase)
  if (start < 0) return []
  for (const { actor: id, span } of longestFirst(reading.mentions, start, start + phrase.length)) {
    const actor = reading.actors.find((each) => each.id === id)
    // "The residence of the US president" is not the president; a person whom no table knows is a name and no more.
    if (!actor || (actor.kind === 'person' && !isSubject(reading, span))) continue
    const entry = actorEntry(gazetteer, actor, on, 'reading')
    if (entry) return [entry]
  }
  return []
}

const longestFirst = (mentions: readonly Mention[], start: number, end: number): Mention[] =>
  mentions
    .filter(({ actor, span }) => actor !== null && span[0] >= start && span[1] <= end)
    .sort((one, other) => other.span[1] - other.span[0] - (one.span[1] - one.span[0]))

/** Whether the subject of a sentence's root stands in the span. */
const isSubject = ({ sentences }: MentionLayer & ParseLayer, [start, end]: Mention['span']): boolean =>
  sentences.some(({ tokens }) =>
    tokens.some(
      ({ deprel, head, span }) =>
        deprel.startsWith('nsubj') && tokens[head]?.head === -1 && span[0] >= start && span[1] <= end,
    ),
  )
