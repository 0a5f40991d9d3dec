import { headOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { covers } from '../draft.js'
import { NOBODY, type Trace } from './memory.js'
import { meaning } from './pronoun.js'
import type { Linked, Reader } from './reader.js'

/** "who", "whose", "which": the noun that the relative clause describes. */
export function readRelative(reader: Reader, token: Token): Linked[] {
  const traces = antecedents(reader, token)
  return traces.length > 0 ? meaning(reader, token, traces) : []
}

function antecedents({ memory, sentence }: Reader, token: Token): Trace[] {
  if (token.xpos === 'IN' || token.xpos === 'DT') return []
  const noun = relativisedNoun(sentence, token)
  if (!noun) return []
  const impersonal = token.text.toLowerCase() === 'which'
  const here = [...memory.recent(sentence.index, 0)].filter(
    ({ human, members }) => !(human && impersonal) && members.length === 0,
  )
  const at = (index: number) =>
    here.find(({ draft }) => (draft.head === index || draft.kind === 'name') && covers(draft, index))
  const trace = at(noun.index)
  // "the son of X, who served": the parser took the wrong noun where the right one is nobody in politics.
  const next =
    trace?.actor === NOBODY && sentence.tokens[token.index - 1]?.text === ',' ? at(token.index - 2) : trace
  if (!next || next.actor === NOBODY) return []
  // "both states, which": as many as the noun stands for
  const same = here.filter(({ draft }) => draft.first === next.draft.first && draft.end === next.draft.end)
  return same.reverse()
}

/** The noun that the relative clause around the pronoun describes. */
function relativisedNoun(sentence: Sentence, token: Token): Token | undefined {
  for (let at: Token | undefined = token, steps = 0; at && steps < 6; at = headOf(sentence, at), steps++) {
    if (isDeprel(at, 'acl:relcl')) return headOf(sentence, at)
  }
  // A parse that misses the clause: the name right before the comma is meant.
  const before = sentence.tokens[token.index - 1]
  return before?.text === ',' ? sentence.tokens[token.index - 2] : token.text === 'who' ? before : undefined
}
