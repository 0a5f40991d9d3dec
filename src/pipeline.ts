import { explainEvents, withExplanations } from './explain/index.js'
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

export interface CodeOptions {
  /** Gives each event the reasons for every part of it, in words. */
  readonly explain?: boolean
  /** Is told how long each stage took. */
  readonly onStage?: (timing: StageTiming) => void
}

/** Codes one report. The same source, knowledge and options give the same report, byte for byte. */
export function codeReport(
  source: Source,
  knowledge: Knowledge,
  { explain = false, onStage }: CodeOptions = {},
): CodedReport {
  const reading = pipeline.read(source, knowledge, onStage)
  const { entries, notices } = reading
  if (!explain) return { ...entries, notices }
  const explanations = explainEvents(reading, knowledge.world)
  return { ...entries, events: withExplanations(entries.events, explanations), notices }
}
