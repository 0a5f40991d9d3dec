import { expect, it } from 'vitest'
import { actorReader } from '../../src/ledger/sqlite/known.js'
import type { Actor } from '../../src/model/index.js'

const actor = (id: string, name = id): Actor => ({
  id, name, kind: 'country', country: null, codes: [], role: null, wikidata: null,
}) // prettier-ignore

const LISTS: readonly (readonly Actor[])[] = [
  [],
  [actor('country:FRA')],
  [actor('country:DEU'), actor('country:FRA'), actor('org:UN')],
  [actor('country:FRA'), actor('country:FRA', 'France')],
  [actor('a', '},{"id":"b'), actor('c', ',{"id":"d","name":"e"}'), actor('\\"', '"},{"id":"')],
]

it('actors are read as JSON has them, whatever stands in their names', () => {
  const read = actorReader()
  for (const list of [...LISTS, ...LISTS])
    expect([...read(JSON.stringify(list)).values()]).toEqual([
      ...new Map(list.map((one) => [one.id, one])).values(),
    ])
})

it('actors are read whatever comes first in them', () => {
  const turned = LISTS[2]?.map(({ id, ...others }) => ({ ...others, id }))
  expect([...actorReader()(JSON.stringify(turned)).keys()]).toEqual(['country:DEU', 'country:FRA', 'org:UN'])
})

it('actors that are written alike are one', () => {
  const read = actorReader()
  const [one, other] = [read(JSON.stringify(LISTS[2])), read(JSON.stringify(LISTS[2]))]
  expect(one.get('org:UN')).toBe(other.get('org:UN'))
})
