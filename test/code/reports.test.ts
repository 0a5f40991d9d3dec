import { describe, expect, it } from 'vitest'
import { code, reportOf } from './code.js'

describe('one event is told once', () => {
  it('joins mentions of the same act', () => {
    const events = code("Russia invaded Ukraine in February. Russia's invasion of Ukraine shocked the world.")
    expect(events.map((event) => event.cameo)).toEqual(['190'])
    expect(events[0]?.trigger).toHaveLength(2)
    expect(events[0]?.date).toMatchObject({ start: '2022-02-01', end: '2022-02-28' })
  })

  it('joins what two did with one another, whoever is named first', () => {
    const events = code(
      'Vladimir Putin met Xi Jinping on Monday. Xi Jinping and Vladimir Putin met on Monday.',
    )
    expect(events.map((event) => event.cameo)).toEqual(['040'])
  })

  it('keeps acts of different kinds and sides apart', () => {
    const events = code('Turkey praised Qatar. Turkey praised Egypt. Egypt praised Turkey.')
    expect(events).toHaveLength(3)
    expect(events.map((event) => event.id)).toEqual(['e1', 'e2', 'e3'])
  })
})

describe('the date of an event', () => {
  it.each([
    ['Israel bombed Syria on 3 May 2021.', '2021-05-03'],
    ['Israel bombed Syria.', '2022-09-15'],
    ["Israel's attack on Syria was condemned by Iran in 2019.", '2019-01-01'],
  ])('%s', (text, start) => {
    expect(code(text).map((event) => event.date?.start)).toContain(start)
  })

  it.each([
    ['Israel had bombed Syria.', '195'],
    ['Israel has bombed Syria.', '195'],
    ['Finland expelled a diplomat of Russia on Tuesday, a year after Israel bombed Syria.', '195'],
    ['Iran, which bombed Syria, praised Egypt on Tuesday.', '195'],
    ['Syria is bombed by Israel.', '195'],
    ['Israel is bombing Syria.', '195'],
  ])('is open for what is told as background: %s', (text, cameo) => {
    expect(code(text).find((event) => event.cameo === cameo)?.date).toBeNull()
  })

  it('is not the time since which something is the first', () => {
    const [met] = code("Putin met Xi for the first time since Russia's invasion in February.")
    expect(met?.date?.start.slice(0, 7)).not.toBe('2022-02')
  })

  it('is never the date of a report that has none', () => {
    expect(code('Israel bombed Syria.', null)[0]?.date).toBeNull()
  })
})

describe('who reports an event', () => {
  it('is the statement it stands in', () => {
    const [event] = code('Iran said Israel bombed Syria.').filter(({ cameo }) => cameo === '195')
    expect(event?.statement).toBe('s1')
  })

  it('is nobody but the reporter for the rest', () => {
    expect(code('Israel bombed Syria.')[0]?.statement).toBeNull()
  })

  it('is nobody but the reporter for a claim that the report confirms', () => {
    const events = code('Iran said Israel had bombed Syria on Monday. Israel bombed Syria on Monday.')
    expect(events.map(({ cameo, statement }) => [cameo, statement])).toEqual([['195', null]])
  })

  it('turns what somebody else must do into a demand', () => {
    const [event] = code('Russia must withdraw its troops from Ukraine, Germany said.')
    expect(event).toMatchObject({ cameo: '1056', source: [{ id: 'country:DEU' }] })
  })
})

describe('places stand for their countries', () => {
  it.each([
    ['Russia struck Odesa on Saturday.', 'RUS', 'UKR'],
    ['Emmanuel Macron visited Jakarta.', 'FRA', 'IDN'],
    ['Thousands marched in Minsk.', 'BLRCVL', undefined],
    ['Western officials met the Polish president.', 'WSTGOV', 'POL'],
    ['French police arrested a dozen officials. Spain praised Italy.', 'FRACOP', 'FRA'],
  ])('%s', (text, source, target) => {
    const [event] = reportOf(text).events
    expect(event?.source[0]?.code).toMatch(new RegExp(`^${source}`))
    expect(event?.target[0]?.code?.slice(0, 3)).toBe(target)
  })
})

describe('nobody stands on both sides', () => {
  it.each(['Serbia, Hungary and Croatia met.', 'Serbia and Hungary signed a treaty with Hungary.'])(
    '%s',
    (text) => {
      for (const { source, target } of code(text)) {
        const sources = source.map((actor) => actor?.id)
        expect(target.map((actor) => actor?.id).filter((id) => sources.includes(id))).toEqual([])
      }
    },
  )

  it('but two who sign for their states', () => {
    const [event] = code('Vladimir Putin and Xi Jinping signed an accord between the two countries.')
    expect(event?.source.map((actor) => actor?.id)).toEqual(['person:vladimir-putin'])
    expect(event?.target.map((actor) => actor?.id)).toEqual(['person:xi-jinping'])
  })
})

it('is no truce where somebody stops short of an act', () => {
  const codes = code('China stopped short of backing the military operation.').map(({ cameo }) => cameo)
  expect(codes).not.toContain('0871')
})
