import type { Mention, Sentence, Token } from '../../model/index.js'

/** A mention in the making. */
export interface Draft {
  readonly sentence: number
  /** Token indexes `[first, end)`. */
  readonly first: number
  readonly end: number
  /** Index of the syntactic head among them. */
  readonly head: number
  readonly kind: Mention['kind']
  readonly actor: string | null
}

export function draftOf(
  sentence: Sentence,
  [first, end]: readonly [number, number],
  kind: Mention['kind'],
  actor: string | null,
): Draft {
  return { sentence: sentence.index, first, end, head: headAmong(sentence, first, end), kind, actor }
}

/** The token of `[first, end)` that hangs on a token outside; the last one where several do. */
export function headAmong({ tokens }: Sentence, first: number, end: number): number {
  let head = end - 1
  for (let index = end - 1; index >= first; index--) {
    const token = tokens[index]
    if (
      token &&
      (token.head < first || token.head >= end) &&
      token.upos !== 'PUNCT' &&
      token.upos !== 'PART'
    ) {
      head = index
      // "Watch", "Who" inside a name are no pronouns, whatever the tagger says.
      if (isNominal(token) && token.upos !== 'PRON') break
    }
  }
  return head
}

export const isNominal = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON'

export const covers = (draft: Draft, index: number): boolean => draft.first <= index && index < draft.end

export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0)
  return (first >= 65 && first <= 90) || (first > 127 && /^\p{Lu}/u.test(word))
}

/** The sex that a word for a person tells: "spokeswoman", "king". */
export function sexOfWord(word: string): 'M' | 'F' | null {
  if (/(?:woman|queen|princess)$/iu.test(word)) return 'F'
  return /(?:man|king|prince|emir|pope)$/iu.test(word) ? 'M' : null
}
