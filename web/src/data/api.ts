import { connect } from '../../../src/client/index.js'

/** The server that the pages came from. */
export const api = connect()

/**
 * The parameters of a page that the API has under the same names. What stands in an address may be anything: it goes to the server
 * as it is, which takes it or says what is wrong with it.
 */
export function chosen(query: URLSearchParams, names: readonly string[]): object {
  return queryOf(chosenWords(query, names))
}

/**
 * The same as words, to be derived from the address: they stay the same as long as none of these parameters changes, so that a
 * question which depends on them is not asked again because another one does.
 */
export function chosenWords(query: URLSearchParams, names: readonly string[]): string {
  const given = new URLSearchParams()
  for (const name of names) for (const value of query.getAll(name)) given.append(name, value)
  return given.toString()
}

/** Words of `chosenWords` as parameters again. */
export function queryOf(words: string): object {
  const given = new URLSearchParams(words)
  return Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)]))
}
