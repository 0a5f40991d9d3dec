import type { ModelFile } from './model-file.js'

/** What the network sees of a word, in this order. training/network/words.py computes the same. */
export const ATTRIBUTES = ['word', 'suffix3', 'prefix3', 'suffix2', 'shape'] as const

/** Where the special values stand in each attribute's list. */
const UNKNOWN = 1
const ROOT = 2

const LONGEST_WORD = 64
const LONGEST_SHAPE = 12
const REMEMBERED_WORDS = 50_000

/** The numbers of words' attributes, one for each of `ATTRIBUTES`. */
export interface Vocabulary {
  readonly root: readonly number[]
  numbersOf(word: string): readonly number[]
}

/** Lower case, digits as 0, one spelling for apostrophes and dashes; quotation marks by their side. */
export function normalForm(word: string): string {
  const short = word.slice(0, LONGEST_WORD)
  if (OPENING.has(short)) return '``'
  if (CLOSING.has(short)) return "''"
  return short.replace(APOSTROPHES, "'").replace(DASHES, '—').toLowerCase().replace(DIGITS, '0')
}

/** The pattern of capitals, small letters and digits, runs shortened: "Xx", "XX", "d-x". */
export function shapeOf(word: string): string {
  return word
    .slice(0, LONGEST_WORD)
    .replace(/[a-z]+/g, 'x')
    .replace(/[A-Z]+/g, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/[0-9]+/g, 'd')
    .slice(0, LONGEST_SHAPE)
}

export function attributesOf(word: string): string[] {
  const normal = normalForm(word)
  return [normal, normal.slice(-3), normal.slice(0, 3), normal.slice(-2), shapeOf(word)]
}

export function readVocabulary(model: ModelFile): Vocabulary {
  if (model.header.attributes.join() !== ATTRIBUTES.join()) {
    throw model.fail(`reads other attributes of words (${model.header.attributes.join(', ')})`)
  }
  const tables = ATTRIBUTES.map((name) => readValues(model.tensor(`values.${name}`).data))
  const remembered = new Map<string, readonly number[]>()
  return {
    root: ATTRIBUTES.map(() => ROOT),
    numbersOf(word) {
      let numbers = remembered.get(word)
      if (!numbers) {
        if (remembered.size >= REMEMBERED_WORDS) remembered.clear()
        numbers = attributesOf(word).map((value, at) => tables[at]!.get(value) ?? UNKNOWN)
        remembered.set(word, numbers)
      }
      return numbers
    },
  }
}

const OPENING = new Set(['“', '«', '„', '``'])
const CLOSING = new Set(['”', '»', "''", '"'])
const APOSTROPHES = /[’‘ʼ`´]/g
const DASHES = /^(?:[–—―]|-{2,3})$/
const DIGITS = /[0-9]/g

function readValues(text: Uint8Array): Map<string, number> {
  const values = new Map<string, number>()
  let number = 0
  for (const value of new TextDecoder().decode(text).split('\n')) values.set(value, number++)
  return values
}
