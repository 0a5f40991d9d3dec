import { type Agent, foldName, type Gazetteer, initialismKey, type NameEntry } from '../world/index.js'

/** What somebody typed, on one line; "" where it is too long to name anybody, and for function words: "he", "the". */
export function nameIn(typed: string): string {
  if (typed.length > LONGEST) return ''
  const name = typed.replace(/[\p{C}\s]+/gu, ' ').trim()
  return FUNCTION_WORDS.test(name) && (name.length < 2 || name !== name.toUpperCase()) ? '' : name
}

const FUNCTION_WORDS = /^(?:the|an?|this|that|these|those|i|you|s?he|it|we|they|him|her|them|me)$/iu

/** A name as words: possessives and leading articles gone, capitals kept for initialisms. */
export function wordsOfName(name: string): string[] {
  const words = name
    .replace(/["“”«»()]/gu, ' ')
    .split(/[\s,]+/u)
    .map((word) => word.replace(/['’](?:s|S)?$/u, ''))
    .filter((word) => foldName(word) !== '')
  return /^(?:the|an?)$/iu.test(words[0] ?? '') && words.length > 1 ? words.slice(1) : words
}

/** No name is longer. */
const LONGEST = 200

/** What a name can mean, with its capitals or without them. */
export function entriesOf(gazetteer: Gazetteer, name: string): NameEntry[] {
  const initialism = initialismKey(name)
  const exact = initialism === null ? [] : gazetteer.named(initialism)
  const folded = gazetteer.named(foldName(name))
  const like = exact.length + folded.length === 0 && SHORT.test(name) ? gazetteer.initialismsLike(name) : []
  return [...exact, ...folded, ...like]
}

const SHORT = /^[\p{L}\p{N}+-]{2,8}$/u

export interface AgentWord {
  readonly agent: Agent
  /** "presidents": not one holder of an office. */
  readonly plural: boolean
}

/** A word for people by their part in politics, in the singular or the plural. */
export function agentOf(gazetteer: Gazetteer, term: string): AgentWord | null {
  const word = term.toLowerCase()
  const agent = gazetteer.agent(word)
  if (agent) return { agent, plural: agent.form === 'people' }
  // Possessives are gone from the words: "the French president's office".
  const office = word.endsWith(' office')
    ? gazetteer.agent(word.replace(/ office$/u, "'s office"))
    : undefined
  if (office) return { agent: office, plural: false }
  for (const [ending, singular] of PLURALS) {
    const found = word.endsWith(ending)
      ? gazetteer.agent(word.slice(0, -ending.length) + singular)
      : undefined
    if (found) return { agent: found, plural: true }
  }
  return null
}

const PLURALS = [['ies', 'y'], ['men', 'man'], ['women', 'woman'], ['es', ''], ['s', '']] as const // prettier-ignore

/** Without how many they are, that they are some of a body, and that it is so now; what is left says who they are. */
export function withoutNumber(words: readonly string[]): string[] {
  const rest = words.filter((word) => !NOW.test(word))
  for (let taken = leading(rest); taken > 0; taken = leading(rest)) rest.splice(0, taken)
  return rest
}

/** How many words at the beginning number or single out those behind them. */
function leading([first = '', second = '', third = '']: readonly string[]): number {
  if (NUMBER.test(first)) return /^of$/iu.test(second) ? (/^the$/iu.test(third) ? 3 : 2) : 1
  return PART.test(first) && /^of$/iu.test(second) ? (/^the$/iu.test(third) ? 3 : 2) : 0
}

const NOW = /^(?:current|incumbent|sitting|then|present-day)$/iu
const NUMBER =
  /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|some|several|many|few|all|both|most|other|certain|over|about|around|nearly|almost|dozens?|scores|hundreds|thousands|senior|top|unnamed)$/iu
const PART = /^(?:members?|groups?|number|one|part|units|elements|columns?)$/iu
