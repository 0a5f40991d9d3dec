import type { CodeStep } from '../../model/index.js'
import type { Candidate } from './candidate.js'
import type { Stance } from './modality.js'

interface Outcome {
  readonly code: string
  readonly stance: Stance
  readonly table: string | null
}

/** How the words came to the code: the action's first, then the act that is about it, then what the stance makes of it. */
export function codeSteps(
  sentence: number,
  candidate: Candidate,
  { code, stance, table }: Outcome,
): CodeStep[] {
  const steps = stepsOf(sentence, candidate)
  if (table === null) return steps
  return [...steps, { sentence, by: 'table', name: table, code, words: stance.words, conditions: [] }]
}

function stepsOf(sentence: number, { match, code, codeFrom, inner }: Candidate): CodeStep[] {
  const { frame, anchor, others, tested } = match
  const own: CodeStep = {
    sentence,
    by: 'frame',
    name: frame.name,
    code: codeFrom === 'frame' ? code : frame.code,
    words: [anchor.head, ...others].sort((one, other) => one - other),
    conditions: tested,
  }
  if (codeFrom === 'frame' || !inner) return [own]
  const before = stepsOf(sentence, inner)
  // The frame of the act only announces the action, whose code stands.
  if (codeFrom === 'action') return [{ ...own, code: null }, ...before]
  const table = frame.complement ?? ''
  return [...before, own, { ...own, by: 'table', name: table, code, conditions: [] }]
}
