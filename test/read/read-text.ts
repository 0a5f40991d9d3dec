import type { ReadLayer, Source } from '../../src/model/index.js'
import type { Knowledge } from '../../src/stage.js'
import { read } from '../../src/stages/1-read/index.js'
import { loadFurnitureLexicon } from '../../src/world/index.js'

/** Reading needs no more of the world than this, and loading no more keeps the tests quick. */
const knowledge = { world: { furniture: loadFurnitureLexicon() } } as unknown as Knowledge

export const readSource = (source: Source) => read.run(source, knowledge)

export function readText(text: string, facts: Partial<Source> = {}): ReadLayer {
  return readSource({ sourceId: 'test', format: 'text', content: text, ...facts }).adds
}
