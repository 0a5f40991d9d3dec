import type { ReportedStatement, Span } from '../../src/model/index.js'

/** A statement as its words, for comparison. */
export interface Marked {
  readonly speaker: readonly string[]
  readonly cue: readonly string[]
  readonly content: readonly string[]
}

/**
 * Reads «[S Putin] [C said] [T it would stay]»: the plain text, and the marked words of its one statement.
 * S is the speaker, C the cue, T the content; each may come more than once.
 */
export function readMarked(marked: string): { readonly text: string; readonly expected: Marked } {
  const found: Record<string, string[]> = { S: [], C: [], T: [] }
  const text = marked.replace(/\[([SCT]) ([^\]]*)\]/g, (_, role: string, words: string) => {
    found[role]?.push(words)
    return words
  })
  return { text, expected: { speaker: found.S ?? [], cue: found.C ?? [], content: found.T ?? [] } }
}

/** The words of a statement, outer punctuation forgiven. */
export function wordsOf(text: string, { speaker, cue, content }: ReportedStatement): Marked {
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => bare(text.slice(start, end)))
  return { speaker: words(speaker.spans), cue: words(cue), content: words(content) }
}

export const bareAll = ({ speaker, cue, content }: Marked): Marked => ({
  speaker: speaker.map(bare),
  cue: cue.map(bare),
  content: content.map(bare),
})

const bare = (words: string): string =>
  words.replace(/^[\s,.:;—–-]+|[\s,.:;—–-]+$/g, '').replace(/[,.](?=[”"’']+$)/, '')
