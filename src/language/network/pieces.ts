/** A run of words in a sentence that is read as a sentence of its own. */
export interface Piece {
  readonly first: number
  readonly end: number
}

/** The most words that are read together; what the memory for a sentence is bounded by. */
export const LONGEST_PIECE = 400

/** Cuts a long sentence behind punctuation, where the second half of a piece has some. */
export function cutIntoPieces(words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  for (let first = 0; first < words.length;) {
    const end = words.length - first <= LONGEST_PIECE ? words.length : endOfPiece(words, first)
    pieces.push({ first, end })
    first = end
  }
  return pieces
}

const STOP = /^[.!?;:]+$/
const PUNCTUATION = /^\p{P}+$/u

function endOfPiece(words: readonly string[], first: number): number {
  const end = first + LONGEST_PIECE
  return (
    lastMatch(words, first + LONGEST_PIECE / 2, end, STOP) ??
    lastMatch(words, first + LONGEST_PIECE / 2, end, PUNCTUATION) ??
    end
  )
}

function lastMatch(
  words: readonly string[],
  first: number,
  end: number,
  pattern: RegExp,
): number | undefined {
  for (let at = end; at > first; at--) if (pattern.test(words[at - 1]!)) return at
  return undefined
}
