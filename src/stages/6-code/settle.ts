import { headOf, isDeprel } from '../../language/index.js'
import type { Actor, Statement } from '../../model/index.js'
import type { Candidate } from './candidate.js'
import type { Stance } from './stance/modality.js'
import { isPolitical, type Sides } from './roles/participants.js'
import { type Scene, tokenAt } from './scene.js'
import { isOwnSide } from './sides/sides.js'
import { speakerSide } from './sides/voice.js'
import { wordOf } from './match/words.js'

/** An intention to cooperate and a refusal to yield are acts of their own in CAMEO. */
export function settle(scene: Scene, candidate: Candidate, stance: Stance): Omit<Settled, 'sides'> {
  const code = isMediation(scene, candidate) ? MEDIATION : (candidate.code as string)
  // "I want to express my sympathy" expresses it.
  if (stance.modality === 'planned' && isUttered(scene, candidate))
    return { code, stance: { ...stance, modality: 'asserted' }, table: null }
  const planned: Stance = { ...stance, modality: 'planned' }
  const isAnnounced =
    candidate.announces || candidate.match.frame.complement === 'intend' || isToCome(scene, candidate)
  if (isAnnounced && stance.modality === 'asserted') {
    return { code, stance: { ...planned, words: [candidate.match.anchor.head] }, table: null }
  }
  const denied =
    stance.modality === 'negated' && PERMITTING.test(code) ? scene.frames.outerCode('refuse', code) : null
  // "did not allow the rally": not to permit is to refuse.
  if (denied) return { code: denied, stance: { ...stance, modality: 'asserted' }, table: 'refuse' }
  if (!stance.isIntention) return { code, stance, table: null }
  if (stance.isNegated) {
    const refusal = /^0[3-8]/.test(code) ? scene.frames.outerCode('refuse', code) : null
    if (!refusal) return { code, stance, table: null }
    return { code: refusal, stance: { ...stance, modality: 'asserted' }, table: 'refuse' }
  }
  const intended = scene.frames.outerCode('intend', code)
  return { code: intended ?? code, stance: planned, table: intended ? 'intend' : null }
}

/** Words of sympathy, thanks and praise that the speaker gives in giving them. */
const isUttered = (scene: Scene, { match: { anchor }, code, sources }: Candidate): boolean =>
  /^0(18|5[15])/.test(code ?? '') &&
  anchor.lightVerb !== null &&
  scene.frames.isIn('uttering', tokenAt(scene, anchor.lightVerb).lemma) &&
  sources.some((head) => /^(?:I|we)$/i.test(tokenAt(scene, head).text))

/** "helped [negotiate] a truce": who helps others to an agreement is no party to it. */
const isMediation = (scene: Scene, { match, code }: Candidate): boolean =>
  /^(057|0871)/.test(code ?? '') &&
  !match.anchor.isNoun &&
  headOf(scene.sentence, tokenAt(scene, match.anchor.head))?.lemma === 'help' &&
  isDeprel(tokenAt(scene, match.anchor.head), 'xcomp')

const MEDIATION = '045'

/** Yielding, granting a change or access. */
const PERMITTING = /^08(0$|3$|6)/

/** "announced a withdrawal", "announced the release of …": not yet done. A truce is declared by saying so. */
function isToCome(scene: Scene, { match, code }: Candidate): boolean {
  const { lightVerb } = match.anchor
  const isAnnounced = lightVerb !== null && scene.frames.isIn('announcing', wordOf(tokenAt(scene, lightVerb)))
  return isAnnounced && /^(084|085|086|0874)/.test(code ?? '')
}

export interface Settled {
  readonly code: string
  readonly stance: Stance
  readonly sides: Sides
  /** The table of complements that the stance takes the code from; null where the candidate's own stands. */
  readonly table: string | null
}

/** "Russia must withdraw, Germany said": Germany demands it of Russia. */
export function demanded(
  scene: Scene,
  candidate: Candidate,
  stance: Stance,
  { source: doer }: Sides,
  told: Statement | null,
): Settled | null {
  // "“Stop the war,” he told them": what nobody is named to do is asked of whoever is spoken to.
  const source = (doer.actors.length === 0 && speakerSide(scene, told?.addressee ?? '', 'addressee')) || doer
  const speaker = speakerSide(scene, told?.speaker.actor ?? '')
  const code = obligedCode(scene, candidate, stance)
  // "Britain must leave, its prime minister said": of his own country nobody demands anything.
  if (!speaker || !code || source.actors.some((actor) => isOwnSide(actor, speaker.actors[0]))) return null
  const isOpen = ![speaker, source].every(({ actors }) => actors.some(isPolitical))
  if (isOpen && (stance.obligation === 'appeal' || stance.isNegated)) return null
  // "The court ruled that he should pay": it decides, and asks for nothing.
  if (stance.obligation === 'appeal' && speaker.actors.some(isJudge)) return null
  const sides = { source: speaker, target: source }
  return { code, stance: { ...stance, modality: 'asserted' }, sides, table: stance.obligation }
}

/** What is demanded by "must" and asked by "should"; "must not" asks for no act that the code book knows. */
function obligedCode(scene: Scene, { code }: Candidate, { obligation, isNegated }: Stance): string | null {
  if (!obligation || !code) return null
  const asked = scene.frames.outerCode(obligation, code)
  if (asked === null || (!isNegated && ASKING.test(asked))) return asked
  return BARE[obligation]
}

const ASKING = /^(?:02|10)/
export const isJudge = ({ codes }: Actor): boolean => codes.some((code) => /JUD$/.test(code))

const BARE = { demand: '100', appeal: '020' } as const
