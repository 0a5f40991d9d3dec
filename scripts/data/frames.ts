import {
  compileLexicon, faultsOf, type Family, inOneLine, type LexiconFiles, readLexiconFiles, SHIPPED_FRAMES,
} from '../../src/lexicon/index.js' // prettier-ignore
import type { CompiledFrames } from '../../src/world/index.js'
import { compile as compileCodeBook } from './codebook.js'

/** The files of `data/frames/`. Throws with file and line when an entry is wrong. */
export function frameFiles(): LexiconFiles {
  const files = readLexiconFiles(SHIPPED_FRAMES.folder)
  const [fault] = faultsOf(files, compileCodeBook().entries)
  if (fault) throw new Error(inOneLine(fault))
  return files
}

/** Compiles `data/frames/` into the table `build/frames.json`. Throws with file and line when an entry is wrong. */
export const compile = (): CompiledFrames => compileLexicon([frameFiles()])

/** The families as they stand in the files, with their examples: the examples are tests and documentation. */
export const families = (): Family[] => frameFiles().families.map(({ value }) => value)
