export type { AnsweredName, Answers, Asked, Streams } from './asked.js'
export { answers, streams } from './all.js'
