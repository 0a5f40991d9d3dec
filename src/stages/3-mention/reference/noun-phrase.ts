import { childrenOf, isDeprel, subtree } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { type Draft, draftOf } from '../draft.js'
import type { Form } from './memory.js'

/** A noun phrase from its first describing word to its noun, or a name. */
export interface NounPhrase {
  readonly draft: Draft
  readonly form: Form
}

/** The phrase whose noun is this token; null where the noun only describes another, or is no noun. */
export function nounPhraseAt(sentence: Sentence, noun: Token): NounPhrase | null {
  if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') return null
  if (/^(?:flat|fixed|goeswith|reparandum|discourse|vocative)/.test(noun.deprel)) return null
  const isName = noun.upos === 'PROPN'
  if (isDeprel(noun, 'compound') && !(isName && noun.entity.startsWith('B-'))) return null
  if (isName) return { draft: draftOf(sentence, nameAround(sentence, noun), 'name', null), form: 'name' }
  const before = childrenOf(sentence, noun.index).filter(
    (child) => child.index < noun.index && PREMODIFIERS.test(child.deprel),
  )
  const first = Math.min(
    noun.index,
    ...before.slice(0, 1).map((child) => subtree(sentence, child.index)[0] ?? child.index),
  )
  const draft = { ...draftOf(sentence, [first, noun.index + 1], 'nominal', null), head: noun.index }
  return { draft, form: formOf(before) }
}

const PREMODIFIERS = /^(?:det|amod|compound|nummod|nmod:poss|nmod:unmarked|nmod:desc)/

/** "Coron Town", "Ferdinand de Saussure": proper nouns around the one that the others hang on. */
function nameAround(sentence: Sentence, noun: Token): readonly [number, number] {
  const parts = childrenOf(sentence, noun.index).filter(
    (child) => /^(?:flat|compound)/.test(child.deprel) && (child.upos === 'PROPN' || isDeprel(child, 'flat')),
  )
  const indexes = [noun.index, ...parts.map(({ index }) => index)]
  let [first, end] = [noun.index, noun.index + 1]
  while (indexes.includes(first - 1)) first--
  while (indexes.includes(end)) end++
  return [first, end]
}

function formOf(before: readonly Token[]): Form {
  const determiner = before.find((child) => isDeprel(child, 'det'))?.text.toLowerCase()
  if (before.some((child) => child.deprel === 'nmod:poss')) return 'possessive'
  if (determiner === 'the' || determiner === 'both') return 'definite'
  if (/^th(?:is|at|ese|ose)$/.test(determiner ?? '')) return 'demonstrative'
  if (determiner !== undefined || before.some((child) => isDeprel(child, 'nummod'))) return 'indefinite'
  return 'bare'
}
