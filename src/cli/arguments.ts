import { type Command, InvalidArgumentError, Option } from 'commander'
import { dayOf, parseColumnNames } from './input/index.js'

/** @throws {InvalidArgumentError} when the words are no date of the calendar in the form YYYY-MM-DD. */
export function parseDay(words: string): string {
  const day = dayOf(words)
  if (day === null) throw new InvalidArgumentError('A date is wanted, as in 2022-09-15.')
  return day
}

/** A parser of whole numbers; it throws an InvalidArgumentError for what is none or out of bounds. */
export function wholeNumber(least: number, most: number): (words: string) => number {
  return (words) => {
    const number = Number(words)
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(`A whole number from ${least} to ${most} is wanted.`)
    }
    return number
  }
}

type ListParser<T> = (words: string, before?: readonly T[]) => readonly T[]

/** Adds names to those given before; commas stand between names. It throws an InvalidArgumentError where a name is missing. */
export const nameList: ListParser<string> = (words, before = []) => {
  const names = words.split(',').map((name) => name.trim())
  if (names.includes('')) throw new InvalidArgumentError('A name is wanted, or several with commas.')
  return [...before, ...names]
}

/** As `nameList`, for words of which only some are known. */
export function choiceList<T extends string>(choices: readonly T[]): ListParser<T> {
  const isChoice = (word: string): word is T => (choices as readonly string[]).includes(word)
  return (words, before = []) => {
    const given = words.split(',').map((word) => word.trim())
    if (!given.every(isChoice)) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
    return [...before, ...given]
  }
}

/** The options that say what inputs do not say themselves. */
export const withInputOptions = (command: Command): Command =>
  command
    .option('--published <date>', 'publication date (YYYY-MM-DD) of inputs that name none', parseDay)
    .addOption(
      new Option(
        '--columns <fields>',
        'which columns of CSV files are what, as in text=body,published=date; the others are found by their names',
      ).argParser(parseColumnNames),
    )
