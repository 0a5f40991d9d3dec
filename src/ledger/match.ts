/**
 * Words as a person types them → a query for the full-text index: all of them must be there, `"…"` is a phrase. Nothing a person can
 * type is an operator or an error; null where no word is left.
 */
export function matchText(words: string): string | null {
  const parts = [...words.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, phrase, word]) => phrase ?? word ?? '')
  const quoted = parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).map((part) => `"${part}"`)
  return quoted.length > 0 ? quoted.join(' ') : null
}
