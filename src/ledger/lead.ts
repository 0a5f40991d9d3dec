import type { CodedReport } from '../model/index.js'

/** Where the first paragraph of a report's prose ends; what is no prose before it (title, byline, dateline) does not count. */
export function leadEnd(text: string, furniture: CodedReport['furniture']): number {
  const paragraph = /[^\n]*[^\s][^\n]*/gu
  for (const found of text.matchAll(paragraph)) {
    const end = found.index + found[0].length
    if (hasProse(text, found.index, end, furniture)) return end
  }
  return text.length
}

function hasProse(text: string, start: number, end: number, furniture: CodedReport['furniture']): boolean {
  let at = start
  for (const { span } of [...furniture].sort((one, other) => one.span[0] - other.span[0])) {
    if (span[1] <= at || span[0] >= end) continue
    if (/\S/u.test(text.slice(at, Math.max(at, span[0])))) return true
    at = Math.min(end, Math.max(at, span[1]))
  }
  return /\S/u.test(text.slice(at, end))
}
