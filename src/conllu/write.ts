import type { ConlluSentence } from './sentence.js'

/** Sentences → CoNLL-U, each with the empty line that ends it. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences.map(writeSentence).join('')
}

function writeSentence({ comments, rows, lineEnd }: ConlluSentence): string {
  const lines = [...comments, ...rows.map(({ columns }) => columns.join('\t')), '']
  return lines.map((line) => line + lineEnd).join('')
}
