import type { Span } from '../../model/index.js'

/**
 * The blocks of a text: its lines, trimmed, without the empty ones. Where lines were broken to fit a width (plain text
 * from wires and mail), a block is the lines up to the next empty or short one, for no sentence ends at such a break.
 * Together the blocks hold every character that is not white space.
 */
export function findBlocks(text: string): Span[] {
  const lines = findLines(text)
  const width = wrapWidth(lines)
  return width === null
    ? lines.flatMap(({ span }) => (isEmpty(span) ? [] : [span]))
    : joinWrapped(lines, width)
}

interface Line {
  /** Without white space at either end. */
  readonly span: Span
  readonly endsSentence: boolean
}

const LINE = /[^\n\r\u2028\u2029\v\f]+|\r\n|[\n\r\u2028\u2029\v\f]/g
const SENTENCE_END = /[.!?:;…]["'”’»)\]]{0,3}$/

/** Every line, empty ones included. */
function findLines(text: string): Line[] {
  const lines: Line[] = []
  let isOpen = false
  for (const { 0: piece, index } of text.matchAll(LINE)) {
    if (/^[\n\r\u2028\u2029\v\f]/.test(piece)) {
      if (!isOpen) lines.push({ span: [index, index], endsSentence: true })
      isOpen = false
    } else {
      lines.push(lineOf(piece, index))
      isOpen = true
    }
  }
  return lines
}

function lineOf(piece: string, index: number): Line {
  const start = index + piece.length - piece.trimStart().length
  const trimmed = piece.trim()
  return { span: [start, start + trimmed.length], endsSentence: SENTENCE_END.test(trimmed.slice(-5)) }
}

const isEmpty = ([start, end]: Span): boolean => start === end
const lengthOf = ({ span: [start, end] }: Line): number => end - start

/** Nobody wraps text wider than this, nor so narrow. */
const WIDEST = 110
const NARROWEST = 40
/** Fewer breaks inside sentences than this are no habit. */
const LEAST_BREAKS = 4
/** A line of a wrapped paragraph is at least this part of the width, or it is the paragraph's last. */
const FULL_LINE = 0.7

/** The width that lines were broken to, null when line breaks are the ends of paragraphs. */
function wrapWidth(lines: readonly Line[]): number | null {
  const width = lines.reduce((widest, line) => Math.max(widest, lengthOf(line)), 0)
  if (width > WIDEST || width < NARROWEST) return null
  const followed = lines.filter((line, index) => {
    const next = lines[index + 1]
    return !isEmpty(line.span) && next !== undefined && !isEmpty(next.span)
  })
  const broken = followed.filter((line) => !line.endsSentence && lengthOf(line) >= width * FULL_LINE)
  return broken.length >= LEAST_BREAKS && broken.length > followed.length / 2 ? width : null
}

function joinWrapped(lines: readonly Line[], width: number): Span[] {
  const blocks: Span[] = []
  let isOpen = false
  for (const line of lines) {
    const last = blocks.at(-1)
    if (isEmpty(line.span)) isOpen = false
    else if (isOpen && last) blocks[blocks.length - 1] = [last[0], line.span[1]]
    else blocks.push(line.span)
    if (!isEmpty(line.span)) isOpen = lengthOf(line) >= width * FULL_LINE
  }
  return blocks
}
