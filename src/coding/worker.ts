import { parentPort } from 'node:worker_threads'
import { workerData } from 'piscina'
import type { CodedReport } from '../model/index.js'
import { codeReport, loadKnowledge } from '../pipeline.js'
import type { Task, Wishes } from './coder.js'

const knowledge = loadKnowledge()

/** What a thread of the pool runs; the pool asks for a default export. */
function code({ source, number }: Task): CodedReport {
  parentPort?.postMessage({ begun: number })
  return codeReport(source, knowledge, workerData as Wishes)
}

export { code as default }
