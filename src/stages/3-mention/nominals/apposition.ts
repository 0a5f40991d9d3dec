import { childrenOf, headOf, isDeprel } from '../../../language/index.js'
import type { Sentence } from '../../../model/index.js'
import { covers, type Draft, isCapitalised, sexOfWord } from '../draft.js'
import type { Scene } from '../scene.js'
import type { AgentPhrase } from './phrase.js'

/** "the Russian president, Vladimir Putin" and "Vladimir Putin, the Russian president". */
export function apposedPerson(
  scene: Scene,
  sentence: Sentence,
  phrase: AgentPhrase,
  names: readonly Draft[],
): string | null {
  // "the Senate Minority Leader, X": a chamber is nobody's apposition.
  if (phrase.plural || phrase.agent.form === 'institution') return null
  const noun = sentence.tokens[phrase.head]
  if (!noun) return null
  const partners = [
    ...childrenOf(sentence, noun.index).filter((child) => isDeprel(child, 'appos')),
    ...(isDeprel(noun, 'appos') ? [headOf(sentence, noun)] : []),
  ]
  const person = names.find((each) => {
    const near =
      isPerson(scene, each) &&
      !isOtherSex(scene, each, noun.text) &&
      partners.some((partner) => partner && covers(each, partner.index))
    return near && hasComma(sentence, phrase, each)
  })
  const adjacent =
    person ??
    names.find((each) => {
      return (
        isPerson(scene, each) &&
        !isOtherSex(scene, each, noun.text) &&
        isAdjacent(scene, sentence, phrase, each)
      )
    })
  return adjacent?.actor ?? null
}

/** An apposition stands close by, with a comma or dash between. */
function hasComma({ tokens }: Sentence, phrase: AgentPhrase, name: Draft): boolean {
  const between =
    name.first > phrase.head
      ? tokens.slice(phrase.head + 1, name.first)
      : tokens.slice(name.end, phrase.first)
  return between.length <= 6 && between.some(({ text }) => /^[,–—-]$/u.test(text))
}

const isPerson = ({ cast }: Scene, { actor }: Draft): boolean => actor !== null && cast.members.has(actor)

function isOtherSex({ cast }: Scene, { actor }: Draft, noun: string): boolean {
  const [known, said] = [cast.members.get(actor ?? '')?.sex, sexOfWord(noun)]
  return known !== null && said !== null && known !== said
}

/** Side by side with a comma between and a mark after it. */
function isAdjacent(scene: Scene, sentence: Sentence, phrase: AgentPhrase, name: Draft): boolean {
  const { tokens } = sentence
  const closed = (index: number) => /^[,.;:)–—]$/u.test(tokens[index]?.text ?? '.')
  // "At the request of X, the queen spoke": without a closing mark the noun begins a clause of its own.
  if (name.end === phrase.first - 1 && tokens[name.end]?.text === ',')
    return closed(afterPrepositions(tokens, phrase.end))
  // "Chief Executive of Hong Kong X Y"
  if (name.first === phrase.end && phrase.end > phrase.head + 1) return true
  if (name.first === endOfOrigin(scene, sentence, phrase.end)) return true
  // "Russia's envoy to the talks, X, said"
  let comma = phrase.end
  while (comma < phrase.end + 5 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/.test(tokens[comma]?.upos ?? '')) comma++
  return name.first === comma + 1 && tokens[comma]?.text === ',' && closed(name.end) && !phrase.indefinite
}

/** "Senator from [Vermont] X": where the place ends that a capitalised role is from, or -1. */
function endOfOrigin({ places, words }: Scene, { index, tokens }: Sentence, from: number): number {
  if (tokens[from]?.lemma !== 'from' || !isCapitalised(tokens[from - 1]?.text ?? '')) return -1
  const isPlace = (end: number): boolean =>
    places.findKey(
      (words[index] ?? [])
        .slice(from + 1, end)
        .flat()
        .join(' '),
    ).length > 0
  return [from + 3, from + 2].find(isPlace) ?? -1
}

/** Where "for Ukraine negotiations", "to the talks" behind a role end. */
function afterPrepositions(tokens: Sentence['tokens'], from: number): number {
  let end = from
  if (tokens[end]?.upos !== 'ADP') return end
  while (end < from + 6 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/.test(tokens[end]?.upos ?? '')) end++
  return end
}

/** "the president and chairman of [Acme Corporation]", "[Acme Services]'s chief of staff": of a body that nobody knows, and hardly of the state. */
export function isOfCompany({ tokens }: Sentence, { first, role, end, agent }: AgentPhrase): boolean {
  if (OF_STATE.test(agent.sector)) return false
  const isBody = (index: number): boolean => {
    const token = tokens[index]
    return token?.upos === 'PROPN' && isCapitalised(token.text) && token.entity.endsWith('-organization')
  }
  if (tokens.slice(first, role).some(({ index }) => isBody(index))) return true
  let link = end
  while (link < end + MOST_WORDS && /^(?:CCONJ|ADJ|NOUN)$/.test(tokens[link]?.upos ?? '')) link++
  if (!/^(?:of|for|at)$/.test(tokens[link]?.lemma ?? '')) return false
  let at = link + 1
  while (at < link + MOST_WORDS && /^(?:DET|ADJ|PUNCT)$/.test(tokens[at]?.upos ?? '')) at++
  while (isBody(at + 1)) at++
  // "of the New York police"
  return isBody(at) && !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.upos ?? '')
}

const MOST_WORDS = 6

/** No company has judges, police or lawmakers. */
const OF_STATE = /^(?:JUD|COP|LEG)/
