import { type Agent, foldName, type Gazetteer, initialismKey, type NameEntry } from '../world/index.js'

/** What somebody typed, as words: possessives and leading articles gone, capitals kept for initialisms. */
export function wordsOfName(name: string): string[] {
  const words = name
    .slice(0, LONGEST)
    .replace(/["“”«»()]/gu, ' ')
    .split(/[\s,]+/u)
    .map((word) => word.replace(/['’](?:s|S)?$/u, ''))
    .filter((word) => foldName(word) !== '')
  return /^(?:the|an?)$/iu.test(words[0] ?? '') && words.length > 1 ? words.slice(1) : words
}

/** No name is longer; hostile text is cut. */
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
  for (const [ending, singular] of PLURALS) {
    const found = word.endsWith(ending)
      ? gazetteer.agent(word.slice(0, -ending.length) + singular)
      : undefined
    if (found) return { agent: found, plural: true }
  }
  return null
}

const PLURALS = [['ies', 'y'], ['men', 'man'], ['women', 'woman'], ['es', ''], ['s', '']] as const // prettier-ignore
