import { childBy, childrenBy, headOf, isUnder, subtree } from '../../language/index.js'
import type { Token } from '../../model/index.js'
import { type Candidate, candidateAt } from './candidate.js'
import { clausesOf, hasMark } from './clause/clause.js'
import { type Scene, tokenAt } from './scene.js'

export interface SentenceCandidates {
  /** Those that stand for themselves, in the order of their heads. */
  readonly candidates: readonly Candidate[]
  /** Heads of all but those that only complete another one's words ("signed [a treaty]"). */
  readonly triggers: ReadonlySet<number>
}

/** Every candidate of a sentence that is not part of another one's meaning ("[agreed] to send tanks"). */
export function candidatesOf(scene: Scene): SentenceCandidates {
  const all = scene.sentence.tokens.flatMap((token) => candidateAt(scene, token.index) ?? [])
  const stated = new Set(all.map(({ match }) => match.anchor.head))
  const consumed = new Set(
    all.flatMap((candidate) => [
      ...consumedBy(scene, candidate),
      ...(isHelpTo(scene, candidate, stated) ? [candidate.match.anchor.head] : []),
    ]),
  )
  const tested = new Set(all.flatMap(({ match }) => match.tested))
  const isFree = (candidate: Candidate): boolean => {
    const { head, lightVerb } = candidate.match.anchor
    return (
      !consumed.has(head) &&
      !isSharedOut(scene, head, consumed) &&
      !(lightVerb !== null && consumed.has(lightVerb))
    )
  }
  return {
    candidates: all.filter(isFree),
    triggers: new Set(
      all.map((candidate) => candidate.match.anchor.head).filter((head) => !tested.has(head)),
    ),
  }
}

/** The words whose event is part of this one: its conditions, the action it is about, what somebody is accused of. */
function consumedBy(scene: Scene, candidate: Candidate): number[] {
  // "launched an assault [that left many dead]": what a relative clause tells of an act leaves the act standing.
  const verb = tokenAt(scene, candidate.match.anchor.head)
  const antecedent = verb.deprel === 'acl:relcl' ? verb.head : -1
  const consumed = candidate.match.tested.filter((head) => head !== antecedent)
  for (let inner = candidate.inner; inner; inner = inner.inner) {
    consumed.push(inner.match.anchor.head, ...inner.match.tested)
    const { lightVerb } = inner.match.anchor
    if (lightVerb !== null && lightVerb !== candidate.match.anchor.head) consumed.push(lightVerb)
  }
  if (CHARGING.test(candidate.code ?? '')) {
    const charges = clausesOf(scene.sentence, candidate.match.anchor.head)
    consumed.push(
      ...charges
        .filter((clause) => hasMark(scene.sentence, clause, 'of', 'for'))
        .flatMap(({ index }) => subtree(scene.sentence, index)),
    )
  }
  if (candidate.code?.startsWith('14')) consumed.push(...mannerOf(scene, verb))
  if (JUDGING.test(candidate.code ?? '')) consumed.push(...judgedActs(scene, verb))
  return consumed
}

/** "gathered at the ministry, [blocking] its doors": how a protest is held is the same protest. */
const mannerOf = (scene: Scene, verb: Token): number[] =>
  childrenBy(scene.sentence, verb.index, 'advcl')
    .filter(
      ({ xpos, index }) =>
        xpos === 'VBG' &&
        index > verb.index &&
        !hasMark(scene.sentence, tokenAt(scene, index), 'after', 'before'),
    )
    .filter(({ index }) => /^14[0-5]$/.test(candidateAt(scene, index)?.code ?? ''))
    .map(({ index }) => index)

/** "helped [broker] a truce": the act that somebody helped to do is told once. */
function isHelpTo(scene: Scene, { match }: Candidate, stated: ReadonlySet<number>): boolean {
  const { head, isNoun } = match.anchor
  const isHelp = !isNoun && tokenAt(scene, head).lemma === 'help' && !childBy(scene.sentence, head, 'obj')
  return isHelp && clausesOf(scene.sentence, head).some(({ index }) => stated.has(index))
}

/** Praise and criticism. */
const JUDGING = /^(05[0-3]|11[0-3])/

/** "endorsed [blocking] aid": what is judged is not told as done. */
const judgedActs = (scene: Scene, verb: Token): number[] =>
  childrenBy(scene.sentence, verb.index, 'xcomp', 'ccomp')
    .filter(({ xpos, index }) => xpos === 'VBG' && index > verb.index)
    .map(({ index }) => index)

/** Accusing, suing, convicting, arresting: "for …" and "of …" give the charge, not an event of its own. */
const CHARGING = /^(09|11|172|173|174)/

/** "agreed to [lift] the ban and [release] the crew": a conjunct without a subject goes with the first. */
function isSharedOut(scene: Scene, head: number, consumed: ReadonlySet<number>): boolean {
  const token = tokenAt(scene, head)
  const first = headOf(scene.sentence, token)
  if (token.upos !== 'VERB' || token.deprel !== 'conj' || !first || first.upos !== 'VERB') return false
  const isSameForm = token.xpos === first.xpos && !childBy(scene.sentence, head, 'nsubj', 'aux')
  return isSameForm && consumed.has(first.index) && isUnder(scene.sentence, head, first.index)
}
