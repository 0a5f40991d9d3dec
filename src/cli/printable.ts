/** A name or a message may hold what was in a hostile file: no control character of it reaches the terminal. */
// eslint-disable-next-line no-control-regex
export const printable = (words: string): string => words.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')

/** What a person is told of an input that cannot be coded. */
export const faultLine = ({ name, reason }: { readonly name: string; readonly reason: string }): string =>
  `demarche: ${printable(name)}: ${printable(reason)}`
