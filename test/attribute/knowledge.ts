import type { Statement } from '../../src/model/index.js'
import { loadKnowledge } from '../../src/pipeline.js'
import { begin } from '../../src/stage.js'
import { read } from '../../src/stages/1-read/index.js'
import { parse } from '../../src/stages/2-parse/index.js'
import { mention } from '../../src/stages/3-mention/index.js'
import { date } from '../../src/stages/4-date/index.js'
import { attribute } from '../../src/stages/5-attribute/index.js'

export const knowledge = loadKnowledge()
const upToStatements = begin(read).then(parse).then(mention).then(date).then(attribute)

export function statementsIn(text: string, published = '2022-09-15'): readonly Statement[] {
  return readingOf(text, published).statements
}

export const readingOf = (text: string, published = '2022-09-15') =>
  upToStatements.read({ sourceId: 'test', format: 'text', content: text, published }, knowledge)
