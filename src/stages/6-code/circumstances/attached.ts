import { childBy, childrenBy, headOf, isDeprel } from '../../../language/index.js'
import type { Placement, TimeExpression, Token } from '../../../model/index.js'
import { type Scene, tokenAt } from '../scene.js'
import type { Anchor } from '../match/slots.js'

/** Climbing from a phrase to what it belongs to stops here. */
const MAX_STEPS = 8

/** Those that hang on the event itself. */
export function attachedTo<T extends Placement>(
  scene: Scene,
  anchor: Anchor,
  all: readonly T[],
  triggers: ReadonlySet<number>,
): readonly T[] {
  return firstOn(scene, ownHosts(anchor), all, triggers)
}

/** Those that hang on the clause that it shares with a verb above. */
export function attachedToClause<T extends Placement>(
  scene: Scene,
  anchor: Anchor,
  all: readonly T[],
  triggers: ReadonlySet<number>,
): readonly T[] {
  return firstOn(scene, clauseHosts(scene, ownHosts(anchor).at(-1) as number), all, triggers)
}

const ownHosts = ({ head, lightVerb }: Anchor): number[] => [head, ...(lightVerb === null ? [] : [lightVerb])]

function firstOn<T extends Placement>(
  scene: Scene,
  hosts: readonly number[],
  all: readonly T[],
  triggers: ReadonlySet<number>,
): readonly T[] {
  for (const host of hosts) {
    const found = all.filter((one) => hangsOn(scene, one.head, host, triggers))
    if (found.length > 0) return found
  }
  return []
}

/** The phrase belongs to the first verb or event noun above it. */
function hangsOn(scene: Scene, from: number, host: number, triggers: ReadonlySet<number>): boolean {
  let at: Token | undefined = tokenAt(scene, from)
  for (let steps = 0; at && steps < MAX_STEPS; steps++) {
    if (at.index === host) return true
    if (at.index === from && isAttribute(scene, at, host)) return false
    const isBorder = at.upos === 'VERB' || triggers.has(at.index) || CLAUSES.has(at.deprel)
    if (at.index !== from && isBorder) return false
    at = headOf(scene.sentence, at)
  }
  return false
}

/** "the September 2015 [deaths]": before a noun that is not the subject a time tells of that noun alone. */
function isAttribute(scene: Scene, token: Token, host: number): boolean {
  const noun = headOf(scene.sentence, token)
  const isBefore = noun !== undefined && noun.index > token.index && noun.index !== host
  const isModifier = ['compound', 'nmod:poss', 'nmod:unmarked', 'nummod', 'amod'].includes(token.deprel)
  return isBefore && isModifier && noun.upos === 'NOUN' && !isDeprel(noun, 'nsubj')
}

export const CLAUSES = new Set(['acl:relcl', 'acl', 'advcl', 'ccomp', 'advcl:relcl'])

/** The verbs that share their clause with this one: above an infinitive, a conjunct, or a noun that is an argument. */
function clauseHosts(scene: Scene, index: number): number[] {
  const hosts: number[] = []
  for (let at = tokenAt(scene, index); hosts.length < 3;) {
    const head = headOf(scene.sentence, at)
    const isShared =
      ['xcomp', 'conj', 'advcl'].some((deprel) => isDeprel(at, deprel)) ||
      isArgument(at) ||
      isUndergone(scene, at, head)
    if (!head || !isShared || isOtherTime(scene, at)) break
    hosts.push(head.index)
    at = head
  }
  return hosts
}

/** "joined in May, a year after Russia [invaded]": a clause with a conjunction of its own is not the main one's time. */
function isOtherTime(scene: Scene, verb: Token): boolean {
  const opening = childrenBy(scene.sentence, verb.index, 'mark', 'case', 'advmod')
  return (
    isDeprel(verb, 'advcl') &&
    opening.some(({ index, lemma }) => index < verb.index && CONJUNCTIONS.has(lemma))
  )
}

const CONJUNCTIONS = new Set(['after', 'since', 'before', 'when', 'while', 'as', 'until', 'because', 'though', 'although', 'where', 'once']) // prettier-ignore

/** "In 2006 the town was the target of [an attack]." */
const isUndergone = (scene: Scene, token: Token, head: Token | undefined): boolean =>
  token.deprel === 'nmod' && head?.deprel === 'root' && scene.frames.isIn('victim', head.lemma)

const isArgument = (token: Token): boolean =>
  token.upos === 'NOUN' && ['obj', 'nsubj'].some((deprel) => isDeprel(token, deprel))

/** A finite past verb of the reporter's own main clause; a perfect leaves open when it was. */
export function isMainPast(scene: Scene, anchor: Anchor): boolean {
  const verb = tokenAt(scene, anchor.isNoun ? (anchor.lightVerb ?? anchor.head) : anchor.head)
  const isRelative = childBy(scene.sentence, verb.index, 'nsubj')?.xpos.startsWith('W') ?? false
  if (verb.upos !== 'VERB' || isRelative) return false
  const auxiliaries = scene.sentence.tokens.filter(
    (token) => token.head === verb.index && isDeprel(token, 'aux'),
  )
  if (auxiliaries.some((aux) => aux.lemma === 'have' || aux.text.toLowerCase() === 'had')) return false
  const isPast = verb.xpos === 'VBD' || auxiliaries.some((aux) => aux.lemma === 'be' && aux.xpos === 'VBD')
  return (
    isPast &&
    (verb.deprel === 'root' || (verb.deprel === 'conj' && headOf(scene.sentence, verb)?.deprel === 'root'))
  )
}

/** "since February", "by Friday": a limit is not the date of what is told. */
export function isLimit(scene: Scene, time: TimeExpression): boolean {
  const words = scene.sentence.tokens.slice(Math.max(0, time.tokens[0] - 1), time.head + 1)
  return words.some((word) => LIMITS.has(word.text.toLowerCase()))
}

const LIMITS = new Set(['since', 'until', 'till', 'by', 'before', 'within', 'effective'])
