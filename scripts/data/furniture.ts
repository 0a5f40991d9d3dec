import { readFileSync } from 'node:fs'
import { FURNITURE_KINDS } from '../../src/model/index.js'
import { type FurnitureTable, LONGEST_PHRASE, PHRASE_PLACES, WORD_LISTS } from '../../src/world/furniture.js'

const ROOT = new URL('../../', import.meta.url)

/** Compiles `data/furniture/` into the table `build/furniture.json`. Throws with file and line when a row is wrong. */
export function compile(): FurnitureTable {
  const phrases = readRows('data/furniture/phrases.tsv', ['kind', 'where', 'most', 'phrase'], (cells) => {
    const [kind, where, most, phrase] = cells as [string, string, string, string]
    return {
      kind: oneOf(FURNITURE_KINDS, kind, 'kind of furniture'),
      where: oneOf(PHRASE_PLACES, where, 'place of a phrase'),
      most: most === '-' ? null : wholeNumber(most),
      phrase: words(phrase),
    }
  })
  const lists = readRows('data/furniture/words.tsv', ['list', 'words'], (cells) => {
    const [list, phrase] = cells as [string, string]
    return { list: oneOf(WORD_LISTS, list, 'list'), words: words(phrase) }
  })
  return { phrases, words: lists }
}

function readRows<T>(file: string, header: readonly string[], read: (cells: string[]) => T): T[] {
  const rows: T[] = []
  const seen = new Set<string>()
  for (const [index, line] of readFileSync(new URL(file, ROOT), 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#') || line === header.join('\t')) continue
    try {
      const cells = line.split('\t')
      if (cells.length !== header.length) throw new Error(`${cells.length} columns instead of ${header.length}`)
      if (seen.has(line)) throw new Error('the row stands twice')
      seen.add(line)
      rows.push(read(cells))
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${(error as Error).message}`, { cause: error })
    }
  }
  return rows
}

function oneOf<T extends string>(choices: readonly T[], word: string, what: string): T {
  const choice = choices.find((one) => one === word)
  if (choice === undefined) throw new Error(`"${word}" is no ${what} (${choices.join(', ')})`)
  return choice
}

function wholeNumber(word: string): number {
  if (!/^\d{1,4}$/.test(word)) throw new Error(`"${word}" is no number of words`)
  return Number(word)
}

function words(phrase: string): string {
  if (!/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(phrase)) {
    throw new Error(`"${phrase}" must be lower-case words with one blank between them`)
  }
  if (phrase.split(' ').length > LONGEST_PHRASE) throw new Error(`"${phrase}" has more than ${LONGEST_PHRASE} words`)
  return phrase
}
