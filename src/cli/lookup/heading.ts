import { type Paint, run } from '../view/phrase.js'
import { displayWidth } from '../view/text.js'

/** A title with a number and a rule to the end of the line. */
export function heading(title: string, count: number, width: number, paint: Paint): string {
  const number = ` · ${count} `
  const rule = '─'.repeat(Math.max(0, width - 2 - displayWidth(title + number)))
  return `  ${paint([run(title.toUpperCase(), 'strong'), run(number + rule, 'dim')])}`
}
