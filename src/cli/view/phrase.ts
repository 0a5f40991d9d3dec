import { createColors } from 'picocolors'
import { displayWidth, type Grapheme, graphemes, plain } from './text.js'

export type Style = 'normal' | 'strong' | 'dim' | 'code' | 'cooperation' | 'conflict' | 'doubt'

/** Words in one style. The text is plain: it may be printed as it stands. */
export interface Run {
  readonly text: string
  readonly style: Style
}

export type Phrase = readonly Run[]

export type Paint = (phrase: Phrase) => string

/** Longer text is cut before it is measured, so that a line of ten megabytes costs no more than a long sentence. */
const LONGEST = 1200

export function run(text: string, style: Style = 'normal'): Run {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return { text: plain(cut), style }
}

export function phraseWidth(phrase: Phrase): number {
  return phrase.reduce((sum, { text }) => sum + displayWidth(text), 0)
}

export function painter(colour: boolean): Paint {
  const colours = createColors(colour)
  const brush: Record<Style, (text: string) => string> = {
    normal: (text) => text,
    strong: colours.bold,
    dim: colours.dim,
    code: colours.cyan,
    cooperation: colours.green,
    conflict: colours.red,
    doubt: colours.yellow,
  }
  return (phrase) => phrase.map(({ text, style }) => brush[style](text)).join('')
}

/** Breaks a phrase into at most `most` lines of `width` columns; what does not fit ends in "…". */
export function wrap(phrase: Phrase, width: number, most: number): Phrase[] {
  const lines: Cell[][] = [[]]
  for (const { cells, space } of units(phrase)) {
    const line = lines.at(-1) as Cell[]
    const unit = cut(cells, width)
    const gap = space && line.length > 0 ? [space] : []
    if (cellsWidth(line) + cellsWidth(gap) + cellsWidth(unit) <= width) {
      line.push(...gap, ...unit)
    } else if (lines.length < most) {
      lines.push([...unit])
    } else {
      line.splice(0, line.length, ...cut([...line, ...gap, ...unit], width))
      break
    }
  }
  return lines.map(joinCells)
}

interface Cell extends Grapheme {
  readonly style: Style
}

interface Unit {
  readonly cells: readonly Cell[]
  /** The space before it, if there is one. */
  readonly space: Cell | null
}

/** Words, and single wide characters, since Chinese and Japanese put no spaces between words. */
function units(phrase: Phrase): Unit[] {
  const found: { cells: Cell[]; space: Cell | null }[] = []
  let space: Cell | null = null
  let open = false
  for (const cell of cellsOf(phrase)) {
    if (cell.text === ' ') {
      space = cell
      open = false
    } else if (open && cell.width < 2) {
      found.at(-1)?.cells.push(cell)
    } else {
      found.push({ cells: [cell], space })
      space = null
      open = cell.width < 2
    }
  }
  return found
}

function cellsOf(phrase: Phrase): Cell[] {
  return phrase.flatMap(({ text, style }) => graphemes(text).map((grapheme) => ({ ...grapheme, style })))
}

function cut(cells: readonly Cell[], width: number): readonly Cell[] {
  if (cellsWidth(cells) <= width) return cells
  const kept: Cell[] = []
  let taken = 1
  for (const cell of cells) {
    if (taken + cell.width > width) break
    taken += cell.width
    kept.push(cell)
  }
  while (kept.at(-1)?.text === ' ') kept.pop()
  return [...kept, { text: '…', width: 1, style: 'dim' }]
}

const cellsWidth = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)

function joinCells(cells: readonly Cell[]): Phrase {
  const runs: { text: string; style: Style }[] = []
  for (const { text, style } of cells) {
    const last = runs.at(-1)
    if (last?.style === style) last.text += text
    else runs.push({ text, style })
  }
  return runs
}
