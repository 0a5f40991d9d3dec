import type { FurnitureKind } from '../model/index.js'
import { readCompiled } from './compiled.js'

export const PHRASE_PLACES = ['whole', 'start', 'end', 'label', 'section'] as const
export const WORD_LISTS = ['agency', 'month', 'weekday', 'time', 'kicker'] as const
export type PhrasePlace = (typeof PHRASE_PLACES)[number]
export type WordList = (typeof WORD_LISTS)[number]

/** What `data/furniture/` compiles to. */
export interface FurnitureTable {
  readonly phrases: readonly {
    readonly kind: FurnitureKind
    readonly where: PhrasePlace
    readonly most: number | null
    readonly phrase: string
  }[]
  readonly words: readonly { readonly list: WordList; readonly words: string }[]
}

/** Phrases and names by which the furniture of a report is known. Words are given as `wordsOf` keys them. */
export interface FurnitureLexicon {
  /** The kind of a paragraph of these words as far as its phrases tell. */
  kindAt(where: PhrasePlace, words: readonly string[]): FurnitureKind | null
  /** How many of the words from `from` on make up a phrase of this place and kind; 0 when none does. */
  phraseAt(where: PhrasePlace, kind: FurnitureKind, words: readonly string[], from: number): number
  /** How many of the words from `from` on are one member of the list; 0 when none is. */
  memberAt(list: WordList, words: readonly string[], from: number): number
}

export function loadFurnitureLexicon(): FurnitureLexicon {
  return furnitureLexicon(readCompiled<FurnitureTable>('furniture'))
}

/** Words of the longest phrase that is looked for. */
export const LONGEST_PHRASE = 8

export function furnitureLexicon(table: FurnitureTable): FurnitureLexicon {
  const phrases = new Map(
    table.phrases.map((row) => [
      `${row.where} ${row.phrase}`,
      { kind: row.kind, most: row.most ?? Infinity },
    ]),
  )
  // Most blocks begin and end with words that no phrase does: these are passed over without another look.
  const edges = new Set(table.phrases.map(({ where, phrase }) => edge(where, phrase.split(' '))))
  const mostWords = Math.max(...table.phrases.map(({ most }) => most ?? LONGEST_PHRASE))
  const members = new Set(table.words.map(({ list, words }) => `${list} ${words}`))

  function entryAt(where: PhrasePlace, words: readonly string[], from: number, end: number) {
    const entry = phrases.get(`${where} ${words.slice(from, end).join(' ')}`)
    return entry !== undefined && words.length <= entry.most ? entry : undefined
  }

  function kindAt(where: PhrasePlace, words: readonly string[]): FurnitureKind | null {
    if (where === 'whole' || where === 'section') {
      return words.length > LONGEST_PHRASE || !edges.has(edge(where, words))
        ? null
        : (entryAt(where, words, 0, words.length)?.kind ?? null)
    }
    if (words.length > mostWords || !edges.has(edge(where, words))) return null
    for (let length = Math.min(LONGEST_PHRASE, words.length); length > 0; length--) {
      const from = where === 'end' ? words.length - length : 0
      const entry = entryAt(where, words, from, from + length)
      if (entry) return entry.kind
    }
    return null
  }

  return {
    kindAt,
    phraseAt: (where, kind, words, from) =>
      longest(words, from, (end) => entryAt(where, words, from, end)?.kind === kind),
    memberAt: (list, words, from) =>
      longest(words, from, (end) => members.has(`${list} ${words.slice(from, end).join(' ')}`)),
  }
}

/** The word by which a phrase of this place is first looked for. */
const edge = (where: PhrasePlace, words: readonly string[]): string =>
  `${where} ${(where === 'end' ? words.at(-1) : words[0]) ?? ''}`

function longest(words: readonly string[], from: number, isFound: (end: number) => boolean): number {
  for (let end = Math.min(words.length, from + LONGEST_PHRASE); end > from; end--)
    if (isFound(end)) return end - from
  return 0
}
