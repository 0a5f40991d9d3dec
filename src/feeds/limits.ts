/** What a feed may cost. The feed of a large paper has 200 items and 500 kB; a year of one, kept in a file, some 20,000. */
export const FEED_LIMITS = {
  /** Characters of one feed. */
  characters: 40_000_000,
  /** Characters of one item, its markup included. */
  itemCharacters: 1_000_000,
  /** Bytes of a response, as sent and as unpacked. */
  responseBytes: 20_000_000,
  /** From asking to the last byte. */
  responseMilliseconds: 30_000,
  redirects: 5,
} as const
