import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const KINDS = [
  'title', 'abbreviation', 'numbered', 'prefix', 'unit', 'domain', 'file', 'fused', 'fused-exact', 'elided', 'clitic', 'opener', 'speech', 'pronoun',
] as const // prettier-ignore
type Kind = (typeof KINDS)[number]

/** Words that decide where tokens and sentences end; the file says what each kind means. */
export type TextWords = Readonly<Record<Kind, ReadonlySet<string>>>

const FILE = fileURLToPath(new URL('../../../models/english/words.tsv', import.meta.url))

/** @throws {Error} on a row that is not "kind <TAB> word", naming the line. */
export function readTextWords(path = FILE): TextWords {
  const words = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<
    Kind,
    Set<string>
  >
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line === '' || line.startsWith('#')) return
      const [kind, word, ...rest] = line.split('\t')
      const set = words[kind as Kind]
      if (!set || !word || rest.length > 0)
        throw new Error(`${path}:${index + 1}: expected "kind <TAB> word"`)
      set.add(word)
    })
  return words
}
