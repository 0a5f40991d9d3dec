import { readFileSync } from 'node:fs'

/** The version of the program: reports that it coded carry it in a ledger. The manifest lies beside src/ as beside dist/. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version
