import { joined } from '../text.js'
import type { Type, Value } from '../../table.js'

/** What a cell of a column holds that is no flag: equal ones are equal to a map. */
export type Key = string | number

/** How the values of a type are written in the plain encoding. */
export interface Plain {
  /** Bytes that the value takes at most. */
  size(this: void, key: Key): number
  /** Returns how many bytes it took. */
  write(this: void, key: Key, bytes: Buffer, at: number): number
  /** The number by which values are compared; null where they are not. */
  readonly measure: ((key: Key) => number) | null
}

const text: Plain = {
  size: (key) => LENGTH_BYTES + (key as string).length * MOST_BYTES_EACH,
  write: (key, bytes, at) => {
    const length = bytes.write(key as string, at + LENGTH_BYTES)
    bytes.writeUInt32LE(length, at)
    return LENGTH_BYTES + length
  },
  measure: null,
}

const LENGTH_BYTES = 4
/** Of a UTF-16 code unit in UTF-8. */
const MOST_BYTES_EACH = 3

const ofSize = (size: number, write: (value: number, bytes: Buffer, at: number) => number, measure = (key: Key) => key as number): Plain => ({
  size: () => size,
  write: (key, bytes, at) => {
    write(measure(key), bytes, at)
    return size
  },
  measure,
}) // prettier-ignore

/** A date is the days since 1970. */
const daysTo = (day: Key): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY
const MILLISECONDS_A_DAY = 86_400_000

export const PLAIN: Readonly<Record<Exclude<Type, 'flag'>, Plain>> = {
  text,
  list: text,
  integer: ofSize(4, (value, bytes, at) => bytes.writeInt32LE(value, at)),
  long: ofSize(8, (value, bytes, at) => bytes.writeBigInt64LE(BigInt(value), at)),
  number: ofSize(8, (value, bytes, at) => bytes.writeDoubleLE(value, at)),
  date: ofSize(4, (value, bytes, at) => bytes.writeInt32LE(value, at), daysTo),
}

/** The cell as the column keeps it. */
export const keyOf = (value: Exclude<Value, null>, between: string): Key =>
  typeof value === 'object' ? joined(value, between) : (value as Key)
