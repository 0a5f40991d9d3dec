import type { CodeEntry } from '../world/index.js'
import { type Coverage, coverageOf } from './coverage.js'
import { entriesOf } from './entries.js'
import { type Finding, inOrder } from './finding.js'
import { findInflected, type Lemmas, loadLemmas } from './lemmas.js'
import type { LexiconFiles } from './read.js'
import { findFalseReferences } from './references.js'
import { findOverlaps, findRivals } from './rivals.js'
import { findUnused } from './unused.js'

export interface CheckedLexicon {
  /** What to mend, in the order of files and lines. */
  readonly findings: readonly Finding[]
  /** What to look through: nothing is wrong with it by itself. */
  readonly notes: readonly Finding[]
  /** Of the files and the lexicon that they extend, together. */
  readonly coverage: Coverage
}

/** What keeps a lexicon from being compiled. */
export function faultsOf(
  own: LexiconFiles,
  codeBook: readonly CodeEntry[],
  base: LexiconFiles | null = null,
): Finding[] {
  const codes = new Set(codeBook.map(({ code }) => code))
  return [...own.findings, ...findFalseReferences(own, base, codes)]
}

/** Checks the files of a lexicon. `base` is the one that they extend, which counts as sound. */
export function checkLexicon(
  own: LexiconFiles,
  codeBook: readonly CodeEntry[],
  base: LexiconFiles | null = null,
  lemmas: Lemmas = loadLemmas(),
): CheckedLexicon {
  const entries = entriesOf(own, base)
  const findings = [
    ...faultsOf(own, codeBook, base),
    ...findRivals(entries),
    ...findInflected(own, lemmas),
    ...findUnused(own),
  ]
  return {
    findings: inOrder(findings),
    notes: inOrder(findOverlaps(entries)),
    coverage: coverageOf(base ? [base, own] : [own], codeBook),
  }
}
