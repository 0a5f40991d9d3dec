import type { Span } from '../../../src/model/index.js'

/** A stretch of text over which nothing changes, and all the marks that cover it. */
export interface Run<Mark> {
  readonly span: Span
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A block of text between blank lines, with the blank lines behind it. */
export interface Block<Mark> {
  readonly runs: readonly Run<Mark>[]
}

/**
 * Cuts a text at the borders of all marks and blocks. The runs, put together, are the text to the last character; the marks of
 * a run stand in the order in which they were given. Marks that are empty or reach beyond the text cover what there is of them.
 */
export function cutBlocks<Mark extends { readonly span: Span }>(
  text: string,
  marks: readonly Mark[],
): Block<Mark>[] {
  const ends = blockEnds(text)
  const order = new Map(marks.map((mark, index) => [mark, index]))
  const waiting = [...marks].sort((one, other) => one.span[0] - other.span[0])
  const borders = bordersOf(text.length, marks, ends)
  const blocks: Block<Mark>[] = []
  let runs: Run<Mark>[] = []
  let open: Mark[] = []
  let next = 0
  let start = 0
  let block = 0
  for (const end of borders) {
    open = open.filter((mark) => mark.span[1] > start)
    const before = open.length
    for (let mark = waiting[next]; mark && mark.span[0] <= start; mark = waiting[++next])
      if (mark.span[1] > start) open.push(mark)
    if (open.length > before)
      open.sort((one, other) => (order.get(one) as number) - (order.get(other) as number))
    runs.push({ span: [start, end], text: text.slice(start, end), marks: [...open] })
    start = end
    if (end === ends[block]) {
      blocks.push({ runs })
      runs = []
      block++
    }
  }
  return blocks
}

/** Where runs end, in order: at each border of a mark, at the end of each block. */
function bordersOf(
  length: number,
  marks: readonly { readonly span: Span }[],
  ends: readonly number[],
): number[] {
  const borders = new Set(ends)
  for (const { span } of marks) for (const at of span) if (at > 0 && at < length) borders.add(at)
  return [...borders].sort((one, other) => one - other)
}

/** Behind the blank lines that follow each block; the last one is the end of the text. */
function blockEnds(text: string): number[] {
  const ends: number[] = []
  let breaks = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (sign === '\n') breaks++
    else if (sign.trim() !== '') {
      if (breaks > 1 && at > 0) ends.push(lineStart(text, at))
      breaks = 0
    }
  }
  if (text.length > 0) ends.push(text.length)
  return ends
}

/** White space at the beginning of a line belongs to it. */
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at) + 1
