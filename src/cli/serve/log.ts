import type { Access } from '../../http/index.js'
import { printable } from '../printable.js'

const LONGEST_TARGET = 300

/** One line a request: when, from where, what, how it went. Whoever asks writes no line of their own into it. */
export function accessLine({ from, method, target, status, bytes, milliseconds }: Access, now: Date): string {
  const asked = target.length > LONGEST_TARGET ? `${target.slice(0, LONGEST_TARGET)}…` : target
  return `${now.toISOString()} ${printable(from)} ${printable(method)} ${printable(asked)} ${status} ${bytes} B ${milliseconds.toFixed(1)} ms`
}

/** What went wrong here, with the place in the program: whoever asked is told of neither. */
export function faultLine(error: unknown): string {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `demarche: ${printable(words)}`
}
