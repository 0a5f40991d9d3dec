import { readCompiled } from './compiled.js'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Gazetteer {}

export function loadGazetteer(): Gazetteer {
  return readCompiled<Gazetteer>('gazetteer')
}
