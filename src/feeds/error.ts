/** A feed that cannot be read or fetched: one clear line, and the others go on. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
}
