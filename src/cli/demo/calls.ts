import { basename, relative } from 'node:path'

/** What a user may ask the ledger next, as lines for a shell. */
export function callsFor(file: string): string[] {
  const asked = [
    `dyad RUS UKR --ledger ${quoted(file)}`,
    `search ceasefire --speaker China --ledger ${quoted(file)}`,
    `export --what positions --ledger ${quoted(file)}`,
  ]
  return asked.map((each) => `${self()} ${each}`)
}

/** The program as it was called: by its name, or as a file of a clone. */
function self(): string {
  const called = process.argv[1] ?? 'demarche'
  return basename(called) === 'demarche' ? 'demarche' : `node ${quoted(relative('.', called))}`
}

const quoted = (word: string): string =>
  /^[\w./:@%+=-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
