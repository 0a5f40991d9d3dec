import type {
  Actor, AttributeLayer, CodeLayer, MentionLayer, ParseLayer, ReadLayer,
} from '../model/index.js' // prettier-ignore
import type { World } from '../world/index.js'

/** What a report was read into: everything that a reason may point at. */
export type Explained = ReadLayer & ParseLayer & MentionLayer & AttributeLayer & CodeLayer

/** What the explanations of a report are made of. */
export interface Ground {
  readonly reading: Explained
  readonly world: Pick<World, 'codeBook'>
  readonly actors: ReadonlyMap<string, Actor>
}
