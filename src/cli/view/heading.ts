import { type Paint, type Phrase, phraseWidth, type Run, run, wrap } from './phrase.js'

/** A title with a number and a rule to the end of the line. */
export function renderHeading(title: string, count: number, width: number, paint: Paint): string {
  const number = ` · ${count} `
  const room = width - 2 - number.length
  const [name = []] = wrap([run(title.toUpperCase(), 'strong')], room, 1)
  const rule = '─'.repeat(Math.max(0, room - phraseWidth(name)))
  return `  ${paint([...name, run(number + rule, 'dim')])}`
}

/** Below this width a table shows the lesser columns under its rows. */
export const NARROW = 72

/** What there is, with dots between. */
export function joined(runs: readonly Run[]): Phrase {
  const given = runs.filter(({ text }) => text !== '')
  return given.flatMap((each, at) => (at > 0 ? [run(' · ', 'dim'), each] : [each]))
}
