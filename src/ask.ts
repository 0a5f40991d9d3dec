import { actorEntry, nameIn, who as whoInTables, type WhoEntry, type WhoOptions } from './lookup/index.js'
import {
  type Actor, contains, type Mention, type ParseLayer, type ReadLayer, type Span, spanText,
} from './model/index.js' // prettier-ignore
import { loadKnowledge } from './pipeline.js'
import { begin, type Knowledge } from './stage.js'
import { read } from './stages/1-read/index.js'
import { parse } from './stages/2-parse/index.js'
import { mention } from './stages/3-mention/index.js'
import { foldName, type Gazetteer, LAST_KNOWN_DAY } from './world/index.js'

export interface AskOptions extends WhoOptions {
  /** What a phrase is read with; that of the package by default, loaded when the first phrase is read. */
  readonly knowledge?: Knowledge
}

/**
 * Whom a name or a description can mean on a day, best match first: a person, state, body, metonym or office, or an id, a
 * Wikidata id or an actor code. What the tables alone do not know ("an opposition lawmaker") is read as a report would read
 * it. Empty where nobody is found. Takes any string and never throws on it.
 * @throws {Error} when the compiled tables or the model are missing.
 */
export function who(name: string, options: AskOptions = {}): WhoEntry[] {
  const found = whoInTables(name, options)
  if (found.length > 0 || (options.limit ?? 1) < 1) return found
  const phrase = nameIn(name)
  return phrase === '' ? [] : readPhrase(phrase, options).slice(0, options.limit)
}

let knowledgeOfPackage: Knowledge | null = null

const upToMentions = begin(read).then(parse).then(mention)

/** The actors of the longest mentions in the phrase, as the subject of a sentence of that day. */
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
  const found = longest(reading.mentions, [start, start + phrase.length]).flatMap(({ actor: id, span }) => {
    const actor = reading.actors.find((each) => each.id === id)
    if (!actor || !stands(reading, actor, span, gazetteer)) return []
    return actorEntry(gazetteer, actor, on, 'reading') ?? []
  })
  return found.filter(({ id }, at) => found.findIndex((each) => each.id === id) === at)
}

/** Mentions of actors that lie in no longer one, the longest first. */
function longest(mentions: readonly Mention[], phrase: Span): Mention[] {
  const known = mentions.filter(({ actor, span }) => actor !== null && contains(phrase, span))
  return known
    .filter((mention) => !known.some((other) => other !== mention && isLonger(other, mention)))
    .sort((one, other) => lengthOf(other.span) - lengthOf(one.span))
}

const isLonger = (other: Mention, mention: Mention): boolean =>
  lengthOf(other.span) > lengthOf(mention.span) && contains(other.span, mention.span)

const lengthOf = ([start, end]: Span): number => end - start

/**
 * Whether the actor can stand for the phrase. "The residence of the US president" is not the president; Iran does not stand
 * for "an Iranian-backed militia", nor Cuba for somebody called Cuba Gooding.
 */
function stands(reading: ReadLayer & ParseLayer, { kind }: Actor, span: Span, gazetteer: Gazetteer): boolean {
  if (kind === 'person') return isSubject(reading, span)
  const { text } = reading.document
  const after = text.slice(span[1])
  if (kind !== 'country' || !/^(?:-| \p{Lu})/u.test(after)) return true
  const names = gazetteer.named(foldName(spanText(text, span)))
  return !after.startsWith('-') && !names.some((entry) => 'form' in entry && entry.form === 'name')
}

/** Whether the subject of a sentence's root stands in the span. */
const isSubject = ({ sentences }: ParseLayer, phrase: Span): boolean =>
  sentences.some(({ tokens }) =>
    tokens.some(
      ({ deprel, head, span }) =>
        deprel.startsWith('nsubj') && tokens[head]?.head === -1 && contains(phrase, span),
    ),
  )
