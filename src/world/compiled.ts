import { readFileSync } from 'node:fs'

/** `src/world/` and `dist/world/` are both two levels below the package, so one relative path serves both. */
const BUILD = new URL('../../build/', import.meta.url)

/**
 * Reads a table that `npm run build:data` compiled from `data/`.
 * @throws when the table is missing or broken: the package was not built, or its files are damaged.
 */
export function readCompiled<T>(name: string): T {
  const file = new URL(`${name}.json`, BUILD)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The compiled data "${name}" cannot be read (${reason}). Run "npm run build".`, {
      cause: error,
    })
  }
}
