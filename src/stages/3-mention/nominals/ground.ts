import { childBy, childrenBy, childrenOf, headOf, isDeprel } from '../../../language/index.js'
import type { Actor, Sentence, Token } from '../../../model/index.js'
import { bodyActor, countryActor } from '../../../world/index.js'
import { covers, type Draft, isCapitalised } from '../draft.js'
import { isSubject } from '../subject.js'
import { countryOf, countryOfPlace, type Scene } from '../scene.js'
import type { AgentPhrase } from './phrase.js'

/** "Rebels in Benghazi", "Munich's mayor", "Demonstrators stormed the parliament in Belgrade", "the rebels, Ugandans": whose they are by their own clause. */
export function groundOf(
  scene: Scene,
  sentence: Sentence,
  phrase: AgentPhrase,
  names: readonly Draft[],
): Actor | undefined {
  const code = groundCode(scene, sentence, phrase, names)
  const country = code === null ? undefined : scene.gazetteer.country(code)
  return country && countryActor(country)
}

/** "Somewhere Liberation rebels": the armed group whose name begins with the words before the role, and where they start. */
export function groupBefore(
  { gazetteer, cast, words }: Scene,
  { index, tokens }: Sentence,
  { agent, role }: AgentPhrase,
): { readonly actor: Actor; readonly first: number } | null {
  if (!/^(?:REB|UAF|SEP)/.test(agent.sector)) return null
  let first = role
  while (first > role - 4 && isCapitalised(tokens[first - 1]?.text ?? '')) first--
  for (; first < role - 1; first++) {
    const body = gazetteer.bodyBeginning((words[index] ?? []).slice(first, role).flat().join(' '))
    const actor = body && /REB|UAF|SEP/.test(body.codes.join()) ? bodyActor(body) : null
    if (actor) return { actor: cast.actor(cast.add(actor)) ?? actor, first }
  }
  return null
}

/** The country of all the subjects that the sentence names; null where they are of several. */
export function actingCountry(scene: Scene, sentence: Sentence, names: readonly Draft[]): string | null {
  const acting = names.filter((draft) => isSubject(sentence, draft))
  const codes = new Set(acting.flatMap(({ actor }) => countryOf(scene.cast.actor(actor ?? ''))))
  const [code] = codes
  return codes.size === 1 && code !== undefined ? code : null
}

function groundCode(
  scene: Scene,
  sentence: Sentence,
  { head, agent }: AgentPhrase,
  names: readonly Draft[],
): string | null {
  const noun = sentence.tokens[head]
  if (!noun || agent.offices.length > 0) return null
  const country = (place: Token) => countryAt(scene, sentence, place, names)
  const apposed = childrenBy(sentence, head, 'appos').find((child) =>
    names.some((each) => covers(each, child.index)),
  )
  const origin = childrenBy(sentence, head, 'nmod').find((child) => isBehind(sentence, child, /^from$/))
  const owner = childrenBy(sentence, head, 'nmod:poss').find(({ upos }) => upos === 'PROPN')
  const own = [apposed, origin, owner].flatMap((each) => (each ? (country(each) ?? []) : []))
  if (own[0] !== undefined) return own[0]
  if (ROAMING.has(agent.sector)) return null
  for (const place of placesOfClause(scene, sentence, noun, STRAY.test(agent.sector))) {
    const code = country(place)
    if (code !== null) return code
  }
  return null
}

/** Refugees and aid workers are of another country than the one they are in. */
const ROAMING: ReadonlySet<string> = new Set(['REF', 'NGO'])

/** "Abducted by gunmen from his home in Niger": armed bands of no known side are seldom of the place that they come to. */
const STRAY = /^(?:UAF|CRM)/

const WHERE = /^(?:in|near|outside|across|around)$/

/** Where the clause says it happens: the noun's own places first, then the verb's, then those of its other nouns. */
function placesOfClause({ gazetteer }: Scene, sentence: Sentence, noun: Token, isStray: boolean): Token[] {
  const isPlace = (token: Token) => isBehind(sentence, token, WHERE)
  const own = childrenOf(sentence, noun.index).filter((child) => isDeprel(child, 'nmod') && isPlace(child))
  let verb = headOf(sentence, noun)
  for (let steps = 0; verb && verb.upos !== 'VERB' && steps < 6; steps++) verb = headOf(sentence, verb)
  const arguments_ = verb ? childrenBy(sentence, verb.index, 'obl', 'obj', 'nsubj') : []
  const adjuncts = arguments_.filter((child) => isDeprel(child, 'obl') && isPlace(child))
  const inner = arguments_.flatMap((child) => {
    if (isStray && isDeprel(child, 'obl')) return []
    // "the streets of Harare", but not "the invasion of Iraq"
    const isLocal = gazetteer.isMetonymSign('local', child.lemma)
    return childrenBy(sentence, child.index, 'nmod').filter(
      (each) => isPlace(each) || (isLocal && isBehind(sentence, each, /^of$/)),
    )
  })
  return [...own, ...adjuncts, ...inner]
}

const isBehind = (sentence: Sentence, token: Token, preposition: RegExp): boolean =>
  token.upos === 'PROPN' && preposition.test(childBy(sentence, token.index, 'case')?.lemma ?? '')

/** The country that the proper nouns around a token name, or lie in. */
function countryAt(scene: Scene, sentence: Sentence, place: Token, names: readonly Draft[]): string | null {
  const named = names.find((draft) => covers(draft, place.index))
  const actor = scene.cast.actor(named?.actor ?? '')
  if (actor) return actor.kind === 'country' ? actor.country : null
  let [first, end] = [place.index, place.index + 1]
  while (sentence.tokens[first - 1]?.upos === 'PROPN') first--
  while (sentence.tokens[end]?.upos === 'PROPN') end++
  const key = (scene.words[sentence.index] ?? []).slice(first, end).flat().join(' ')
  if (scene.gazetteer.isHomonym(key) || scene.places.isOtherwise(key)) return null
  return countryOfPlace(scene, key)
}
