import type { ParseLayer, ReadLayer, MentionLayer } from '../../model/index.js'
import type { Stage } from '../../stage.js'

/** Sentences → mentions, resolved to actors as of the publication date. */
export const mention: Stage<ReadLayer & ParseLayer, MentionLayer> = {
  name: 'mention',
  run: () => ({ adds: { mentions: [], actors: [] }, notices: [] }),
}
