import { describe, expect, it } from 'vitest'
import { code } from './code.js'

const dayOf = (text: string, trigger: string): string | null | undefined => {
  const event = code(text).find(({ trigger: spans }) =>
    spans.some(([start, end]) => text.slice(start, end) === trigger),
  )
  return event && (event.date?.start ?? null)
}

describe('a past event without a date', () => {
  it.each([
    ['is of the day of publication', 'Norway expelled an envoy of Iran.', 'expelled', '2022-09-15'],
    [
      'is open where the report begins on an earlier day',
      'Norway expelled an envoy of Iran on Monday.\n\nSweden condemned Iran.',
      'condemned',
      null,
    ],
    [
      'is of that day where it begins on the day itself',
      'Norway expelled an envoy of Iran on Thursday.\n\nSweden condemned Iran.',
      'condemned',
      '2022-09-15',
    ],
    [
      'is open where the story went back to a longer time',
      'In August the quarrel turned bitter. Norway expelled an envoy of Iran.',
      'expelled',
      null,
    ],
    [
      'is open behind a past perfect',
      'Iran had asked for a visa. Norway rejected the request of Iran.',
      'rejected',
      null,
    ],
    [
      'is not of the time of what it was about',
      'Turkey sentenced two Syrian smugglers for their part in the March 2015 deaths.',
      'sentenced',
      '2022-09-15',
    ],
  ])('%s: %s', (_, text, trigger, day) => {
    expect(dayOf(text, trigger)).toBe(day)
  })
})
