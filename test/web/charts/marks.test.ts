import { describe, expect, it } from 'vitest'
import type { HeldPosition } from '../../../web/src/data/types.js'
import type { Actor } from '../../../src/model/index.js'
import { lanesOf } from '../../../web/src/charts/lanes.js'
import { rowsOf, standing, STANCES, type Stance } from '../../../web/src/charts/stances.js'

describe('offices through time', () => {
  it('lie on lanes, the earliest first, what is still held up to the last day', () => {
    const offices = [
      { role: 'president', from: '2020-01-01', to: null },
      { role: 'senator', from: '2010-01-01', to: '2015-01-01' },
    ]
    const { from, to, lanes } = lanesOf(offices, '2030-01-01')
    expect([from, to].map((day) => day.toISOString().slice(0, 10))).toEqual(['2010-01-01', '2030-01-01'])
    expect(lanes.map(({ item }) => item.role)).toEqual(['senator', 'president'])
    expect(lanes[1]).toMatchObject({ end: 1, isOpenAtEnd: true, isOpenAtStart: false })
    expect(lanes[1]?.start).toBeCloseTo(0.5, 2)
  })

  it('leave room before the first known day for what has no beginning', () => {
    const { lanes } = lanesOf([{ from: null, to: '2015-01-01' }], '2020-01-01')
    expect(lanes[0]).toMatchObject({ start: 0, isOpenAtStart: true, isOpenAtEnd: false })
    expect(lanes[0]?.end).toBeGreaterThan(0)
  })

  it('reach to the end of a year or month where no day is known', () => {
    const offices = [
      { from: '2010', to: '2014' },
      { from: '2015-01-01', to: '2019-12' },
    ]
    const { lanes } = lanesOf(offices, '2020-01-01')
    expect(lanes[0]?.end).toBeCloseTo(lanes[1]?.start as number, 6)
    expect(lanes[1]?.end).toBe(1)
  })

  it('have an axis even where no day is known', () => {
    const { from, to, lanes } = lanesOf([{ from: null, to: null }], '2020-01-01')
    expect(from < to).toBe(true)
    expect(lanes[0]).toMatchObject({ start: 0, end: 1 })
  })
})

const actor = (id: string, name: string): Actor => ({
  id,
  name,
  kind: 'person',
  country: null,
  codes: [],
  role: null,
  wikidata: null,
})
const [ANNA, BEN, CARL] = [
  actor('person:anna', 'Anna'),
  actor('person:ben', 'Ben'),
  actor('person:carl', 'Carl'),
]

function held(who: Actor, published: string | null, stance: Stance = 'supports'): HeldPosition {
  const position = { actor: who.id, issue: 'one-china', stance, statement: 's1', span: [0, 4] as [number, number] }
  return { position, actor: who, words: 'Yes.', report: 'r', sourceId: 'r', title: null, url: null, publisher: null, published }
} // prettier-ignore

describe('positions on an issue', () => {
  it('stand in one row an actor, who took the most first, then by name', () => {
    const rows = rowsOf([
      held(CARL, null),
      held(BEN, '2020-05-01'),
      held(ANNA, null),
      held(BEN, '2019-01-01'),
    ])
    expect(rows.map(({ actor }) => actor.name)).toEqual(['Ben', 'Anna', 'Carl'])
    expect(rows[0]?.positions.map(({ published }) => published)).toEqual(['2019-01-01', '2020-05-01'])
  })

  it('tell stances by a shape and a colour of their own', () => {
    expect(new Set(STANCES.map(({ shape }) => shape)).size).toBe(4)
    expect(new Set(STANCES.map(({ colour }) => colour)).size).toBe(4)
  })

  it('are set above each other where they would lie on each other', () => {
    const at = (...all: number[]) => standing(all.map((x) => ({ item: x, x })), 10).map(({ x, level }) => [x, level])
    expect(at(0, 4, 8, 11)).toEqual([[0, 0], [4, 1], [8, 2], [11, 0]])
    expect(at(50, 20)).toEqual([[20, 0], [50, 0]])
  }) // prettier-ignore
})
