import { expect, it } from 'vitest'
import { DeadlineError, openCoder } from '../../src/coding/index.js'
import type { Source } from '../../src/model/index.js'

const source = (content: string): Source => ({
  sourceId: 'a',
  format: 'text',
  content,
  published: '2022-09-15',
})
const LONG = source('Russia attacked Ukraine. '.repeat(20_000))
const SHORT = source('France condemned Iran.')

it('what waits in a thread that is killed for the report before is coded all the same', async () => {
  const coder = await openCoder(1, { explain: false, deadline: 500 })
  await coder.code(SHORT)
  const [long, short] = await Promise.allSettled([coder.code(LONG), coder.code(SHORT)])
  expect(long).toMatchObject({ status: 'rejected', reason: expect.any(DeadlineError) as unknown })
  expect(short).toMatchObject({ status: 'fulfilled', value: { events: [{ cameo: '111' }] } })
  await coder.close()
}, 60_000)

it('what is under way when the coder is closed ends', async () => {
  const coder = await openCoder(1, { explain: false, deadline: 60_000 })
  await coder.code(SHORT)
  const all = Promise.allSettled([coder.code(LONG), coder.code(SHORT), coder.code(SHORT)])
  await coder.close()
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
}, 60_000)
