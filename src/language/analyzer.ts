/** Tags and heads of one sentence's words; all lists run over the words. */
export interface Analysis {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** −1 for the root. */
  readonly heads: readonly number[]
  readonly deprels: readonly string[]
  /** "O" for none; "B-" and "I-" with person, organization, place or state in names; "N-" on the noun of a description. */
  readonly entities: readonly string[]
}

/** A trained model of syntax: the words of sentences in, their tags and dependencies out. */
export interface Analyzer {
  /**
   * Many sentences at a time, because a model may read them together faster than one by one.
   * Gives each one tree with one root for any words, however strange; an empty analysis for no words.
   */
  analyze(sentences: readonly (readonly string[])[]): Analysis[]
  lemma(word: string, upos: string, xpos: string, opensSentence: boolean): string
}
