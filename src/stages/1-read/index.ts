import { createHash } from 'node:crypto'
import type { ReadLayer, Source, Span } from '../../model/index.js'
import type { Stage } from '../../stage.js'

/** Source → document: text that never changes again, with what is not prose marked. */
export const read: Stage<Source, ReadLayer> = {
  name: 'read',
  run: (source) => {
    const text = source.content
    const paragraphs: Span[] = [...text.matchAll(/[^\n]+/g)].map((m) => [m.index, m.index + m[0].length])
    const document = {
      id: createHash('sha256').update(text).digest('hex').slice(0, 32),
      sourceId: source.sourceId,
      url: source.url ?? null,
      publisher: source.publisher ?? null,
      title: source.title ?? null,
      published: source.published ?? null,
      language: 'en',
      text,
    }
    return { adds: { document, furniture: [], paragraphs }, notices: [] }
  },
}
