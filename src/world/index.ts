import { type CodeBook, loadCodeBook } from './codebook.js'
import { type CueLexicon, loadCueLexicon } from './cues.js'
import { type FrameLexicon, loadFrameLexicon } from './frames.js'
import { type FurnitureLexicon, loadFurnitureLexicon } from './furniture.js'
import { type Gazetteer, loadGazetteer } from './gazetteer.js'
import { type IssueList, loadIssueList } from './issues.js'
import { loadPlaceIndex, type PlaceIndex } from './places.js'
import { loadStanceLexicon, type StanceLexicon } from './stances.js'
import { loadTimeLexicon, type TimeLexicon } from './time.js'
import { loadUnitLexicon, type UnitLexicon } from './units.js'

export * from './codebook.js'
export * from './cues.js'
export * from './frames.js'
export * from './furniture.js'
export * from './gazetteer.js'
export * from './issues.js'
export * from './places.js'
export * from './stances.js'
export * from './time.js'
export * from './units.js'
export * from './words.js'

/** What is known before a report is opened. */
export interface World {
  /** Actors and the offices they held, by date. */
  readonly gazetteer: Gazetteer
  readonly places: PlaceIndex
  /** Words that introduce a statement. */
  readonly cues: CueLexicon
  /** Words that name an event, with their roles and codes. */
  readonly frames: FrameLexicon
  /** CAMEO codes with Goldstein score, quad class and PLOVER class. */
  readonly codeBook: CodeBook
  /** Issues of international politics that actors take positions on. */
  readonly issues: IssueList
  /** Words of time expressions. */
  readonly time: TimeLexicon
  /** Words by which actors take a stance on an issue. */
  readonly stances: StanceLexicon
  /** Words of quantities, and units with their SI values. */
  readonly units: UnitLexicon
  /** Phrases by which titles, bylines, credits and prompts are known. */
  readonly furniture: FurnitureLexicon
}

export function loadWorld(): World {
  return {
    gazetteer: loadGazetteer(),
    places: loadPlaceIndex(),
    cues: loadCueLexicon(),
    frames: loadFrameLexicon(),
    codeBook: loadCodeBook(),
    issues: loadIssueList(),
    furniture: loadFurnitureLexicon(),
    time: loadTimeLexicon(),
    stances: loadStanceLexicon(),
    units: loadUnitLexicon(),
  }
}
