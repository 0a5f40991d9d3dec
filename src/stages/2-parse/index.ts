import type { ParseLayer, ReadLayer, Sentence, Span } from '../../model/index.js'
import type { Stage } from '../../stage.js'

/** Document → sentences with tokens, lemmas and dependencies. */
export const parse: Stage<ReadLayer, ParseLayer> = {
  name: 'parse',
  run: ({ document, paragraphs, furniture }, { language }) => {
    const kindAt = (span: Span) =>
      furniture.find((piece) => piece.span[0] <= span[0] && span[1] <= piece.span[1])?.kind ?? null
    const sentences = language
      .parse(document.text, paragraphs)
      .map((sentence, index): Sentence => ({ ...sentence, index, furniture: kindAt(sentence.span) }))
    return { adds: { sentences }, notices: [] }
  },
}
