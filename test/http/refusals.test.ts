import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { API, type Operation, operations, problemSchema } from '../../src/http/api/index.js'
import { type Serving, serving } from './serving.js'

let one: Serving
beforeAll(async () => {
  one = await serving()
}, 60_000)

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(response.status)
  expect(problem.detail).not.toMatch(/\n|^$/u)
  return problem
}

describe('a parameter that is none', () => {
  it.each([
    ['/events?limit=0', '"limit": a whole number from 1 to 1000 is wanted'],
    ['/events?limit=1001', '"limit": a whole number from 1 to 1000 is wanted'],
    ['/events?limit=1e2', '"limit": a whole number from 1 to 1000 is wanted'],
    ['/events?limit=', '"limit": a whole number from 1 to 1000 is wanted'],
    ['/events?limit=1&limit=2', '"limit" is given 2 times; once is wanted'],
    ['/events?from=2022-02-30', '"from": a day of the calendar is wanted, as in 2022-09-15'],
    ['/events?to=yesterday', '"to": a day of the calendar is wanted, as in 2022-09-15'],
    ['/events?once=yes', '"once": true or false is wanted'],
    ['/events?quad=war', '"quad": one of verbal cooperation, material cooperation, verbal conflict, material conflict, neutral is wanted'],
    ['/events?cameo=many', '"cameo": a CAMEO code or its beginning is wanted, as in 19 or 190'],
    ['/events?country=Ukraine', '"country": a country code of three letters is wanted, as in UKR'],
    ['/events?source=', '"source": a name is wanted'],
    ['/statements?source=Russia', '"source" is no parameter here; there are words, speaker, about, addressee, act, manner, issue, publisher, from, to, limit, cursor'],
    ['/events?__proto__=1', '"__proto__" is no parameter here'],
    ['/events?cursor=o5', '"cursor": the cursor is broken or belongs to another question; ask without it'],
    ['/figures?actor=Ukraine&cursor=x', '"cursor": the `next` of a page is wanted'],
    ['/figures', '"actor" is missing'],
    ['/positions', '"actor" or "issue" is wanted'],
    ['/changes', '"since" is missing'],
    ['/who', '"name" is missing'],
  ])('is named: %s', async (path, detail) => {
    const problem = await problemOf(await one.get(API + path))
    expect([problem.status, problem.detail.slice(0, detail.length)]).toEqual([400, detail])
  })

  it.each([
    ['/reports/nothing', 404], [`/reports/${'0'.repeat(32)}`, 404], [`/reports/${'0'.repeat(32)}/copies`, 404], ['/actors/Qwxzy%20Nobody', 404],
    ['/dyads/Lavrov/RUS', 404], ['/issues/no-such-issue', 404], ['/nothing', 404],
  ] as const)('of a path is not there: %s', async (path, status) => {
    expect((await problemOf(await one.get(API + path))).status).toBe(status)
  }) // prettier-ignore

  it('of a stream is told before the stream begins', async () => {
    const lines = { headers: { accept: 'application/x-ndjson' } }
    expect((await problemOf(await one.get(`${API}/positions`, lines))).status).toBe(400)
    expect((await problemOf(await one.get(`${API}/events?cursor=x`, lines))).detail).toBe('"cursor": a stream has no pages')
  })

  it('is a method that is not allowed, too', async () => {
    const response = await one.get(`${API}/reports`, { method: 'DELETE' })
    expect([(await problemOf(response)).status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    const code = await one.get(`${API}/code`)
    expect([code.status, code.headers.get('allow')]).toEqual([405, 'POST'])
  })
}) // prettier-ignore

/** What breaks full-text indexes, SQL, paths and numbers, and anything at all. */
const nasty = fc.oneof(
  fc.constantFrom(
    '"unbalanced', 'NEAR(', 'NEAR(a b, 2)', '*', 'a*', '^a', 'a AND', 'OR', 'NOT x', '-x', 'words:x', '{a b}:c', '""', '"\0"', "'; drop table report; --",
    '%', '_', '../../etc/passwd', '..%2f', '\0', '\ud800', '0', '-1', '1e309', 'NaN', '9'.repeat(30), '2022-13-01', '0000-00-00', 'o1', 'o-1', '[]', '{}',
    'country:RUS', 'person:', 'RUS', 'RUSGOV', 'A'.repeat(5000), 'true', '\u202e', '🏳️', 'issue:',
  ), // prettier-ignore
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const wellFormed = (words: string): string => Buffer.from(words).toString()

const gets = (Object.values(operations) as Operation[]).filter(({ method }) => method === 'get')

describe('whatever is asked', () => {
  it('is answered, or refused in one line: never a fault', async () => {
    const question = fc.constantFrom(...gets).chain((operation) =>
      fc.record({
        operation: fc.constant(operation),
        params: fc.array(nasty, { minLength: 2, maxLength: 2 }),
        query: fc.array(fc.tuple(fc.constantFrom(...Object.keys(operation.query.shape), 'other'), nasty), { maxLength: 3 }),
        accept: fc.constantFrom('application/json', 'application/x-ndjson', '*/*'),
      }),
    )
    await fc.assert(
      fc.asyncProperty(question, async ({ operation, params, query, accept }) => {
        const path = operation.path.replaceAll(/\{\w+\}/gu, () => encodeURIComponent(wellFormed(params.shift() ?? '')))
        const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, wellFormed(value)]))
        const response = await one.get(`${API}${path}?${search.toString()}`, { headers: { accept } })
        if (response.status >= 400) expect((await problemOf(response)).status).toBeLessThan(500)
        else await response.text()
      }),
      { numRuns: 400 },
    )
    expect(one.faults).toEqual([])
  })

  it.each(['"unbalanced', 'NEAR(', '*', 'a* OR', '"\0"', '^', 'words:'])('%s are words', async (words) => {
    for (const list of ['statements', 'events', 'reports', 'statements/facets', 'events/facets']) {
      const response = await one.get(`${API}/${list}?words=${encodeURIComponent(words)}`)
      expect([list, response.status]).toEqual([list, 200])
      await response.text()
    }
  })
}) // prettier-ignore

describe('a server without a ledger', () => {
  it('says what to do, and codes and looks up all the same', async () => {
    const bare = await serving({}, false)
    const problem = await problemOf(await bare.get(`${API}/reports`))
    expect([problem.status, problem.detail]).toEqual([409, expect.stringContaining('demarche serve --ledger FILE')])
    for (const path of ['/who?name=Putin', '/where?name=Moscow', '/actors?name=Putin']) expect([path, (await bare.get(API + path)).status]).toEqual([path, 200])
    const coded = await bare.get(`${API}/code`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'Russia invaded Ukraine on Thursday.' })
    expect(await coded.json()).toMatchObject({ format: 'demarche/1' })
    expect(await (await bare.get('/healthz')).json()).toEqual({ status: 'ok', ledger: false })
  })
}) // prettier-ignore
