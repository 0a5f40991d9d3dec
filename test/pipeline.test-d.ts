import { describe, expectTypeOf, it } from 'vitest'
import type { ReadLayer, Source } from '../src/model/index.js'
import type { codeReport, pipeline } from '../src/pipeline.js'
import { begin } from '../src/stage.js'
import { read } from '../src/stages/1-read/index.js'
import { parse } from '../src/stages/2-parse/index.js'
import { mention } from '../src/stages/3-mention/index.js'
import { date } from '../src/stages/4-date/index.js'
import { attribute } from '../src/stages/5-attribute/index.js'
import { enter } from '../src/stages/7-enter/index.js'

describe('the order of stages', () => {
  it('lets every stage stand where its needs are met', () => {
    begin(read).then(parse).then(mention).then(date).then(attribute)
  })

  it('does not compile with a stage before what it needs', () => {
    // @ts-expect-error mentions need sentences
    begin(read).then(mention)
    // @ts-expect-error statements need mentions
    begin(read).then(parse).then(attribute)
    // @ts-expect-error the report needs statements and events
    begin(read).then(parse).then(mention).then(date).then(enter)
    // @ts-expect-error a later stage reads no source
    begin(parse).read({ sourceId: 'x', format: 'text', content: '' } satisfies Source)
  })

  it('hands each layer on', () => {
    expectTypeOf<ReturnType<typeof pipeline.read>>().toExtend<ReadLayer>()
    expectTypeOf<typeof codeReport>().returns.toHaveProperty('events')
  })
})
