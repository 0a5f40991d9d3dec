import type { Heading, Row, Table, Value } from '../table.js'
import type { RowFormat } from './writer.js'

type Shape = Pick<Table<never>, 'columns' | 'between'>

export interface TextOptions {
  /** Puts ' before text that a spreadsheet would take for a formula. */
  readonly guard?: boolean
}

/** As RFC 4180 quotes, with lines that end in a line feed; nothing stands where nothing is known. */
export const csvFormat = (shape: Shape, { guard = false }: TextOptions = {}): RowFormat<string> =>
  lineFormat(line(shape.columns.map(({ name }) => quoted(name)), ','), (row) =>
    line(cells(shape, row, guard).map(quoted), ',')) // prettier-ignore

/** Backslash, tab, line feed and carriage return within a cell are written \\, \t, \n and \r. */
export const tsvFormat = (shape: Shape, { guard = false }: TextOptions = {}): RowFormat<string> =>
  lineFormat(line(shape.columns.map(({ name }) => escaped(name)), '\t'), (row) =>
    line(cells(shape, row, guard).map(escaped), '\t')) // prettier-ignore

/** An object a line: numbers, truth values and lists as such, null where nothing is known. */
export const jsonlFormat = ({ columns }: Shape): RowFormat<string> =>
  lineFormat('', (row) => {
    const entries = columns.map(({ name }, at) => [name, row[at] ?? null])
    return `${JSON.stringify(Object.fromEntries(entries))}\n`
  })

/** Lines are handed on some at a time: one call a line costs more than the line. */
const CHUNK = 64_000

const lineFormat = (head: string, lineOf: (row: Row) => string): RowFormat<string> => ({
  encoder: () => {
    let lines = ''
    const rest = (): string | null => {
      const all = lines
      lines = ''
      return all || null
    }
    return {
      add(row) {
        lines += lineOf(row)
        return lines.length >= CHUNK ? rest() : null
      },
      rest,
    }
  },
  assembler: () => {
    let before = head
    const join = (lines: string): string => {
      const all = before + lines
      before = ''
      return all
    }
    return { join, finish: () => join('') }
  },
})

const line = (cells: readonly string[], between: string): string => `${cells.join(between)}\n`

function cells({ columns, between }: Shape, row: Row, guard: boolean): string[] {
  return columns.map((column, at) => {
    const cell = cellOf(row[at] ?? null, between)
    return guard && isText(column) && FORMULA.test(cell) ? `'${cell}` : cell
  })
}

/** What begins so is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/u

const isText = ({ type }: Heading): boolean => type === 'text' || type === 'list'

export function cellOf(value: Value, between: string): string {
  if (value === null) return ''
  return Array.isArray(value) ? joined(value as readonly string[], between) : String(value as string | number)
}

/** A list's words hold no separator. */
export const joined = (words: readonly string[], between: string): string =>
  words.length === 1 ? separate(words[0] as string) : words.map(separate).join(between)

const separate = (word: string): string => (word.includes(';') ? word.replaceAll(';', ',') : word)

const quoted = (cell: string): string => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escaped = (cell: string): string =>
  cell.replace(/[\\\t\n\r]/gu, (character) => ESCAPES[character] ?? character)
