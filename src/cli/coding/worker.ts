import { workerData } from 'piscina'
import type { CodedReport, Source } from '../../model/index.js'
import { codeReport, loadKnowledge } from '../../pipeline.js'
import type { Wishes } from './coder.js'

const knowledge = loadKnowledge()

/** What a thread of the pool runs; the pool asks for a default export. */
function code(source: Source): CodedReport {
  return codeReport(source, knowledge, workerData as Wishes)
}

export { code as default }
