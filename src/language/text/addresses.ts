import type { TextWords } from './words.js'

/** A run has an address only if it has one of these marks; most runs have none and are not searched. */
const MARK = /[@#_]|:\/\/|www\.|\.[\p{L}\d]/u
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”]+/iuy
const MAIL = /(?:mailto:)?[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*/uy
const HANDLE = /[@#]\p{L}[\p{L}\d_]*/uy
const NEWSGROUP = /[a-z]{2,}(?:\.[a-z\d-]{2,}){2,}(?![\p{L}\d])/uy
const UNDERSCORED = /[\p{L}\d]+(?:_+[\p{L}\d]+)+/uy
const CLOSES = new Set('"\'”’)]}>».,;:!?…')

/** Finds web and mail addresses, handles and file names in runs of text without spaces. */
export class AddressFinder {
  private readonly patterns: readonly RegExp[]

  constructor(words: TextWords) {
    const [domains, files] = [words.domain, words.file].map((list) => [...list].join('|'))
    this.patterns = [
      URL, MAIL, HANDLE,
      new RegExp(`(?:[a-z\\d-]+\\.)+(?:${domains}|co\\.[a-z]{2})(?![\\p{L}\\d])(?:/[^\\s<>"“”]*)?`, 'iuy'),
      new RegExp(`[\\p{L}\\d_#&.-]*\\.(?:${files})(?![\\p{L}\\d])`, 'iuy'),
      NEWSGROUP, UNDERSCORED,
    ] // prettier-ignore
  }

  mayHold(run: string): boolean {
    return MARK.test(run)
  }

  /** The end of the address at `at`, or `at` where none starts. */
  endAt(run: string, at: number): number {
    if (at > 0 && /[\p{L}\p{M}\d_.]/u.test(run[at - 1]!)) return at
    let end = at
    for (const pattern of this.patterns) {
      pattern.lastIndex = at
      if (pattern.test(run)) end = Math.max(end, withoutClosers(run, at, pattern.lastIndex))
    }
    return end
  }
}

/** Marks at the end belong to the sentence, but a bracket that the address opens is its own. */
function withoutClosers(run: string, start: number, end: number): number {
  let last = end
  while (last > start && CLOSES.has(run[last - 1]!)) {
    if (run[last - 1] === ')' && run.slice(start, last).includes('(')) break
    last--
  }
  return last
}
