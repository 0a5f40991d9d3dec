import { fileURLToPath } from 'node:url'

/** The frames that reports are coded with, as files; `src/lexicon/` and `dist/lexicon/` are both two levels below the package. */
export const SHIPPED_FRAMES = {
  folder: fileURLToPath(new URL('../../data/frames/', import.meta.url)),
  shown: 'data/frames',
} as const
