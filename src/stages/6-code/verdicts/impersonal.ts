import { childrenBy, childrenOf } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { caseOf, hasMark, hasModal, isPassive, surfaceSubject } from '../clause/clause.js'
import type { Scene } from '../scene.js'
import { wordOf } from '../match/words.js'

/** What is demanded, blamed or threatened by a set turn of phrase, and of whom it is said. */
export interface Impersonal {
  readonly kind: 'demand' | 'blame' | 'criticism' | 'threat'
  readonly subject: Token
}

/** "It is time for X to go", "X has no right to stay", "X has blood on its hands", "it is a shame that X left", "there will be consequences for X". */
export function impersonalAt(scene: Scene, token: Token): Impersonal | null {
  if (token.lemma === 'time' || token.lemma === 'come') return overdue(scene, token)
  if (token.lemma === 'have') return having(scene, token)
  if (token.lemma === 'break') return breaking(scene, token)
  if (token.lemma === 'trust') return untrusted(scene, token)
  if (token.lemma === 'be') return awaited(scene, token)
  return lamented(scene, token)
}

const said = (kind: Impersonal['kind'], subject: Token | undefined): Impersonal | null =>
  subject ? { kind, subject } : null

/** "It is time [for X to go]", "the time has come [for X to go]". */
function overdue({ sentence }: Scene, token: Token): Impersonal | null {
  const isTime =
    token.lemma === 'time'
      ? childrenBy(sentence, token.index, 'cop').length > 0
      : childrenBy(sentence, token.index, 'nsubj').some(({ lemma }) => lemma === 'time')
  if (!isTime) return null
  const toDo = childrenBy(sentence, token.index, 'acl', 'advcl', 'csubj', 'ccomp', 'xcomp').find((verb) =>
    hasMark(sentence, verb, 'to'),
  )
  if (!toDo) return null
  const own = childrenBy(sentence, toDo.index, 'nsubj')[0]
  const phrase = childrenBy(sentence, token.index, 'obl', 'nmod').find(
    (one) => caseOf(sentence, one) === 'for',
  )
  return said('demand', own ?? phrase)
}

/** "has [no right] to stay", "has [blood] on its hands". */
function having(scene: Scene, token: Token): Impersonal | null {
  const { sentence } = scene
  const [object] = childrenBy(sentence, token.index, 'obj')
  if (object?.lemma === 'right') {
    const isDenied = childrenBy(sentence, object.index, 'det').some(({ lemma }) => lemma === 'no')
    return isDenied ? said('criticism', surfaceSubject(sentence, token)) : null
  }
  if (object?.lemma !== 'blood') return null
  const beside = [token, object].flatMap(({ index }) => childrenBy(sentence, index, 'obl', 'nmod'))
  return beside.some(({ lemma }) => lemma === 'hand') ? said('blame', surfaceSubject(sentence, token)) : null
}

/** "is breaking [the law]", "broke [its promise]" */
function breaking({ sentence }: Scene, token: Token): Impersonal | null {
  const isBroken = childrenBy(sentence, token.index, 'obj').some(({ lemma }) => BROKEN.has(lemma))
  if (!isBroken || hasModal(sentence, token) || isPassive(sentence, token)) return null
  return said('blame', surfaceSubject(sentence, token))
}

const BROKEN = new Set(['law', 'promise', 'word', 'pledge', 'rule', 'agreement', 'treaty', 'commitment'])

/** "[X] cannot be trusted" */
function untrusted({ sentence }: Scene, { index }: Token): Impersonal | null {
  const children = childrenOf(sentence, index)
  const isDenied = children.some(({ lemma }) => lemma === 'not')
  const isAble = children.some(({ xpos, deprel }) => xpos === 'MD' && deprel === 'aux')
  return isDenied && isAble ? said('criticism', childrenBy(sentence, index, 'nsubj:pass')[0]) : null
}

/** "There will be consequences for [X]" */
function awaited({ sentence }: Scene, { index }: Token): Impersonal | null {
  const children = childrenOf(sentence, index)
  const isToCome = children.some(({ text }) => /^(?:will|'ll|’ll)$/i.test(text))
  if (!isToCome || !children.some(({ deprel }) => deprel === 'expl')) return null
  const consequences = children.filter(({ lemma }) => lemma === 'consequence')
  return said(
    'threat',
    consequences
      .flatMap((noun) => childrenBy(sentence, noun.index, 'nmod'))
      .find((one) => caseOf(sentence, one) === 'for'),
  )
}

/** "it is shameful that [X] refused" */
function lamented(scene: Scene, token: Token): Impersonal | null {
  const { sentence } = scene
  if (!scene.frames.isIn('deplorable', wordOf(token))) return null
  const children = childrenOf(sentence, token.index)
  const isOfIt =
    children.some(({ deprel }) => deprel === 'cop') &&
    children.some(({ lemma, deprel }) => lemma === 'it' && /^(?:expl|nsubj)/.test(deprel))
  const told = children.find(({ deprel, index }) => /^(?:csubj|ccomp)/.test(deprel) && index > token.index)
  return isOfIt && told && hasMark(sentence, told, 'that')
    ? said('criticism', surfaceSubject(sentence, told))
    : null
}
