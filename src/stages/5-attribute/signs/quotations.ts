import type { Span } from '../../../model/index.js'

export interface Quotation {
  /** Marks included. */
  readonly span: Span
  /** Between the marks. */
  readonly inner: Span
  /** Index into the document's paragraphs. */
  readonly paragraph: number
  /** False when the closing mark is missing: the quotation then runs to the end of its paragraph. */
  readonly closed: boolean
  /** It takes up a quotation that the paragraph before left open. */
  readonly continues: boolean
  readonly marks: 'double' | 'single'
}

/**
 * Finds the outermost quotations of every paragraph, in text order, not overlapping: curly, straight and angle marks,
 * doubled apostrophes, and single marks where they cannot be apostrophes. Linear in the length of the text.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = []
  let left = false
  paragraphs.forEach((paragraph, index) => {
    const here = scanParagraph(text, paragraph, index)
    const first = here[0]
    if (left && first?.span[0] === paragraph[0]) here[0] = { ...first, continues: true }
    found.push(...here)
    const last = here.at(-1)
    left = last !== undefined && !last.closed && last.span[1] === paragraph[1]
  })
  return found
}

interface Open {
  readonly start: number
  readonly width: number
  readonly mark: string
}

/** Which marks close a quotation that a mark opened. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"'],
  '”': ['”', '"'],
  '„': ['“', '”', '"'],
  '«': ['»'],
  '"': ['"', '”'],
  "''": ["''"],
  '``': ["''"],
}

function scanParagraph(text: string, [from, to]: Span, paragraph: number): Quotation[] {
  const found: Quotation[] = []
  const enclosed = enclosedMarks(text, from, to)
  let open: Open | null = null
  let within = 0
  let at = from
  const close = (opened: Open, end: number, width: number, closed: boolean) => {
    const inner: Span = [opened.start + opened.width, end - width]
    if (text.slice(...inner).trim() === '') return
    const marks = opened.mark === '‘' ? 'single' : 'double'
    found.push({ span: [opened.start, end], inner, paragraph, closed, continues: false, marks })
  }
  while (at < to) {
    const mark = markAt(text, at)
    if (open && (within > 0 || enclosed.has(at))) {
      if (enclosed.has(at)) within++
      else if (shapeOf(text, at, from, to) < 0) within--
    } else if (open) {
      if (closes(text, open, mark, at, to)) {
        close(open, at + mark.length, mark.length, true)
        open = null
      } else if (reopens(open, mark, at, from)) {
        close(open, trimEnd(text, open.start, at), 0, false)
        open = { start: at, width: mark.length, mark }
      }
    } else if (mark in CLOSERS && opens(text, mark, at, from, to)) {
      open = { start: at, width: mark.length, mark }
    } else if (isSingleOpening(text, at, from, to)) {
      const end = singleClosing(text, at + 1, to)
      if (end > 0) {
        close({ start: at, width: 1, mark: '‘' }, end, 1, true)
        at = end
        continue
      }
    }
    at += mark.length
  }
  if (open) close(open, trimEnd(text, open.start, to), 0, false)
  return found
}

/** Whether a double mark looks like an opening one (1) or a closing one (−1), by what stands beside it; 0 for none. */
function shapeOf(text: string, at: number, from: number, to: number): number {
  const mark = text[at]
  if (mark === '“') return 1
  if (mark === '”') return -1
  if (mark !== '"') return 0
  const before = at > from ? (text[at - 1] as string) : ' '
  const next = at + 1 < to ? (text[at + 1] as string) : ' '
  if (!/[\s([—–“]/.test(before)) return -1
  return SPACE.test(next) ? 0 : 1
}

/** Opening marks inside a quotation that is closed behind them: «“He said “no” and left.”» */
function enclosedMarks(text: string, from: number, to: number): Set<number> {
  const marks: { readonly at: number; readonly depth: number; readonly shape: number }[] = []
  let depth = 0
  for (let at = from; at < to; at++) {
    const shape = shapeOf(text, at, from, to)
    if (shape !== 0) marks.push({ at, depth: (depth = Math.max(0, depth + shape)), shape })
  }
  const found = new Set<number>()
  let lowest = Infinity
  for (const mark of marks.reverse()) {
    if (mark.shape > 0 && mark.depth > 1 && lowest < mark.depth - 1) found.add(mark.at)
    lowest = Math.min(lowest, mark.depth)
  }
  return found
}

function markAt(text: string, at: number): string {
  const mark = text[at] as string
  return (mark === "'" || mark === '`') && text[at + 1] === mark ? mark + mark : mark
}

const SPACE = /\s/
const WORD = /[\p{L}\p{N}]/u
const OPENING_BEFORE = /[\s([{—–\-/“"«:]/

function opens(text: string, mark: string, at: number, from: number, to: number): boolean {
  const next = text[at + mark.length]
  if (at + mark.length >= to || next === undefined) return false
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``') return true
  const before = at > from ? (text[at - 1] as string) : ' '
  // A closing mark with no opening one, or the inches of 6'2".
  return OPENING_BEFORE.test(before) && !(SPACE.test(next) && SPACE.test(before) && mark === '”')
}

function closes(text: string, open: Open, mark: string, at: number, to: number): boolean {
  if (mark === '“' && open.mark === '“') return isMistakenClosing(text, at, to)
  if (!(CLOSERS[open.mark] as readonly string[]).includes(mark)) return false
  if (mark !== '"' || open.mark !== '"') return true
  // A straight mark with a space before and a word after opens anew: the closing one was forgotten.
  const next = at + 1 < to ? (text[at + 1] as string) : ' '
  return !(SPACE.test(text[at - 1] as string) && WORD.test(next)) || at === open.start + 1
}

/** “an opening mark typed for a closing one“ */
function isMistakenClosing(text: string, at: number, to: number): boolean {
  const next = at + 1 < to ? (text[at + 1] as string) : ' '
  return !SPACE.test(text[at - 1] as string) && /[\s.,;:?!)]/.test(next)
}

function reopens(open: Open, mark: string, at: number, from: number): boolean {
  if (mark === '“') return open.mark === '“' || open.mark === '"'
  if (mark === '"') return open.mark === '"' && at > from
  return mark === '``' && open.mark === '``'
}

function isSingleOpening(text: string, at: number, from: number, to: number): boolean {
  const mark = text[at]
  if (mark !== '‘' && mark !== "'") return false
  const before = at > from ? (text[at - 1] as string) : ' '
  if (!OPENING_BEFORE.test(before)) return false
  const next = at + 1 < to ? (text[at + 1] as string) : ' '
  // ‘90s and 'em are apostrophes.
  return WORD.test(next) && !/^(?:\d\ds?\b|(?:em|til|tis|twas|cause)\b)/.test(text.slice(at + 1, at + 7))
}

/** The longest a quotation in single marks may be, in code units: beyond it the mark was an apostrophe. */
const SINGLE_LIMIT = 300

/** End of the quotation in single marks whose words start at `at`, closing mark included; 0 when none closes it. */
function singleClosing(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + SINGLE_LIMIT)
  let weak = 0
  for (let index = at; index < limit; index++) {
    const mark = text[index]
    if (mark === '“' || mark === '”' || mark === '"' || mark === '‘') break
    if (mark !== '’' && mark !== "'") continue
    const next = index + 1 < to ? (text[index + 1] as string) : ' '
    if (WORD.test(next) || SPACE.test(text[index - 1] as string)) continue
    // After an s it may be a possessive: only if nothing better follows.
    if (text[index - 1] !== 's' || !SPACE.test(next)) return index + 1
    weak ||= index + 1
  }
  return weak
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && SPACE.test(text[at - 1] as string)) at--
  return at
}
