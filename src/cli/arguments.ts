import { InvalidArgumentError } from 'commander'
import { dayOf } from './input/index.js'

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
