import type { Target } from './target.js'

/**
 * A table on its way to standard output. What reports hold reaches a terminal with control and reordering characters as �; a file or another
 * program gets it as it is.
 */
export function shownOn(stream: { readonly isTTY?: boolean }, target: Target): Pick<Target, 'write'> {
  if (!stream.isTTY) return target
  return {
    write: (output) => target.write(typeof output === 'string' ? output.replace(HOSTILE, '\ufffd') : output),
  }
}

const HOSTILE = /[^\P{Cc}\n\t]|\p{Bidi_Control}/gu
