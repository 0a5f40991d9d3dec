import { loadLanguage } from './language/index.js'
import type { CodedReport, Source } from './model/index.js'
import { begin, type Knowledge, type StageTiming } from './stage.js'
import { read } from './stages/1-read/index.js'
import { parse } from './stages/2-parse/index.js'
import { mention } from './stages/3-mention/index.js'
import { date } from './stages/4-date/index.js'
import { attribute } from './stages/5-attribute/index.js'
import { code } from './stages/6-code/index.js'
import { enter } from './stages/7-enter/index.js'
import { loadWorld } from './world/index.js'

/** The whole way from a report to its entries. To replace a stage, change its line here. */
export const pipeline = begin(read) //  Source → document, furniture
  .then(parse) //     + sentences: tokens with lemmas and heads
  .then(mention) //   + mentions, resolved to actors
  .then(date) //      + time expressions and places
  .then(attribute) // + statements: who said what
  .then(code) //      + events: who did what to whom
  .then(enter) //     + the coded report's entries

/** Loads the trained model and the compiled world. Do it once and share it: it never changes. */
export function loadKnowledge(): Knowledge {
  return { world: loadWorld(), language: loadLanguage() }
}

/** Codes one report. The same source and the same knowledge give the same report, byte for byte. */
export function codeReport(
  source: Source,
  knowledge: Knowledge,
  onStage?: (timing: StageTiming) => void,
): CodedReport {
  const { entries, notices } = pipeline.read(source, knowledge, onStage)
  return { ...entries, notices }
}
