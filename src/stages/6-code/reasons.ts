import type { CodeStep } from '../../model/index.js'
import type { Candidate } from './candidate.js'
import type { Stance } from './stance/modality.js'

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
  const from = candidate.code
  return [...steps, { sentence, frame: null, table, from, code, words: stance.words, conditions: [] }]
}

function stepsOf(sentence: number, { match, code, codeFrom, inner }: Candidate): CodeStep[] {
  const { frame, anchor, others, tested } = match
  if (code === null) return []
  const isOwn = codeFrom === 'frame' || inner === null
  const step: CodeStep = {
    sentence,
    frame: frame.name,
    table: codeFrom === 'table' ? frame.complement : null,
    from: isOwn ? null : inner.code,
    code,
    words: [anchor.head, ...others].sort((one, other) => one - other),
    conditions: tested,
  }
  return isOwn ? [step] : [...stepsOf(sentence, inner), step]
}
