import { who } from '../lookup/index.js'
import { loadCodeBook, loadGazetteer, loadIssueList } from '../world/index.js'

const codeBook = lazily(loadCodeBook)
const issueList = lazily(loadIssueList)
const gazetteer = lazily(loadGazetteer)

/** The name of a country by its code (RUS), or null where the tables have none. */
export function countryName(code: string): string | null {
  return gazetteer()?.country(code)?.name ?? null
}

/** Codes of sectors (GOV, CVL), which alone are of no state; empty where the tables are not there. */
export const sectorCodes = (): readonly string[] => gazetteer()?.sectors() ?? []

/** The usual name of an actor by its id, or null where the tables have none. */
export function actorName(id: string): string | null {
  const entry = orNull(() => who(id, { limit: 1 }))?.[0]
  return entry?.match === 'id' ? entry.name : null
}

/** The name of a CAMEO code, or null where the code book has none. */
export function cameoName(code: string): string | null {
  return codeBook()?.get(code)?.name ?? null
}

/** The name of an issue as positions give it ("one-china"), or null where the list of issues has none. */
export function issueName(issue: string): string | null {
  return issueList()?.get(`issue:${issue}`)?.name ?? null
}

/** Loads at first use; null where the table was not built, since a view can do without names. */
function lazily<T>(load: () => T): () => T | null {
  let loaded: T | null | undefined
  return () => {
    if (loaded === undefined) loaded = orNull(load)
    return loaded
  }
}

function orNull<T>(load: () => T): T | null {
  try {
    return load()
  } catch {
    return null
  }
}
