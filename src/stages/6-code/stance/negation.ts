import { childrenBy, childrenOf, isDeprel } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { hasMark } from '../clause/clause.js'
import type { Scene } from '../scene.js'

export const isWithout = ({ lemma }: Token): boolean => lemma === 'without'

export function negationOf(scene: Scene, verb: Token): readonly Token[] {
  const children = childrenOf(scene.sentence, verb.index)
  const negated = children.filter(
    (child) =>
      NEGATION.has(child.text.toLowerCase()) && child.deprel !== 'obj' && !isLimited(scene, verb, child),
  )
  const yet = verb.lemma === 'have' ? children.filter((child) => child.lemma === 'yet') : []
  if (negated.length + yet.length > 0) return [...negated, ...yet]
  const subject = children.find((child) => isDeprel(child, 'nsubj'))
  if (!subject) return []
  return childrenOf(scene.sentence, subject.index).filter(
    ({ deprel, lemma }) =>
      (deprel === 'det' && lemma === 'no') || (deprel.startsWith('cc') && lemma === 'neither'),
  )
}

/** "not [only] criticised but", "did not endorse her [until] July": it was done. */
export function isLimited({ sentence }: Scene, verb: Token, { index }: Token): boolean {
  if (LIMITING.has(sentence.tokens[index + 1]?.lemma ?? '')) return true
  const isPast = childrenBy(sentence, verb.index, 'aux').some(({ text }) => text.toLowerCase() === 'did')
  return (
    isPast &&
    sentence.tokens.some(
      (token) => token.index > verb.index && token.lemma === 'until' && token.upos === 'ADP',
    )
  )
}

const LIMITING = new Set(['only', 'just', 'merely', 'simply'])

const NEGATION = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly'])

/** "stopped short of endorsing". */
export function isShortOf(scene: Scene, verb: Token): boolean {
  if (!hasMark(scene.sentence, verb, 'of', 'from', 'without')) return false
  const before = scene.sentence.tokens
    .slice(Math.max(0, verb.index - 4), verb.index)
    .map((token) => token.lemma)
  return before.includes('short') || before.includes('without') || before.includes('instead')
}
