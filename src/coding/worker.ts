import { parentPort } from 'node:worker_threads'
import type { CodedReport } from '../model/index.js'
import { codeReport, loadKnowledge } from '../pipeline.js'
import type { Task } from './coder.js'

const knowledge = loadKnowledge()

/** What a thread of the pool runs; the pool asks for a default export. */
function code({ source, wishes, number }: Task): CodedReport {
  parentPort?.postMessage({ begun: number })
  return codeReport(source, knowledge, wishes)
}

export { code as default }
