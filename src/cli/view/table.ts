import { type Paint, type Phrase, phraseWidth, run, wrap } from './phrase.js'
import { displayWidth } from './text.js'

export interface Column {
  readonly heading: string
  /** Columns of the terminal that it gets at least and at most; the last column takes what is left. */
  readonly least: number
  readonly most: number
  /** Lines that a row may take in it. */
  readonly lines: number
}

/** Each phrase starts on a line of its own. */
export type TableCell = readonly Phrase[]

export interface TableRow {
  readonly cells: readonly TableCell[]
  /** Stands under the cells, from the second column to the end of the line. */
  readonly below?: Phrase
  /** Lines that it may take; two by default. */
  readonly linesBelow?: number
  /** Stand under all that, each on lines of its own. */
  readonly notes?: readonly Phrase[]
}

const LINES_BELOW = 2
const INDENT = '  '
const GAP = '  '

/** Aligned columns under dim headings, in `width` columns of the terminal. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly TableRow[],
  width: number,
  paint: Paint,
): string[] {
  const widths = columnWidths(columns, rows, width)
  const headings = columns.map(({ heading }) => [[run(heading, 'dim')]])
  return [{ cells: headings }, ...rows].flatMap((row) => [
    ...renderCells(row.cells, columns, widths, paint),
    ...renderBelow(row, widths, paint),
    ...renderNotes(row, width, paint),
  ])
}

function renderBelow(
  { below, linesBelow = LINES_BELOW }: TableRow,
  widths: readonly number[],
  paint: Paint,
): string[] {
  if (!below) return []
  const margin = INDENT.length + (widths[0] as number) + GAP.length
  const width = widths.slice(1).reduce((sum, taken) => sum + taken + GAP.length, -GAP.length)
  return wrap(below, width, linesBelow).map((line) => ' '.repeat(margin) + paint(line))
}

/** Lines that a note may take: a path through a long sentence is longer than a row. */
const LINES_OF_NOTE = 6

function renderNotes({ notes = [] }: TableRow, width: number, paint: Paint): string[] {
  const margin = INDENT.length * 3
  return notes.flatMap((note) =>
    wrap(note, width - margin, LINES_OF_NOTE).map(
      (line, at) => ' '.repeat(at === 0 ? margin - 2 : margin) + paint(line),
    ),
  )
}

function renderCells(
  cells: readonly TableCell[],
  columns: readonly Column[],
  widths: readonly number[],
  paint: Paint,
): string[] {
  const wrapped = columns.map(({ lines }, at) => wrapCell(cells[at] ?? [], widths[at] as number, lines))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) => {
    const parts = wrapped.map((lines, at) => pad(lines[line] ?? [], widths[at] as number, paint))
    return (INDENT + parts.join(GAP)).trimEnd()
  })
}

function wrapCell(cell: TableCell, width: number, most: number): Phrase[] {
  const lines: Phrase[] = []
  for (const phrase of cell) {
    if (lines.length >= most) break
    if (phraseWidth(phrase) > 0) lines.push(...wrap(phrase, width, most - lines.length))
  }
  return lines
}

function pad(phrase: Phrase, width: number, paint: Paint): string {
  return paint(phrase) + ' '.repeat(Math.max(0, width - phraseWidth(phrase)))
}

function columnWidths(columns: readonly Column[], rows: readonly TableRow[], width: number): number[] {
  const free = width - INDENT.length - GAP.length * (columns.length - 1)
  const widths = columns.map((column, at) => {
    const natural = Math.max(
      displayWidth(column.heading),
      ...rows.map(({ cells }) => cellWidth(cells[at] ?? [])),
    )
    return Math.min(Math.max(natural, column.least), column.most)
  })
  const last = columns.length - 1
  const rest = () => free - widths.slice(0, last).reduce((sum, taken) => sum + taken, 0)
  while (rest() < (columns[last]?.least ?? 0)) {
    const widest = widestAbove(widths.slice(0, last), columns)
    if (widest < 0) break
    widths[widest] = (widths[widest] as number) - 1
  }
  widths[last] = Math.max(1, rest())
  return widths
}

/** The column with most room above its least width; −1 when none has any. */
function widestAbove(widths: readonly number[], columns: readonly Column[]): number {
  let widest = -1
  let room = 0
  widths.forEach((taken, at) => {
    const above = taken - (columns[at]?.least ?? 0)
    if (above > room) [widest, room] = [at, above]
  })
  return widest
}

const cellWidth = (cell: TableCell): number => Math.max(0, ...cell.map(phraseWidth))
