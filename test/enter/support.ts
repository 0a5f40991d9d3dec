import { codeReport, loadKnowledge } from '../../src/pipeline.js'

const knowledge = loadKnowledge()

export function report(text: string) {
  return codeReport({ sourceId: 'test', format: 'text', content: text, published: '2022-09-15' }, knowledge)
}

export const knowledgeOfIssues = knowledge.world.issues
