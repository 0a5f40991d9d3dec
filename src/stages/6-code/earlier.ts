import type { Event, Statement } from '../../model/index.js'
import type { CodeBook } from '../../world/index.js'
import type { Candidate } from './candidate.js'
import type { Side } from './participants.js'
import { type Scene, tokenAt } from './scene.js'
import { speakerSide } from './voice.js'
import { wordOf } from './words.js'

interface Report {
  readonly earlier: readonly Event[]
  readonly statements: readonly Statement[]
  readonly codeBook: CodeBook
}

/** "The Union denounced [the strike]", "welcomed [the move]": whoever did the first such act told, or the last act. */
export function doerOfEarlier(scene: Scene, candidate: Candidate, report: Report): Side | null {
  const code = candidate.code ?? ''
  if (!JUDGING.test(code) && !OPPOSING.test(code)) return null
  const told = actLookedBackAt(scene, candidate, report)
  const doer = told && doerOf(told, report.statements)
  return doer ? speakerSide(scene, doer, 'earlier') : null
}

function actLookedBackAt(
  scene: Scene,
  { code, targets }: Candidate,
  { earlier, statements, codeBook }: Report,
): Event | undefined {
  const isIn = (name: 'move' | 'force'): boolean =>
    targets.some((head) => scene.frames.isIn(name, wordOf(tokenAt(scene, head))))
  const isMove = isIn('move') && JUDGING.test(code ?? '')
  const isBlame = BLAMING.test(code ?? '')
  const announced = earlier.filter((event) => isAnnounced(event, statements))
  const asserted = earlier.filter(({ source, modality }) => modality === 'asserted' && source.length === 1)
  const done = earlier.filter((event) => asserted.includes(event) || announced.includes(event))
  const acts = new Set(targets.flatMap((head) => actsNamedBy(scene, head, codeBook)))
  const isNear = ({ sentenceIndex, cameo }: Event): boolean =>
    sentenceIndex >= scene.sentence.index - 1 && !WORDS_ONLY.test(cameo)
  const isNamed = (event: Event): boolean => acts.has(deedOf(event))
  return (
    (isBlame && isIn('force') && asserted.findLast(({ cameo }) => cameo >= '15')) ||
    (isMove && done.findLast(isNear)) ||
    (isBlame && done.find(isNamed)) ||
    (isMove && done.find((event) => isLead(event) && !WORDS_ONLY.test(event.cameo))) ||
    (OPPOSING.test(code ?? '') && done.find(isNamed)) ||
    undefined
  )
}

/** "Trump announced that troops would leave": his decision, though it is the troops that leave. */
const isAnnounced = ({ modality, statement, cameo }: Event, statements: readonly Statement[]): boolean =>
  modality === 'planned' &&
  /^(035|13|16)/.test(cameo) &&
  statements.some(({ id, speaker }) => id === statement && speaker.actor !== null)

function doerOf({ source, statement, modality }: Event, statements: readonly Statement[]): string | null {
  const speaker = statements.find(({ id }) => id === statement)?.speaker.actor
  return (modality === 'planned' ? speaker : null) ?? source[0]?.actor ?? null
}

/** What the act is or, if only announced, will be. */
const deedOf = ({ plover, cameo }: Event): string | null => (cameo === '0356' ? 'RETREAT' : plover.event)

/** Praise and blame. */
const JUDGING = /^(05[01]|11[012])/

/** Statements, appeals, praise, demands, blame and refusals: no decision or move that others look back at. */
const WORDS_ONLY = /^(0[12]|05[01]|1[0-2])/

/** Rejection and refusal. */
const OPPOSING = /^12/

/** What a report opens with is what its "decision" and "move" mean further down. */
const LEAD_SENTENCES = 3

const isLead = ({ sentenceIndex }: Event): boolean => sentenceIndex < LEAD_SENTENCES

/** Criticism, condemnation, accusation. */
const BLAMING = /^11[012]/

/** Kinds of deed, and of inquiry, that the noun may name. */
function actsNamedBy(scene: Scene, head: number, codeBook: CodeBook): (string | null)[] {
  const token = tokenAt(scene, head)
  if (token.upos !== 'NOUN') return []
  return scene.frames.triggersOf('nouns', wordOf(token)).flatMap(({ frame }) => {
    const entry = frame.code !== null ? codeBook.get(frame.code) : undefined
    const isDeed = entry?.quad === 'material conflict' || entry?.plover === 'RETREAT'
    return isDeed ? [entry.plover] : []
  })
}
