/** Tags and heads of one sentence's words; all lists run over the words. */
export interface Analysis {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** −1 for the root. */
  readonly heads: readonly number[]
  readonly deprels: readonly string[]
}

/** A trained model of syntax: the words of one sentence in, their tags and dependencies out. */
export interface Analyzer {
  /** Gives one tree with one root for any words, however strange; none for no words. */
  analyze(words: readonly string[]): Analysis
  lemma(word: string, upos: string, xpos: string, opensSentence: boolean): string
}
