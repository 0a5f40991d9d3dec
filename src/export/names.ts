import type { TabledPlace } from '../ledger/index.js'
import { where } from '../lookup/index.js'
import { loadCodeBook, loadGazetteer } from '../world/index.js'
import { codeParts, type CodeParts } from './code.js'
import { remembered } from './remembered.js'

/** What the tables know of codes and places: names for readers and other conventions. */
export interface Names {
  /** Null for what is no country's code. */
  country(code: string): string | null
  sector(code: string): string
  /** Null for a code that is not in the code book. */
  cameo(code: string): string | null
  /** What kind of place it is, and the province it lies in; null where the tables do not have it. */
  place(place: TabledPlace): KnownPlace | null
  /** An actor's code taken apart. */
  parts(code: string): CodeParts
}

export interface KnownPlace {
  readonly kind: string
  readonly province: string | null
}

/** @throws {Error} when the compiled tables are missing */
export function loadNames(): Names {
  const gazetteer = loadGazetteer()
  const codeBook = loadCodeBook()
  const country = (code: string): string | null => {
    const found = gazetteer.country(code)
    return found && found.status !== 'region' ? found.name : null
  }
  return {
    country,
    sector: (code) => gazetteer.sector(code).name,
    cameo: remembered((code) => codeBook.get(code)?.name ?? null),
    place: remembered(findPlace, ({ name, lat, lon }) => [name, lat, lon].join('|')),
    parts: remembered((code) => codeParts(code, country)),
  }
}

/** Many places have the name; it is the one that lies there. */
function findPlace({ name, lat, lon }: TabledPlace): KnownPlace | null {
  const found = where(name).find((each) => each.lat === lat && each.lon === lon)
  return found ? { kind: found.kind, province: found.province } : null
}
