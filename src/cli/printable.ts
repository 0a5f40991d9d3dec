/** A name or a message may hold what was in a hostile file: no control character of it reaches the terminal. */
// eslint-disable-next-line no-control-regex
export const printable = (words: string): string => words.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
