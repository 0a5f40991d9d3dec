import { isDeprel } from '../../../language/index.js'
import type { Sentence } from '../../../model/index.js'
import type { Draft } from '../draft.js'
import type { AgentPhrase } from './phrase.js'

/** Rebels, militants, separatists, gangs. */
export const isBand = ({ agent }: AgentPhrase): boolean => /^(?:REB|UAF|SEP|CRM)/.test(agent.sector)

/** "France fought militants": armed bands that something is done to are not its doer's. */
export const isFought = ({ tokens }: Sentence, phrase: AgentPhrase): boolean =>
  isBand(phrase) && !/^nsubj(?!:pass)/.test(tokens[phrase.head]?.deprel ?? '')

/** "The Pentagon said separatists had shelled the town": they are not of the side that tells of them. */
export function reports({ tokens }: Sentence, name: Draft, { head }: AgentPhrase): boolean {
  const verb = tokens[name.head]?.head
  let at = tokens[head]
  for (let steps = 0; at && steps < tokens.length; steps++) {
    if (isDeprel(at, 'ccomp') && at.head === verb) return true
    at = tokens[at.head]
  }
  return false
}
