import { readdirSync, readFileSync } from 'node:fs'
import { type Faults, RowFault } from './faults.js'

export interface TsvRow {
  readonly line: number
  /** File and line. */
  readonly at: string
  readonly cell: (column: string) => string
  /** The cell as a list: "|" between. */
  readonly list: (column: string) => string[]
  /** An error that names file and line of this row. */
  readonly fail: (reason: string) => RowFault
}

const ROOT = new URL('../../../', import.meta.url)

/**
 * The rows of a tab-separated file with "#" comments and a line of column names.
 * @throws {RowFault} with file and line; where faults are collected, a row of the wrong length is noted and left out.
 */
export function readTsv(file: string, columns: readonly string[], faults?: Faults): TsvRow[] {
  const lines = readFileSync(new URL(file, ROOT), 'utf8').split('\n')
  const head = lines.findIndex((line) => !line.startsWith('#'))
  const names = lines[head]?.split('\t') ?? []
  if (names.join() !== columns.join()) throw new RowFault(`${file}:${head + 1}: the columns must be ${columns.join(', ')}`)
  return lines.flatMap((text, index) => {
    if (index <= head || text === '') return []
    const row = rowOf(text.split('\t'), names, file, index + 1)
    const fault = text.split('\t').length === names.length ? null : row.fail(`${text.split('\t').length} columns instead of ${names.length}`)
    if (!fault) return [row]
    if (!faults) throw fault
    faults.add(fault)
    return []
  })
}

/** A row by its cells and the names of its columns. */
export function rowOf(cells: readonly string[], names: readonly string[], file: string, line: number): TsvRow {
  const at = `${file}:${line}`
  const cell = (column: string) => cells[names.indexOf(column)]?.trim() ?? ''
  return {
    line, at, cell, list: (column) => cell(column).split('|').filter(Boolean),
    fail: (reason) => new RowFault(`${at}: ${reason}`),
  } // prettier-ignore
}

/** The tab-separated files of a folder, by name. */
export const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, ROOT)).filter((name) => name.endsWith('.tsv')).sort().map((name) => `${folder}/${name}`)

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** Checks that dates are ISO days, months or years, and in order. */
export function checkDates(row: TsvRow, columns: readonly string[]): void {
  for (const column of columns) {
    const date = row.cell(column)
    if (date && !DAY.test(date)) throw row.fail(`${column} "${date}" is no date`)
  }
  const [from, to] = [row.cell('from'), row.cell('to')]
  const length = Math.min(from.length, to.length)
  if (from && to && from.slice(0, length) > to.slice(0, length)) throw row.fail(`from ${from} is after to ${to}`)
}

export function oneOf<T extends string>(row: TsvRow, column: string, values: readonly T[]): T {
  const value = row.cell(column) as T
  if (!values.includes(value)) throw row.fail(`${column} "${value}" is none of ${values.join(', ')}`)
  return value
}
