import { readCompiled } from './compiled.js'

export const TIME_CLASSES = [
  'month', 'weekday', 'season', 'holiday', 'easter', 'islamic-month', 'named-day', 'name', 'day', 'unit', 'direction',
  'phase', 'edge', 'half', 'part-of-day', 'number', 'ordinal', 'decade', 'outlook', 'unchanged', 'vague', 'numbered', 'doubtful',
] as const // prettier-ignore
export type TimeClass = (typeof TIME_CLASSES)[number]

/** What a word means in each class that it belongs to. */
export type TimeWord = Readonly<Partial<Record<TimeClass, number | undefined>>>

/** The words of time expressions, as `data/time/words.yaml` explains them. */
export interface TimeLexicon {
  /** `word` in lower case; phrases with single blanks and straight apostrophes. */
  get(word: string): TimeWord | undefined
  /** Whether some phrase begins with the word, in lower case. */
  opensPhrase(word: string): boolean
}

/** What `scripts/data/time.ts` writes. */
export interface CompiledTimeWords {
  readonly words: Readonly<Record<string, TimeWord>>
}

export function loadTimeLexicon(): TimeLexicon {
  const words = new Map(Object.entries(readCompiled<CompiledTimeWords>('time').words))
  const openings = new Set(
    [...words.keys()].flatMap((word) => /^(\p{L}+|\d+)[^\p{L}\d]/u.exec(word)?.[1] ?? []),
  )
  return { get: (word) => words.get(word), opensPhrase: (word) => openings.has(word) }
}
