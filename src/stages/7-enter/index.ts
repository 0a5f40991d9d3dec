import {
  type AttributeLayer, type CodeLayer, type DateLayer, type EnterLayer, type Figure, FORMAT, type MentionLayer, type ParseLayer,
  type Position, type ReadLayer,
} from '../../model/index.js' // prettier-ignore
import { eachSentence, type Stage } from '../../stage.js'
import { figuresIn } from './figures/index.js'
import { positionsIn } from './positions/index.js'
import { surroundingsOf } from './surroundings.js'

type Needs = ReadLayer & ParseLayer & MentionLayer & DateLayer & AttributeLayer & CodeLayer

/** Everything found → the coded report: positions and figures added, working fields left behind. */
export const enter: Stage<Needs, EnterLayer> = {
  name: 'enter',
  run: (reading, { world }) => {
    const { document, furniture, actors, mentions, statements, events } = reading
    const around = surroundingsOf(reading, world.issues)
    const prose = reading.sentences.filter((sentence) => sentence.furniture === null)
    const positions = eachSentence<Position>('enter', prose, (sentence) =>
      positionsIn(around(sentence), world),
    )
    const figures = eachSentence<Figure>('enter', prose, (sentence) =>
      figuresIn(around(sentence), world.units),
    )
    return {
      adds: {
        entries: {
          format: FORMAT,
          document,
          furniture,
          actors,
          mentions: mentions.map(({ span, actor, kind, chain }) => ({ span, actor, kind, chain })),
          statements: statements.map(({ sentence: _, cueHead: __, ...reported }) => reported),
          events: events.map(({ sentenceIndex: _, head: __, reasons: ___, ...reported }) => reported),
          positions: positions.found,
          figures: figures.found,
        },
      },
      notices: [...positions.notices, ...figures.notices],
    }
  },
}
