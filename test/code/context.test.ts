import { describe, expect, it } from 'vitest'
import { code, reportOf } from './code.js'

const REPORTS: Record<string, [text: string, cameo: string, target: string][]> = {
  'what a decision and a withdrawal look back at': [
    ['Canada withdrew its troops from Mali. It rained. It was cold. France was waiting. Ghana opposed the withdrawal.', '1246', 'CAN'],
    ['Canada withdrew its troops from Mali. It rained. It was cold. France was waiting. Ghana criticised the decision.', '111', 'CAN'],
  ],
  'who is to do what is asked for': [
    ['Joe Biden called for NATO members to spend more.', '020', 'IGONAT'],
    ['Canada recommended that Iran release the prisoners.', '0253', 'IRN'],
    ['The president of Kenya recommended the British troops withdraw.', '0256', 'GBR'],
  ],
} // prettier-ignore

describe.each(Object.entries(REPORTS))('%s', (_, examples) => {
  it.each(examples)('%s', (text, cameo, target) => {
    const event = reportOf(text).events.find((each) => each.cameo === cameo)
    expect(event?.target[0]?.code?.startsWith(target)).toBe(true)
  })
})

describe('what is announced', () => {
  it.each([
    ['Canada announced a withdrawal from Mali.', '0874', 'planned'],
    ['Canada announced a truce with Mali.', '0871', 'asserted'],
  ])('%s', (text, cameo, modality) => {
    expect(code(text).map((event) => [event.cameo, event.modality])).toContainEqual([cameo, modality])
  })
})
