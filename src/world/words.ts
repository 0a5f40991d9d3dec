import type { Span } from '../model/index.js'

export interface Word {
  /** Lower case, without accents and without the dots of an initialism. */
  readonly key: string
  readonly span: Span
  /** Whether nothing but blanks, quotation marks and hyphens stands between this word and the one before. */
  readonly joined: boolean
}

/** The words of `text` within `span`, in order, in the form in which phrases are looked up. Linear time. */
export function wordsOf(text: string, span: Span = [0, text.length]): Word[] {
  const words: Word[] = []
  const stretch = text.slice(span[0], span[1])
  let end = 0
  for (const match of stretch.matchAll(WORD)) {
    const start = match.index
    words.push({
      key: wordKey(match[0]),
      span: [span[0] + start, span[0] + start + match[0].length],
      joined: words.length > 0 && isJoint(stretch.slice(end, start), words.at(-1)?.key),
    })
    end = start + match[0].length
  }
  return words
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}+]*/gu
/** "St. Petersburg": the stop of such a short word ends no sentence. */
const SHORTENED: ReadonlySet<string> = new Set(['st', 'ste', 'mt', 'ft'])

const isJoint = (gap: string, before: string | undefined): boolean =>
  JOINT.test(gap) || (gap === '. ' && SHORTENED.has(before ?? ''))

const JOINT = /^[\s'"“”‘’«»‐‑-]{0,4}$/

function wordKey(word: string): string {
  return word.replace(/\./g, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
