import { readCompiled } from './compiled.js'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface FrameLexicon {}

export function loadFrameLexicon(): FrameLexicon {
  return readCompiled<FrameLexicon>('frames')
}
