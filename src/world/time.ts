import { readCompiled } from './compiled.js'

export const TIME_CLASSES = [
  'month', 'weekday', 'season', 'holiday', 'day', 'unit', 'direction', 'phase', 'edge', 'half', 'part-of-day',
  'number', 'ordinal', 'decade', 'outlook', 'doubtful',
] as const // prettier-ignore
export type TimeClass = (typeof TIME_CLASSES)[number]

/** What a word means in each class that it belongs to. */
export type TimeWord = Readonly<Partial<Record<TimeClass, number | undefined>>>

/** The words of time expressions, as `data/time/words.yaml` explains them. */
export interface TimeLexicon {
  /** `word` in lower case. */
  get(word: string): TimeWord | undefined
}

/** What `scripts/data/time.ts` writes. */
export interface CompiledTimeWords {
  readonly words: Readonly<Record<string, TimeWord>>
}

export function loadTimeLexicon(): TimeLexicon {
  return new Map(Object.entries(readCompiled<CompiledTimeWords>('time').words))
}
