import type { Faults } from './faults.js'
import { oneOf, readTsv, type TsvRow } from './tsv.js'

export interface ActorCode {
  readonly code: string
  readonly kind: (typeof KINDS)[number]
  readonly name: string
  readonly origin: (typeof ORIGINS)[number]
  /** What PLOVER calls it, where that is another code; else empty. */
  readonly plover: string
}

const KINDS = ['prefix', 'sector', 'country', 'faith', 'people', 'body', 'region'] as const
const ORIGINS = ['CAMEO', 'Phoenix', 'PLOVER', 'other', 'ours'] as const

/** The parts of actor codes besides countries, in the order of their file. */
export function readActorCodes(faults?: Faults): ActorCode[] {
  const rows = readTsv('data/world/actor-codes.tsv', ['code', 'kind', 'name', 'origin', 'plover'], faults)
  const taken = new Set<string>()
  const read = (row: TsvRow): ActorCode => {
    const [code, plover] = [row.cell('code'), row.cell('plover')]
    if (!PART.test(code) || (plover && !PART.test(plover))) throw row.fail('a code is three capitals')
    if (taken.has(code)) throw row.fail(`"${code}" stands twice`)
    taken.add(code)
    return { code, kind: oneOf(row, 'kind', KINDS), name: row.cell('name'), origin: oneOf(row, 'origin', ORIGINS), plover }
  }
  return faults ? faults.each(rows, read) : rows.map(read)
}

const PART = /^[A-Z]{3}$/u

/** @throws {RowFault} when a part of the code is neither a country nor in actor-codes.tsv. */
export type CodeCheck = (row: TsvRow, code: string) => void

export function codeCheck(codes: readonly ActorCode[], countries: ReadonlySet<string>): CodeCheck {
  const known = new Set([...countries, ...codes.map(({ code }) => code)])
  return (row, code) => {
    const parts = code.match(/.{1,3}/gu) ?? []
    const unknown = parts.find((part) => !known.has(part))
    if (unknown !== undefined) throw row.fail(`"${unknown}" in the code ${code} is neither a country nor in actor-codes.tsv`)
  }
}
