export { type AskOptions as WhoOptions, who } from './ask.js'
export {
  composeConllu, ConlluError, type ConlluRow, type ConlluSentence, readConllu, writeConllu,
} from './conllu/index.js' // prettier-ignore
export {
  type Match, type SpellEntry, where, type WhereEntry, type WhereOptions, type WhoEntry,
} from './lookup/index.js' // prettier-ignore
export * from './model/index.js'
export { loadParser, type Parser, type ParserSentence, type ParserToken } from './parser.js'
export { type CodeOptions, codeReport, loadKnowledge, pipeline } from './pipeline.js'
export { begin, type Knowledge, type Pipeline, type Reading, type Stage, type StageResult } from './stage.js'
