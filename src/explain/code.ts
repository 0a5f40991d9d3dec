import type { CodeStep, Event, Explanation } from '../model/index.js'
import type { Ground } from './ground.js'
import { line, quoteTokens, sentenceAt, spansOf } from './words.js'

/** Each step to the code, then what the code book makes of it. */
export function explainCode(ground: Ground, event: Event): Explanation[] {
  const steps = event.reasons.code.map((step) => explainStep(ground, step))
  return [...steps, line('code', classification(event))]
}

function explainStep(ground: Ground, step: CodeStep): Explanation {
  const sentence = sentenceAt(ground, step.sentence)
  const words = quoteTokens(sentence, step.words)
  const asks = step.conditions.length > 0 ? `, with ${quoteTokens(sentence, step.conditions)} as it asks` : ''
  const matched = step.frame === null ? words : `${words} matches the frame “${step.frame}”${asks}`
  return line(
    'code',
    `${matched}${outcome(ground, step)}`,
    spansOf(sentence, [...step.words, ...step.conditions]),
  )
}

function outcome(ground: Ground, { frame, table, from, code }: CodeStep): string {
  const result = codeText(ground, code)
  if (from === null) return `: ${result}`
  if (table === null) return `, which announces ${codeText(ground, from)}: the code stands`
  const joint = frame === null ? ':' : ', an act about that:'
  return `${joint} by the table “${table}” ${from} becomes ${result}`
}

function codeText({ world }: Ground, code: string): string {
  const name = world.codeBook.get(code)?.name
  return name === undefined ? code : `${code} (${name})`
}

function classification({ cameo, plover, quad, goldstein }: Event): string {
  const mode = plover.mode === null ? '' : `, mode ${plover.mode}`
  const contexts = plover.contexts.length === 0 ? '' : `, context ${plover.contexts.join(' and ')}`
  const score = goldstein === null ? 'no Goldstein score' : `Goldstein ${goldstein}`
  const event = plover.event ?? 'no PLOVER event (a plain statement)'
  return `the code book has for ${cameo}: ${event}${mode}${contexts}; ${quad}; ${score}`
}
