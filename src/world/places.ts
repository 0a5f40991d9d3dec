import { readCompiled } from './compiled.js'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface PlaceIndex {}

export function loadPlaceIndex(): PlaceIndex {
  return readCompiled<PlaceIndex>('places')
}
