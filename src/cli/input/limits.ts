/**
 * What one input may cost. A news report has some 5,000 characters and a long one 100,000;
 * the limits stop accidents (a dump given as one document) and attacks (a gzip bomb) before memory does.
 */
export const LIMITS = {
  /** Characters of one document of plain text. */
  documentCharacters: 1_000_000,
  /** Characters of one HTML page: its markup and scripts count here, though none of them is coded. */
  pageCharacters: 8_000_000,
  /** Bytes of one line of JSON Lines: a document of full length in which every character is escaped. */
  lineBytes: 8_000_000,
  /** Bytes of one row of CSV: a document of full length with the columns beside it. */
  rowBytes: 8_000_000,
  /** Bytes of one record of a WARC file, as archived and as unpacked; what is longer is no news report. */
  recordBytes: 16_000_000,
} as const

/** The longest encoding in use takes 4 bytes a character. */
export const BYTES_A_CHARACTER = 4
