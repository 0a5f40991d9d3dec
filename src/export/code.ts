/** An actor's code taken apart: RUSGOVMIL is a country with two sectors, IGOUNO a body between states. */
export interface CodeParts {
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  /** The body's own letters: UNO. */
  readonly body: string | null
  readonly sectors: readonly string[]
}

export const NO_PARTS: CodeParts = { country: null, body: null, sectors: [] }

/** What stands before a body of no one state. */
const PREFIX = /^(?:IGO|NGO|IMG)$/u

/** @param country tells the name of a country by its code; null for what is none */
export function codeParts(code: string, country: (code: string) => string | null): CodeParts {
  const [first, ...others] = code.match(/.{1,3}/gsu) ?? []
  if (first === undefined) return NO_PARTS
  if (PREFIX.test(first)) return { country: null, body: others[0] ?? null, sectors: [first] }
  if (country(first) !== null) return { country: first, body: null, sectors: others }
  return { country: null, body: null, sectors: [first, ...others] }
}
