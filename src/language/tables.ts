import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FeatureTables } from './features.js'
import type { LemmaTables } from './lemmatizer.js'

/** What is looked up in place of being computed by the model. */
export interface LanguageTables {
  readonly lemmas: LemmaTables
  readonly features: FeatureTables
}

const FILE = fileURLToPath(new URL('../../models/english/tables.json', import.meta.url))

/** @throws {Error} when the tables are missing or damaged; the message names the file. */
export function loadTables(path = FILE): LanguageTables {
  try {
    const tables = JSON.parse(readFileSync(path, 'utf8')) as Partial<LanguageTables> | null
    if (!isWhole(tables)) throw new Error('a table is missing')
    return tables
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The language tables ${path} cannot be read (${reason}). Install them again, or train them anew.`,
      {
        cause: error,
      },
    )
  }
}

function isWhole(tables: Partial<LanguageTables> | null): tables is LanguageTables {
  const { lemmas, features } = tables ?? {}
  const parts: unknown[] = [lemmas?.words, lemmas?.endings, lemmas?.bases, features?.keys, features?.bundles]
  return parts.every((part) => typeof part === 'object' && part !== null)
}
