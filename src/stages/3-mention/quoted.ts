import type { Sentence } from '../../model/index.js'

/** For each token, whether it stands inside double quotation marks. A paragraph's open mark lasts into its next sentence. */
export function quotedTokens(sentences: readonly Sentence[]): boolean[][] {
  let [open, paragraph] = [false, -1]
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) open = false
    paragraph = sentence.paragraph
    return sentence.tokens.map(({ text }) => {
      if (text === '“' || text === '``') open = true
      else if (text === '”' || text === "''") open = false
      else if (text === '"') open = !open
      return open
    })
  })
}
