/** A question that nothing can be asked of a ledger with: one line that says what to ask instead. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
}
