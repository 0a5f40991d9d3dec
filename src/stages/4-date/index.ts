import type { MentionLayer, ParseLayer, ReadLayer, DateLayer } from '../../model/index.js'
import type { Stage } from '../../stage.js'

/** Sentences → time expressions resolved against the publication date, and places. */
export const date: Stage<ReadLayer & ParseLayer & MentionLayer, DateLayer> = {
  name: 'date',
  run: () => ({ adds: { times: [], places: [] }, notices: [] }),
}
