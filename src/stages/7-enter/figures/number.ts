import type { UnitLexicon } from '../../../world/index.js'
import { isHyphen, type Piece } from './pieces.js'

type Pieces = readonly Piece[]

/** A number in digits or words over pieces up to `end`; a vague one ("dozens") tells only the least that is meant. */
export interface NumberRead {
  readonly value: number
  /** What the last word multiplied by: 1,000,000 in "six million". */
  readonly magnitude: number
  readonly vague: boolean
  readonly end: number
}

export function readNumber(pieces: Pieces, at: number, units: UnitLexicon): NumberRead | null {
  return readVague(pieces, at, units) ?? readDigits(pieces, at, units) ?? readWords(pieces, at, units)
}

/** "dozens", "hundreds of thousands", "tens of millions" */
function readVague(pieces: Pieces, at: number, units: UnitLexicon): NumberRead | null {
  const least = units.vague(pieces[at]?.key ?? '')
  if (least === undefined) return null
  const second = pieces[at + 1]?.key === 'of' ? (pieces[at + 2]?.key ?? '') : ''
  const factor = units.vague(second) === undefined ? undefined : units.magnitude(second.replace(/s$/, ''))
  return factor === undefined
    ? { value: least, magnitude: 1, vague: true, end: at + 1 }
    : { value: least * factor, magnitude: 1, vague: true, end: at + 3 }
}

/** "3,000", "1.2 billion", "300bn" */
function readDigits(pieces: Pieces, at: number, units: UnitLexicon): NumberRead | null {
  const piece = pieces[at]
  if (!piece || piece.value === null || isInsideName(pieces, at)) return null
  let [value, end, magnitude] = [piece.value, at + 1, 1]
  for (
    let factor = magnitudeAt(pieces, end, units);
    factor !== undefined;
    factor = magnitudeAt(pieces, end, units)
  ) {
    value *= factor
    magnitude *= factor
    end++
  }
  return { value, magnitude, vague: false, end }
}

/** "F-16", "Covid-19", "MH17", a part of "9:30", the second part of "3-1" */
function isInsideName(pieces: Pieces, at: number): boolean {
  const [piece, before] = [pieces[at], pieces[at - 1]]
  const next = pieces[at + 1]
  // "200,0000" is a slip of which nothing certain is left.
  if (next?.text === ',' && !next.spaced && pieces[at + 2]?.value != null && !pieces[at + 2]?.spaced)
    return true
  if (next?.text === ':' && !next.spaced && pieces[at + 2]?.value != null && !pieces[at + 2]?.spaced)
    return true
  if (!piece || !before || piece.spaced) return false
  return /^[\p{L}\d\-–‑:./]/u.test(before.text) && !/^(?:US|A|C|NZ|HK)?[$€£]$/.test(before.text)
}

/** "m" and "k" count only right behind a number, and "m" behind money or before what comes in millions: "$5m", "2.5m barrels", but "5 m" is a length. */
function magnitudeAt(pieces: Pieces, at: number, units: UnitLexicon): number | undefined {
  const piece = pieces[at]
  if (!piece) return undefined
  const short = piece.key === 'm' || piece.key === 'k'
  const money = /[$€£¥]$/.test(pieces[at - 2]?.text ?? '')
  if (!short) return units.magnitude(piece.key)
  if (piece.spaced) return undefined
  return money || comesInMillions(pieces, at + 1, units) ? units.magnitude(piece.key) : undefined
}

/** "barrels", "refugees", "Syrian refugees" */
function comesInMillions(pieces: Pieces, at: number, units: UnitLexicon): boolean {
  return [pieces[at], pieces[at + 1]].some((piece) => {
    const singular = piece?.key.replace(/s$/, '') ?? ''
    return (
      piece?.spaced === true &&
      (units.isPerson(singular) || units.isPerson(piece.key) || units.unit(piece.key) !== undefined)
    )
  })
}

/** "twenty-five", "two hundred and six", "half a million", "a dozen" */
function readWords(pieces: Pieces, at: number, units: UnitLexicon): NumberRead | null {
  const half = pieces[at]?.key === 'half' && pieces[at + 1]?.key === 'a'
  const article = pieces[at + (half ? 1 : 0)]?.key === 'a' || pieces[at]?.key === 'a'
  let end = at + (half ? 2 : article ? 1 : 0)
  if (article && units.magnitude(pieces[end]?.key ?? '') === undefined) return null
  let [total, current, read, magnitude] = [0, article ? 1 : 0, false, 1]
  for (; end < pieces.length; end++) {
    const key = pieces[end]?.key ?? ''
    const [number, factor] = [units.number(key), key.length > 2 ? units.magnitude(key) : undefined]
    if (number !== undefined) [current, magnitude] = [current + number, 1]
    else if (factor !== undefined && (read || article)) {
      magnitude *= factor
      if (factor < 1000) current *= factor
      else [total, current] = [total + current * factor, 0]
    } else if (!read || !joins(pieces, end, units)) break
    read = true
  }
  const value = (total + current) * (half ? 0.5 : 1)
  return read && value > 0 ? { value, magnitude, vague: false, end } : null
}

/** The hyphen of "twenty-five", the "and" of "two hundred and six". */
function joins(pieces: Pieces, at: number, units: UnitLexicon): boolean {
  const next = units.number(pieces[at + 1]?.key ?? '')
  if (next === undefined) return false
  if (isHyphen(pieces[at])) return next < 10 && (units.number(pieces[at - 1]?.key ?? '') ?? 0) >= 20
  return pieces[at]?.key === 'and' && units.magnitude(pieces[at - 1]?.key ?? '') !== undefined
}
