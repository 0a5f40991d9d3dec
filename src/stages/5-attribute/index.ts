import type { DateLayer, MentionLayer, ParseLayer, ReadLayer, AttributeLayer } from '../../model/index.js'
import type { Stage } from '../../stage.js'

/** Sentences and mentions → statements: who said what to whom. */
export const attribute: Stage<ReadLayer & ParseLayer & MentionLayer & DateLayer, AttributeLayer> = {
  name: 'attribute',
  run: () => ({ adds: { statements: [] }, notices: [] }),
}
