import type { Sentence, Span } from '../../../model/index.js'

/** A word, a number or a mark: quantities are read over pieces, because "$1.2bn" or "50km" may be one token or several. */
export interface Piece {
  readonly text: string
  /** Lower case. */
  readonly key: string
  readonly span: Span
  /** Index of the token that holds it. */
  readonly token: number
  /** Whether a blank stands before it. */
  readonly spaced: boolean
  /** The value of digits; null for anything else. */
  readonly value: number | null
}

const PIECE = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\p{L}[\p{L}\p{M}]*|\S/gu
/** Longer runs of digits are serial numbers. */
const MOST_DIGITS = 18

export function piecesOf(text: string, { span, tokens }: Sentence): Piece[] {
  const pieces: Piece[] = []
  let [token, end] = [0, 0]
  for (const match of text.slice(span[0], span[1]).matchAll(PIECE)) {
    const start = span[0] + match.index
    while (token + 1 < tokens.length && (tokens[token + 1]?.span[0] ?? 0) <= start) token++
    const digits = /^\d/.test(match[0]) && match[0].length <= MOST_DIGITS
    pieces.push({
      text: match[0],
      key: match[0].toLowerCase(),
      span: [start, start + match[0].length],
      token,
      spaced: match.index > end,
      value: digits ? Number(match[0].replaceAll(',', '')) : null,
    })
    end = match.index + match[0].length
  }
  return pieces
}

export function isHyphen(piece: Piece | undefined): boolean {
  return piece !== undefined && /^[-–‑]$/.test(piece.text)
}
