import type {
  AttributeLayer,
  DateLayer,
  MentionLayer,
  ParseLayer,
  ReadLayer,
  CodeLayer,
} from '../../model/index.js'
import type { Stage } from '../../stage.js'

/** Sentences, mentions and statements → events: who did what to whom. */
export const code: Stage<ReadLayer & ParseLayer & MentionLayer & DateLayer & AttributeLayer, CodeLayer> = {
  name: 'code',
  run: () => ({ adds: { events: [] }, notices: [] }),
}
