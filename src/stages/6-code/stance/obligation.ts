import { childrenBy, childrenOf, headOf } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { hasMark } from '../clause/clause.js'
import type { Scene } from '../scene.js'

/** "“[Stop] the war,” he told them": whoever is spoken to is asked for it. */
export function isImperative({ sentence }: Scene, verb: Token): boolean {
  if (verb.xpos !== 'VB' || !['root', 'ccomp', 'parataxis'].includes(verb.deprel)) return false
  const isPlain = childrenOf(sentence, verb.index).every(
    ({ deprel, lemma }) =>
      !deprel.startsWith('nsubj') && deprel !== 'mark' && (deprel !== 'aux' || lemma === 'do'),
  )
  return isPlain && isFirst(sentence.tokens, verb) && !isShared(sentence.tokens, verb)
}

/** "[Let's] talk": the speaker is one of those who are to do it. */
const isShared = (tokens: readonly Token[], { index, lemma }: Token): boolean =>
  lemma === 'let' && /^(?:us|['’]s)$/i.test(tokens[index + 1]?.text ?? '')

/** At the head of what is said, but for "please", "do" and "not". */
function isFirst(tokens: readonly Token[], verb: Token): boolean {
  let at = verb.index - 1
  while (LEADING.has(tokens[at]?.lemma.toLowerCase() ?? '')) at--
  const before = tokens[at]
  return before === undefined || before.xpos === '``'
}

const LEADING = new Set(['please', 'do', 'not', 'never', 'so', 'now'])

/** "it is time for them [to leave]", "it is time they [left]" */
export function isTimeTo({ sentence }: Scene, verb: Token): boolean {
  if (!['acl', 'acl:relcl', 'ccomp', 'advcl'].includes(verb.deprel)) return false
  const above = headOf(sentence, verb)
  return (
    above?.lemma === 'time' &&
    childrenBy(sentence, above.index, 'cop').length > 0 &&
    (hasMark(sentence, verb, 'to', 'that') || verb.xpos === 'VBD') &&
    childrenBy(sentence, above.index, 'nsubj').some(({ lemma }) => lemma === 'it')
  )
}
