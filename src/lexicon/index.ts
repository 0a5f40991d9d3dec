export { checkLexicon, type CheckedLexicon, faultsOf } from './check.js'
export { compileLexicon } from './compile.js'
export type { Family } from './family.js'
export { type Finding, type FindingKind, FINDING_KINDS, inOneLine, inOrder } from './finding.js'
export { type LexiconFiles, readLexiconFiles } from './read.js'
export { type Coverage, coverageOf, type PloverCoverage, type Reached, type RootCoverage } from './coverage.js' // prettier-ignore
export { findFamilies, type FoundFamily } from './find.js'
export { SHIPPED_FRAMES } from './shipped.js'
