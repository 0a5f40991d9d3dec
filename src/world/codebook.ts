import { readCompiled } from './compiled.js'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface CodeBook {}

export function loadCodeBook(): CodeBook {
  return readCompiled<CodeBook>('codebook')
}
