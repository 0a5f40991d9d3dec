/** The columns of a line, in the order of the format. */
export const COLUMNS = [
  'ID', 'FORM', 'LEMMA', 'UPOS', 'XPOS', 'FEATS', 'HEAD', 'DEPREL', 'DEPS', 'MISC',
] as const // prettier-ignore

export type Column = (typeof COLUMNS)[number]

/** Words are what trees are made of; a multiword token is written as one ("don't"), an empty node is not written at all. */
export type RowKind = 'word' | 'multiword' | 'empty'

/** One line of a sentence; none of its columns is empty. */
export interface ConlluRow {
  readonly kind: RowKind
  readonly columns: readonly string[]
}

export interface ConlluSentence {
  /** Lines as they stand, "#" included. */
  readonly comments: readonly string[]
  /** None where comments stand alone. */
  readonly rows: readonly ConlluRow[]
  readonly lineEnd: '\n' | '\r\n'
}

/** What is wrong with a CoNLL-U file, and where. */
export class ConlluError extends Error {
  override readonly name = 'ConlluError'

  constructor(
    /** From 1. */
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line} ${reason}`)
  }
}

export const columnOf = (row: ConlluRow, column: Column): string => row.columns[COLUMNS.indexOf(column)]!

export const wordsOf = ({ rows }: ConlluSentence): ConlluRow[] => rows.filter(({ kind }) => kind === 'word')
