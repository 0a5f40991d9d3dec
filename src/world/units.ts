import { readCompiled } from './compiled.js'

export interface Unit {
  /** In the singular: "square mile". */
  readonly name: string
  readonly dimension: string
  /** The unit that `factor` leads to. */
  readonly si: string
  /** What a quantity in the unit is of, when no noun says so: "territory". */
  readonly counts: string
  readonly factor: number
  readonly offset: number
}

/** Words of quantities, as the files under `data/units/` explain them. Look-ups are by lower case. */
export interface UnitLexicon {
  /** By its words, joined by blanks: "square miles". */
  unit(words: string): Unit | undefined
  /** ISO 4217. */
  currencyBySymbol(symbol: string): string | undefined
  currency(word: string): string | undefined
  number(word: string): number | undefined
  magnitude(word: string): number | undefined
  /** The least that "dozens", "hundreds" … mean. */
  vague(word: string): number | undefined
  /** How words before a number bound it. */
  bound(words: string): 'at-least' | 'at-most' | 'about' | undefined
  /** How the words behind a number bound it: "or more". */
  boundBehind(words: string): 'at-least' | 'at-most' | undefined
  isPerson(lemma: string): boolean
  /** Whether whoever suffers it is a person: "eight Mexicans died". */
  isHarm(lemma: string): boolean
  /** Whether a noun counts no people, whatever befalls them: "three cows died". */
  isNoPerson(lemma: string): boolean
  /** Whether a figure beside the word is kept when nobody but the reporter tells it. */
  matters(lemma: string): boolean
  /** Whether a number before the noun is no quantity: "three years". */
  isNoQuantity(lemma: string): boolean
  /** Whether a number behind the word is part of a name: "Article 5". */
  isNaming(word: string): boolean
}

/** What `scripts/data/units.ts` writes. */
export interface CompiledUnits {
  readonly units: readonly Unit[]
  readonly words: Readonly<Record<string, number>>
  readonly numbers: Readonly<Record<string, number>>
  readonly magnitudes: Readonly<Record<string, number>>
  readonly vague: Readonly<Record<string, number>>
  readonly currencySymbols: Readonly<Record<string, string>>
  readonly currencies: Readonly<Record<string, string>>
  readonly atLeast: readonly string[]
  readonly atMost: readonly string[]
  readonly about: readonly string[]
  readonly behindAtLeast: readonly string[]
  readonly behindAtMost: readonly string[]
  readonly persons: readonly string[]
  readonly harms: readonly string[]
  readonly noPersons: readonly string[]
  readonly matters: readonly string[]
  readonly never: readonly string[]
  readonly naming: readonly string[]
}

export function loadUnitLexicon(): UnitLexicon {
  const compiled = readCompiled<CompiledUnits>('units')
  const table = <T>(entries: Readonly<Record<string, T>>) => new Map(Object.entries(entries))
  const set = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase()))
  const [words, numbers, magnitudes] = [
    table(compiled.words),
    table(compiled.numbers),
    table(compiled.magnitudes),
  ]
  const [vague, symbols, currencies] = [
    table(compiled.vague),
    table(compiled.currencySymbols),
    table(compiled.currencies),
  ]
  const bounds = new Map([
    ...compiled.atLeast.map((phrase) => [phrase, 'at-least'] as const),
    ...compiled.atMost.map((phrase) => [phrase, 'at-most'] as const),
    ...compiled.about.map((phrase) => [phrase, 'about'] as const),
  ])
  const behind = new Map([
    ...compiled.behindAtLeast.map((phrase) => [phrase, 'at-least'] as const),
    ...compiled.behindAtMost.map((phrase) => [phrase, 'at-most'] as const),
  ])
  const [persons, matters] = [set(compiled.persons), set(compiled.matters)]
  const [harms, noPersons] = [set(compiled.harms), set(compiled.noPersons)]
  const [never, naming] = [set(compiled.never), set(compiled.naming)]
  return {
    unit: (phrase) => compiled.units[words.get(phrase) ?? -1],
    currencyBySymbol: (symbol) => symbols.get(symbol),
    currency: (word) => currencies.get(word),
    number: (word) => numbers.get(word),
    magnitude: (word) => magnitudes.get(word),
    vague: (word) => vague.get(word),
    bound: (phrase) => bounds.get(phrase),
    boundBehind: (phrase) => behind.get(phrase),
    isPerson: (lemma) => persons.has(lemma.toLowerCase()),
    isHarm: (lemma) => harms.has(lemma.toLowerCase()),
    isNoPerson: (lemma) => noPersons.has(lemma.toLowerCase()),
    matters: (lemma) => matters.has(lemma.toLowerCase()),
    isNoQuantity: (lemma) => never.has(lemma.toLowerCase()),
    isNaming: (word) => naming.has(word.toLowerCase()),
  }
}
