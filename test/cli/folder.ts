import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

export interface Folder {
  readonly path: (name: string) => string
  /** Writes the file and returns its path. */
  readonly write: (name: string, content: string | Uint8Array) => string
}

/** A folder of its own for a test file, gone when its tests are over. */
export function temporaryFolder(): Folder {
  const root = mkdtempSync(join(tmpdir(), 'demarche-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const path = (name: string) => join(root, name)
  return {
    path,
    write(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true })
      writeFileSync(path(name), content)
      return path(name)
    },
  }
}
