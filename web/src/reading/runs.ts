import type { Span } from '../../../src/model/index.js'

/** A stretch of text over which nothing changes, and all the marks that cover it. */
export interface Run<Mark> {
  readonly span: Span
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A stretch of text without blank lines, or the blank lines between two of them. */
export interface Block<Mark> {
  readonly isBlank: boolean
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
      blocks.push({ isBlank: runs.every(({ text }) => text.trim() === ''), runs })
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

/** Where blocks end, in order; the last one is the end of the text. Blank is what holds two line breaks or more and no other sign. */
function blockEnds(text: string): number[] {
  const ends: number[] = []
  let breaks = 0
  let lastSign = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (sign === '\n') breaks++
    if (sign.trim() === '') continue
    if (breaks > 1) ends.push(lastSign, text.lastIndexOf('\n', at) + 1)
    breaks = 0
    lastSign = at + 1
  }
  if (lastSign < text.length) ends.push(lastSign)
  ends.push(text.length)
  return [...new Set(ends)].filter((end) => end > 0)
}
