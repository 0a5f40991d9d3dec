import type { Sentence, Token } from '../../../model/index.js'
import type { CueEntry, CueLexicon } from '../../../world/index.js'

/** A cue of the lexicon found in a sentence. */
export interface Cue {
  readonly sentence: Sentence
  /** Token index of its head. */
  readonly head: number
  /** Token indexes of the lexicon's words, ascending, the head among them. */
  readonly tokens: readonly number[]
  /** Every entry with these words, as the act may differ with the frame ("asked whether", "asked them to"). */
  readonly entries: readonly CueEntry[]
}

/** The cues of a sentence in order, the longest phrase first where two begin with the same word. */
export function findCues(sentence: Sentence, lexicon: CueLexicon): Cue[] {
  const found: Cue[] = []
  for (const token of sentence.tokens) {
    const cue = cueAt(sentence, token, lexicon)
    if (cue) found.push(cue)
  }
  const phrases = found.filter(({ tokens }) => tokens.length > 1)
  return found.filter((cue) => !phrases.some((other) => other !== cue && swallows(other, cue)))
}

/** The strongest signal of speech among the cue's entries. */
export const speechOf = (cue: Cue): number => Math.max(...cue.entries.map((entry) => entry.speech))

/** The cue's entry that takes one of `frames`, or undefined. */
export const entryWith = (cue: Cue, ...frames: readonly string[]): CueEntry | undefined =>
  cue.entries.find((entry) => entry.frames.some((frame) => frames.includes(frame)))

function swallows(longer: Cue, shorter: Cue): boolean {
  return longer.tokens.length > shorter.tokens.length && longer.tokens.includes(shorter.head)
}

function cueAt(sentence: Sentence, token: Token, lexicon: CueLexicon): Cue | null {
  const lower = token.text.toLowerCase()
  const entries = [...lexicon.startingWith(token.lemma)]
  if (entries.length === 0) entries.push(...lexicon.startingWith(lexicon.lemmaOf(lower) ?? ''))
  if (lower !== token.lemma) entries.push(...lexicon.startingWith(lower))
  const infinitive = token.upos === 'NOUN' && isInfinitive(sentence, token.index)
  let best: readonly number[] | null = null
  let matching: CueEntry[] = []
  for (const entry of entries) {
    if (!suits(entry, infinitive ? { ...token, upos: 'VERB' } : token)) continue
    const tokens = matchWords(sentence, token.index, entry.words)
    if (!tokens || (best && tokens.length < best.length)) continue
    if (best && tokens.length > best.length) matching = []
    best = tokens
    matching.push(entry)
  }
  return best ? { sentence, head: token.index, tokens: best, entries: matching } : null
}

/** "yet to publicly comment": a noun by its tag, a verb by its place. */
function isInfinitive({ tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1]
  const marker = before?.text.endsWith('ly') ? tokens[at - 2] : before
  return marker?.xpos === 'TO' && marker.head >= at
}

const VERBAL = /^VB/

function suits(entry: CueEntry, token: Token): boolean {
  switch (entry.part) {
    case 'verb':
      return token.upos === 'VERB' || token.upos === 'AUX' || VERBAL.test(token.xpos)
    case 'noun':
      return token.upos === 'NOUN'
    case 'adjective':
      return token.upos === 'ADJ' || token.xpos === 'VBN'
    case 'preposition':
      return true
  }
}

/** How many modifiers may stand between two words of a phrase: "raised new and serious questions". */
const GAP = 3
const MODIFIER = new Set(['ADV', 'ADJ', 'DET', 'NUM', 'PRON'])

function matchWords({ tokens }: Sentence, at: number, words: readonly string[]): readonly number[] | null {
  const found = [at]
  for (const word of words.slice(1)) {
    let next = (found.at(-1) as number) + 1
    for (let gap = 0; gap < GAP && !isWord(tokens[next], word); gap++) {
      if (!MODIFIER.has(tokens[next]?.upos ?? '')) return null
      next++
    }
    if (!isWord(tokens[next], word)) return null
    found.push(next)
  }
  return found
}

const isWord = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.lemma === word || token.text.toLowerCase() === word)
