import type { Unit, UnitLexicon } from '../../../world/index.js'
import { type NumberRead, readNumber } from './number.js'
import { isHyphen, type Piece } from './pieces.js'

type Pieces = readonly Piece[]

/** A number with its bounds and, when it has one, its unit, over pieces `[start, end)`. */
export interface Quantity {
  readonly start: number
  /** Behind the number, before the unit. */
  readonly numberEnd: number
  readonly end: number
  readonly min: number | null
  readonly max: number | null
  readonly measure: Measure
}

export type Measure =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'count' }

export function quantitiesIn(pieces: Pieces, units: UnitLexicon): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < pieces.length;) {
    const quantity = readQuantity(pieces, at, units)
    if (quantity && !isConversion(pieces, quantity, found.at(-1))) found.push(quantity)
    at = quantity?.end ?? at + 1
  }
  return found
}

/** "€20,000 (£17,500; $22,900)": the same amount in other units. */
function isConversion(pieces: Pieces, { start, measure }: Quantity, before: Quantity | undefined): boolean {
  if (!before || measure.kind !== before.measure.kind) return false
  if (measure.kind !== 'unit' && measure.kind !== 'money') return false
  if (
    measure.kind === 'unit' &&
    before.measure.kind === 'unit' &&
    measure.unit.dimension !== before.measure.unit.dimension
  )
    return false
  const between = pieces.slice(before.end, start)
  const opening = between.findIndex(({ text }) => text === '(' || text === '[')
  return opening >= 0 && opening <= 3 && !between.some(({ text }) => text === ')' || text === ']')
}

function readQuantity(pieces: Pieces, at: number, units: UnitLexicon): Quantity | null {
  const first = readNumber(pieces, at, units)
  if (!first || isPartOfName(pieces, at, units)) return null
  const symbol = symbolBefore(pieces, at, units)
  const start = at - (symbol?.length ?? 0)
  const range = readRange(pieces, start, first, units)
  const behind = units.boundBehind(wordsAt(pieces, range?.end ?? first.end, 2))
  const numberEnd = (range?.end ?? first.end) + (behind ? 2 : 0)
  // "thousands of miles", "millions of dollars"
  const ofUnit = first.vague && pieces[numberEnd]?.key === 'of' ? numberEnd + 1 : null
  const unitBehind = ofUnit === null ? null : readMeasure(pieces, ofUnit, null, units)
  const hasUnit = unitBehind !== null && unitBehind.measure.kind !== 'count'
  const { measure, end } = hasUnit
    ? unitBehind
    : readMeasure(pieces, numberEnd, symbol?.currency ?? null, units)
  const bound = boundBefore(pieces, start, units)
  return { start: bound.start, numberEnd, end, measure, ...limits(first, range, behind ?? bound.kind) }
}

/** "Article 5", "aged 78", "at the age of 55" */
function isPartOfName(pieces: Pieces, at: number, units: UnitLexicon): boolean {
  const [second = '', first = ''] = [pieces[at - 2]?.key, pieces[at - 1]?.key]
  return units.isNaming(first) || units.isNaming(`${second} ${first}`)
}

interface Range {
  readonly from: number
  readonly to: number
  readonly end: number
}

function limits(first: NumberRead, range: Range | null, bound: Bound): Pick<Quantity, 'min' | 'max'> {
  if (range) return { min: range.from, max: range.to }
  if (first.vague || bound === 'at-least') return { min: first.value, max: null }
  return bound === 'at-most' ? { min: null, max: first.value } : { min: first.value, max: first.value }
}

/** "3 to 5", "between 3 and 5", "3-5 million": the magnitude of the second belongs to both. */
function readRange(pieces: Pieces, start: number, first: NumberRead, units: UnitLexicon): Range | null {
  const joint = pieces[first.end]
  const joined =
    joint?.key === 'to' || isHyphen(joint) || (joint?.key === 'and' && pieces[start - 1]?.key === 'between')
  if (!joined || first.vague) return null
  const from = first.end + (units.currencyBySymbol(pieces[first.end + 1]?.text ?? '') ? 2 : 1)
  const second = readNumber(unhyphenated(pieces, from), from, units)
  if (!second || second.vague) return null
  const factor = second.magnitude
  const shared = factor >= 1000 && first.value < 1000 ? first.value * factor : first.value
  return shared < second.value ? { from: shared, to: second.value, end: second.end } : null
}

/** Behind a hyphen digits look like a part of a name. */
function unhyphenated(pieces: Pieces, at: number): Pieces {
  const piece = pieces[at]
  return piece ? pieces.with(at, { ...piece, spaced: true }) : pieces
}

interface CurrencySymbol {
  readonly currency: string
  /** Pieces before the number. */
  readonly length: number
}

/** "$", "US$" before a number. */
function symbolBefore(pieces: Pieces, at: number, units: UnitLexicon): CurrencySymbol | null {
  const [letters, sign] = [pieces[at - 2], pieces[at - 1]]
  if (!sign) return null
  const long = letters && !sign.spaced ? units.currencyBySymbol(letters.text + sign.text) : undefined
  if (long) return { currency: long, length: 2 }
  const short = units.currencyBySymbol(sign.text)
  return short ? { currency: short, length: 1 } : null
}

type Bound = 'at-least' | 'at-most' | 'about' | null

/** The longest words right before the number that bound it. */
function boundBefore(
  pieces: Pieces,
  at: number,
  units: UnitLexicon,
): { readonly kind: Bound; readonly start: number } {
  for (let length = Math.min(4, at); length > 0; length--) {
    const phrase = pieces.slice(at - length, at).map(({ key }) => key).join(' ') // prettier-ignore
    const kind = units.bound(phrase)
    if (kind) return { kind, start: at - length }
  }
  return { kind: null, start: pieces[at - 1]?.key === 'between' ? at - 1 : at }
}

/** "square miles", "%", "billion dollars"; "10-kiloton" with a hyphen. */
function readMeasure(
  pieces: Pieces,
  at: number,
  currency: string | null,
  units: UnitLexicon,
): { readonly measure: Measure; readonly end: number } {
  if (currency) return { measure: { kind: 'money', currency }, end: at }
  const start = isHyphen(pieces[at]) && !pieces[at]?.spaced ? at + 1 : at
  for (let length = 5; length > 0; length--) {
    const unit = units.unit(wordsAt(pieces, start, length))
    if (unit && start + length <= pieces.length)
      return { measure: { kind: 'unit', unit }, end: start + length }
  }
  const word = pieces[start]?.key ?? ''
  if (word === '%' || word === 'percent') return { measure: { kind: 'percent' }, end: start + 1 }
  if (word === 'per' && pieces[start + 1]?.key === 'cent')
    return { measure: { kind: 'percent' }, end: start + 2 }
  const named = units.currency(word) ?? units.currency(pieces[start + 1]?.key ?? '')
  if (named)
    return { measure: { kind: 'money', currency: named }, end: units.currency(word) ? start + 1 : start + 2 }
  return { measure: { kind: 'count' }, end: at }
}

/** Words with the marks that stand between them without a blank: "km/h", "°C", "square miles". */
function wordsAt(pieces: Pieces, at: number, length: number): string {
  return pieces
    .slice(at, at + length)
    .map(({ key, spaced }, index) => (index > 0 && spaced ? ` ${key}` : key))
    .join('')
}
