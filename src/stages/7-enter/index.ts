import { type AttributeLayer, type CodeLayer, type DateLayer, type EnterLayer, FORMAT, type MentionLayer, type ParseLayer, type ReadLayer } from '../../model/index.js' // prettier-ignore
import type { Stage } from '../../stage.js'

type Needs = ReadLayer & ParseLayer & MentionLayer & DateLayer & AttributeLayer & CodeLayer

/** Everything found → the coded report: positions and figures added, working fields left behind. */
export const enter: Stage<Needs, EnterLayer> = {
  name: 'enter',
  run: ({ document, furniture, actors, mentions, statements, events }) => ({
    adds: {
      entries: {
        format: FORMAT,
        document,
        furniture,
        actors,
        mentions: mentions.map(({ span, actor, kind }) => ({ span, actor, kind })),
        statements: statements.map(({ sentence: _, cueHead: __, ...reported }) => reported),
        events: events.map(({ sentenceIndex: _, head: __, frame: ___, ...reported }) => reported),
        positions: [],
        figures: [],
      },
    },
    notices: [],
  }),
}
