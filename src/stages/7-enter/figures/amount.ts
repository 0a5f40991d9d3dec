import type { Figure } from '../../../model/index.js'
import type { Quantity } from './quantity.js'

type Amount = Figure['quantity']

/** Digits kept of a converted value: more would pretend to an exactness that reports do not have. */
const SIGNIFICANT_DIGITS = 6

/** The quantity in its own unit and in the SI. `counted` is the unit of a bare number: "person", or null. */
export function amountOf({ min, max, measure }: Quantity, counted: string | null): Amount {
  switch (measure.kind) {
    case 'money':
      return { min, max, unit: measure.currency, si: null }
    case 'percent':
      return { min, max, unit: 'percent', si: null }
    case 'count':
      return { min, max, unit: counted, si: null }
    case 'unit': {
      const { name, factor, offset, si } = measure.unit
      const convert = (value: number | null) => (value === null ? null : rounded(value * factor + offset))
      return { min, max, unit: name, si: { min: convert(min), max: convert(max), unit: si } }
    }
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS))
}
