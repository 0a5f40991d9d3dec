import { hashString } from './hash.js'

/** What the model sees of a word, as hashes; computed once for each form. */
export interface Word {
  /** Lower-cased, digits folded to 0. */
  readonly norm: number
  readonly form: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly prefix1: number
  readonly prefix2: number
  readonly prefix3: number
  /** "Xx", "XX", "d-x" …: the pattern of capitals, small letters and digits. */
  readonly shape: number
}

const CACHE_LIMIT = 200_000
/** Longer words are cut: nothing is learnt from them, and hashing must stay cheap on hostile text. */
const LENGTH_LIMIT = 64

const cache = new Map<string, Word>()

export function wordOf(text: string): Word {
  const known = cache.get(text)
  if (known) return known
  const word = describe(normalForm(text))
  if (cache.size >= CACHE_LIMIT) cache.clear()
  if (text.length <= LENGTH_LIMIT) cache.set(text, word)
  return word
}

/** One spelling for what news spells in several ways: quotation marks, apostrophes, dashes. */
export function normalForm(text: string): string {
  const short = text.length > LENGTH_LIMIT ? text.slice(0, LENGTH_LIMIT) : text
  if (PLAIN.test(short)) return short
  return short
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]|''/g, '"')
    .replace(/^(?:[–—―]|-{2,3})$/, '—')
}

const PLAIN = /^[A-Za-z0-9]+$/

function describe(form: string): Word {
  const norm = form.toLowerCase().replace(/\d/g, '0')
  return {
    norm: hashString(norm, 1),
    form: hashString(form, 10),
    suffix1: hashString(norm.slice(-1), 2),
    suffix2: hashString(norm.slice(-2), 3),
    suffix3: hashString(norm.slice(-3), 4),
    suffix4: hashString(norm.slice(-4), 5),
    prefix1: hashString(norm.slice(0, 1), 6),
    prefix2: hashString(norm.slice(0, 2), 7),
    prefix3: hashString(norm.slice(0, 3), 8),
    shape: hashString(shapeOf(form), 9),
  }
}

function shapeOf(form: string): string {
  return form
    .replace(/[a-z]+/g, 'x')
    .replace(/[A-Z]+/g, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\d+/g, 'd')
}

export const SENTENCE_START = describe('<s>')
export const SENTENCE_END = describe('</s>')
