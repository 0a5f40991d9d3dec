import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/cli/view/text.js'

describe('the columns that text takes', () => {
  it.each([
    ['', 0],
    ['grain', 5],
    ['Kyïv', 4],
    ['“no limits”', 11],
    ['Россия', 6],
    ['e\u0301tat', 4],
    ['北京', 4],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['東京 G7', 7],
    ['ＡＢ', 4],
    ['🇺🇦', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['☎️', 2],
    ['… –', 3],
    ['हिन्दी', 5],
    ['عَرَبي', 4],
    ['𠀀', 2],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})
