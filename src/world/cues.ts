import { readCompiled } from './compiled.js'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface CueLexicon {}

export function loadCueLexicon(): CueLexicon {
  return readCompiled<CueLexicon>('cues')
}
