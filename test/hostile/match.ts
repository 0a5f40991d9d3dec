import { createContext, Script } from 'node:vm'

/** Runs as many matches as there are. */
const MATCH = new Script(
  '(() => { if (re.global) for (const _ of text.matchAll(re)); else re.test(text) })()',
)
const context = createContext({ re: /./, text: '' }) as { re: RegExp; text: string }

/** Milliseconds that an expression takes on a text; Infinity where it had to be cut off after `most`. */
export function matchFor(source: string, flags: string, text: string, most: number): number {
  context.re = new RegExp(source, flags)
  context.text = text
  const started = performance.now()
  try {
    MATCH.runInContext(context, { timeout: most })
  } catch {
    return Infinity
  }
  return performance.now() - started
}
