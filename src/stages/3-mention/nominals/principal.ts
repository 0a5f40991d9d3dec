import { childrenOf, isDeprel } from '../../../language/index.js'
import type { Sentence } from '../../../model/index.js'
import { type Draft, covers } from '../draft.js'
import type { AgentPhrase } from './phrase.js'

/** Whose official, whose troops: the name that a role phrase hangs on. */
export interface Principal {
  readonly draft: Draft
  /** Where the phrase ends when the principal follows the noun: "the president of France". */
  readonly end: number
}

/** Whose they are stands behind "to": "an aide to the president". */
const SERVING = /(?:^| )(?:aide|advis[eo]r|assistant)$/

/** The name inside the phrase nearest its noun, or after it with "of" or "for". */
export function principalOf(
  sentence: Sentence,
  phrase: AgentPhrase,
  names: readonly Draft[],
): Principal | null {
  const inside = names.filter((draft) => draft.first >= phrase.first && draft.end <= phrase.role)
  const nearest = inside.at(-1)
  if (nearest) return { draft: nearest, end: phrase.end }
  return following(sentence, phrase, names)
}

function following(sentence: Sentence, phrase: AgentPhrase, names: readonly Draft[]): Principal | null {
  const linear = afterPreposition(sentence, phrase, names)
  if (linear) return linear
  for (const child of childrenOf(sentence, phrase.head)) {
    if (child.index < phrase.end || !isDeprel(child, 'nmod')) continue
    const preposition = childrenOf(sentence, child.index).find((each) => isDeprel(each, 'case'))
    const draft = names.find((each) => covers(each, child.index))
    if (draft && preposition && /^(?:of|for)$/.test(preposition.lemma)) return { draft, end: draft.end }
  }
  return null
}

/** "president of France", "spokesman for the Kremlin", "army of the Republic of Mali". */
function afterPreposition(
  { tokens }: Sentence,
  { end, agent }: AgentPhrase,
  names: readonly Draft[],
): Principal | null {
  const preposition = tokens[end]?.lemma ?? ''
  // An envoy to somebody is somebody else's.
  const tellsWhose = preposition === 'to' ? SERVING.test(agent.term) : /^(?:of|for)$/.test(preposition)
  if (!tellsWhose) return null
  const start = tokens[end + 1]?.upos === 'DET' ? end + 2 : end + 1
  const draft = names.find(
    (each) => each.first === start || (each.first === start + 1 && tokens[start]?.upos === 'ADJ'),
  )
  if (!draft) return null
  // "the mayor of Berlin's deputy", "the head of the Tunisian League": the name belongs to what follows.
  const next = tokens[draft.end]
  return next?.xpos === 'POS' ||
    next?.text === '-' ||
    next?.upos === 'NOUN' ||
    next?.upos === 'PROPN' ||
    next?.upos === 'ADJ'
    ? null
    : { draft, end: draft.end }
}
