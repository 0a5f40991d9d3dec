import { type Paint, type Phrase, type Run, run } from '../view/phrase.js'
import { displayWidth } from '../view/text.js'

/** A title with a number and a rule to the end of the line. */
export function heading(title: string, count: number, width: number, paint: Paint): string {
  const number = ` · ${count} `
  const rule = '─'.repeat(Math.max(0, width - 2 - displayWidth(title + number)))
  return `  ${paint([run(title.toUpperCase(), 'strong'), run(number + rule, 'dim')])}`
}

/** Below this width a table shows the lesser columns under its rows. */
export const NARROW = 72

/** What there is, with dots between. */
export function joined(runs: readonly Run[]): Phrase {
  const given = runs.filter(({ text }) => text !== '')
  return given.flatMap((each, at) => (at > 0 ? [run(' · ', 'dim'), each] : [each]))
}
