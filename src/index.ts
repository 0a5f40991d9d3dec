export * from './model/index.js'
export { codeReport, loadKnowledge, pipeline } from './pipeline.js'
export { begin, type Knowledge, type Pipeline, type Reading, type Stage, type StageResult } from './stage.js'
