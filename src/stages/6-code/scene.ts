import type { FrameLexicon } from '../../world/index.js'
import type { Actor, Mention, PlaceMention, Sentence, TimeExpression, Token } from '../../model/index.js'

/** One sentence with what the earlier stages know about it, as the rules of this stage ask for it. */
export interface Scene {
  readonly sentence: Sentence
  readonly frames: FrameLexicon
  /** Every actor of the report, by id. */
  readonly actors: ReadonlyMap<string, Actor>
  /** The country of the place named here, as an ISO code: "struck [Odesa]". */
  countryAt(index: number): string | null
  /** Whether a time expression has its head here: "on Monday" fills no role. */
  isTime(index: number): boolean
  /** Remembers what a rule found in this sentence: many frames ask the same of the same words. */
  remember<T>(rule: string, words: number, find: () => T): T
  /** The mention whose head is this token; of several the one with an actor, then the longest. */
  mentionAt(index: number): Mention | undefined
  /** The actor that the mention with this head resolves to. */
  actorAt(index: number): Actor | undefined
  /** All actors that these words stand for: "the two leaders" are a mention of each. */
  actorsAt(index: number): readonly Actor[]
}

/** "the Sea of [Japan]": part of the name of a place that belongs to no state. */
function isPartOfName({ tokens: [start, end] }: Mention, places: readonly PlaceMention[]): boolean {
  return places.some(
    ({ place, tokens: [first, last] }) =>
      place.country === null && first <= start && end <= last && end - start < last - first,
  )
}

export function makeScene(
  sentence: Sentence,
  mentions: readonly Mention[],
  { times, places }: { times: readonly TimeExpression[]; places: readonly PlaceMention[] },
  actors: ReadonlyMap<string, Actor>,
  frames: FrameLexicon,
): Scene {
  const byToken = new Map<number, Mention>()
  const byHead = new Map<number, Mention>()
  for (const mention of mentions) {
    if (isPartOfName(mention, places)) continue
    const other = byHead.get(mention.head)
    if (!other || rank(mention) > rank(other)) byHead.set(mention.head, mention)
    // The parser may hang a name on another of its words than the one taken for its head.
    if (mention.kind !== 'name') continue
    for (let index = mention.tokens[0]; index < mention.tokens[1]; index++) byToken.set(index, mention)
  }
  const mentionAt = (index: number) => byHead.get(index) ?? byToken.get(index)
  const actorOf = ({ actor }: Mention): Actor | undefined => (actor ? actors.get(actor) : undefined)
  const actorsAt = (index: number): Actor[] => {
    const first = mentionAt(index)
    if (!first) return []
    // "the leaders of France and Germany": one mention ends with France, the other with Germany.
    const same = mentions.filter(
      ({ head, tokens, kind }) =>
        head === first.head &&
        tokens[0] === first.tokens[0] &&
        (tokens[1] === first.tokens[1] || (kind === 'nominal' && first.kind === 'nominal')),
    )
    same.sort((one, other) => one.tokens[1] - other.tokens[1])
    return same.flatMap((mention) => actorOf(mention) ?? [])
  }
  return {
    sentence,
    remember: makeMemory(),
    frames,
    actors,
    countryAt: (index) => places.find((place) => place.head === index)?.place.country ?? null,
    isTime: (index) => times.some((time) => time.head === index),
    mentionAt,
    actorAt: (index) => {
      const mention = mentionAt(index)
      return mention && actorOf(mention)
    },
    actorsAt,
  }
}

/** What was found, by rule and words. */
function makeMemory(): Scene['remember'] {
  const memory = new Map<string, Map<number, unknown>>()
  return <T>(rule: string, words: number, find: () => T): T => {
    let known = memory.get(rule)
    if (!known) memory.set(rule, (known = new Map<number, unknown>()))
    if (!known.has(words)) known.set(words, find())
    return known.get(words) as T
  }
}

export function tokenAt(scene: Scene, index: number): Token {
  return scene.sentence.tokens[index] as Token
}

const rank = (mention: Mention): number => (mention.actor ? 1000 : 0) + mention.tokens[1] - mention.tokens[0]
