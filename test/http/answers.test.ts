import { beforeAll, describe, expect, it } from 'vitest'
import { type OperationName, operations, problemSchema } from '../../src/http/api/index.js'
import { type Serving, serving } from './serving.js'

let one: Serving
let report: string
beforeAll(async () => {
  one = await serving()
  const { items } = (await json('/reports?words=balanced')) as { items: { report: string }[] }
  report = items[0]?.report ?? ''
}, 60_000)

const API = '/api/v1'
async function json(path: string): Promise<unknown> {
  const response = await one.get(API + path)
  expect([path, response.status]).toEqual([path, 200])
  return response.json()
}

/** Questions to which something is found, one or more an operation. */
const QUESTIONS: Readonly<Record<Exclude<OperationName, 'code' | 'export'>, readonly string[]>> = {
  ledger: ['/ledger'],
  reports: ['/reports', '/reports?publisher=Coast%20Wire&limit=2&from=2022-09-17'],
  report: ['/reports/{report}'],
  copies: ['/reports/{report}/copies'],
  statements: [
    '/statements',
    '/statements?speaker=Russia&words=balanced',
    '/statements?about=China&act=statement&manner=direct',
  ],
  statementFacets: ['/statements/facets', '/statements/facets?speaker=Russia'],
  events: [
    '/events',
    '/events?source=Russia&target=Ukraine&cameo=19&modality=asserted&once=true',
    '/events?either=China&words=Samarkand',
  ],
  eventFacets: ['/events/facets', '/events/facets?event=CONSULT&quad=verbal%20cooperation'],
  actors: ['/actors', '/actors?name=Putin'],
  actor: ['/actors/country:RUS', '/actors/person:vladimir-putin?on=2022-09-16&limit=1', '/actors/Putin'],
  timeline: ['/actors/country:RUS/timeline?by=month', '/actors/country:RUS/timeline?by=year'],
  dyads: ['/dyads', '/dyads?quad=material%20conflict&limit=1'],
  dyad: ['/dyads/RUS/UKR', '/dyads/Russia/any?by=day&both=true'],
  issues: ['/issues'],
  issue: ['/issues/{issue}'],
  positions: ['/positions?actor=Germany', '/positions?issue={issue}'],
  figures: ['/figures?actor=Ukraine'],
  places: ['/places', '/places?event=CONSULT'],
  network: ['/network'],
  changes: ['/changes?since=2020-01-01'],
  who: ['/who?name=Lavrov&on=2022-09-16'],
  where: ['/where?name=Moscow'],
}

const filled = async (path: string): Promise<string> => {
  if (!path.includes('{issue}')) return path.replace('{report}', report)
  const { items } = (await json('/issues')) as { items: { issue: string }[] }
  return path.replace('{issue}', items[0]?.issue ?? 'none')
}

describe('every answer', () => {
  const all = Object.entries(QUESTIONS).flatMap(([name, paths]) => paths.map((path) => [name as keyof typeof QUESTIONS, path] as const))
  it.each(all)('of %s is as its schema says: %s', async (name, path) => {
    const answer = await json(await filled(path))
    const strict = operations[name].answer
    expect(strict.safeParse(answer).error?.issues).toBeUndefined()
    expect(strict.parse(answer)).toEqual(answer)
    if (typeof answer === 'object' && answer !== null && 'items' in answer && name !== 'changes') expect(answer.items).not.toEqual([])
  })

  it('of a list has one item a line where that is asked for', async () => {
    const response = await one.get(`${API}/events`, { headers: { accept: 'application/x-ndjson' } })
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const lines = (await response.text()).trimEnd().split('\n')
    const { items } = (await json('/events?limit=1000')) as { items: unknown[] }
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(items)
    const some = await one.get(`${API}/events?limit=1`, { headers: { accept: 'application/x-ndjson' } })
    expect((await some.text()).trimEnd().split('\n')).toHaveLength(1)
  })

  it('is the coded report itself for a report', async () => {
    expect(await json(`/reports/${report}`)).toEqual(await one.ledger?.report(report))
  })
}) // prettier-ignore

describe('pages of a list', () => {
  it.each(['reports', 'statements', 'events', 'figures?actor=Ukraine', 'positions?actor=Germany'])('of %s follow one another without a gap', async (list) => {
    const path = `/${list}${list.includes('?') ? '&' : '?'}limit=`
    const whole = (await json(`${path}1000`)) as { items: unknown[]; next: string | null }
    expect(whole.next).toBeNull()
    const gathered: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = (await json(`${path}1${cursor && `&cursor=${cursor}`}`)) as typeof whole
      gathered.push(...page.items)
      cursor = page.next
    }
    expect(gathered).toEqual(whole.items)
  })

  it('name whom nobody knows', async () => {
    expect(await json('/statements?speaker=Qwxzy%20Nobody')).toEqual({ items: [], next: null, unknown: ['Qwxzy Nobody'] })
    expect(await json('/events/facets?source=Qwxzy%20Nobody')).toMatchObject({ count: 0, source: [] })
  })
}) // prettier-ignore

describe('what is asked with HEAD', () => {
  it('has the headers alone', async () => {
    for (const headers of [{}, { accept: 'application/x-ndjson' }]) {
      const response = await one.get(`${API}/events?limit=2`, { method: 'HEAD', headers })
      expect([response.status, await response.text()]).toEqual([200, ''])
      expect(response.headers.get('etag')).not.toBeNull()
    }
  })
})

describe('what is asked again', () => {
  it('is not sent again as long as nothing has changed', async () => {
    const first = await one.get(`${API}/events?limit=2`)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/u)
    const again = await one.get(`${API}/events?limit=2`, { headers: { 'if-none-match': `"x", ${etag}` } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    const other = await one.get(`${API}/events?limit=3`, { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
    const lines = await one.get(`${API}/events?limit=2`, { headers: { 'if-none-match': etag, accept: 'application/x-ndjson' } })
    expect(lines.status).toBe(200)
    await lines.text()
  })
}) // prettier-ignore

describe('a table', () => {
  it('has what a search shows', async () => {
    const csv = await (await one.get(`${API}/export?source=Russia&target=Ukraine`)).text()
    expect(csv.trimEnd().split('\n')).toHaveLength(2)
    expect(csv).toMatch(/^event_id,/u)
    const said = await one.get(`${API}/export?what=statements&speaker=Russia&format=jsonl`)
    expect(said.headers.get('content-disposition')).toBe('attachment; filename="demarche-statements.jsonl"')
    expect(JSON.parse(await said.text())).toMatchObject({ speaker_name: 'Vladimir Putin', content: '"China has a balanced position,"' })
    const reports = await (await one.get(`${API}/export?what=reports`)).text()
    expect(reports.trimEnd().split('\n')).toHaveLength(4)
    const icews = await (await one.get(`${API}/export?layout=icews&format=tsv`)).text()
    expect(icews).toMatch(/^Event ID\t/u)
  })

  it.each([
    ['what=events&speaker=Russia', '"speaker" does not choose among events'],
    ['what=figures&source=Russia', '"source" does not choose among figures'],
    ['what=reports&format=csv', '"format": whole reports are jsonl alone'],
    ['what=statements&layout=icews', '"layout" is for events'],
    ['format=jsonl&guard=true', '"guard" is for csv and tsv'],
  ])('is refused where what is asked does not go together: %s', async (query, detail) => {
    const response = await one.get(`${API}/export?${query}`)
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 400, detail })
  })
}) // prettier-ignore

describe('the address of a page and .json', () => {
  it('give the data behind it, whatever only the page knows', async () => {
    const reports = await (await one.get('/reports.json?limit=2&open=x')).json()
    expect(reports).toEqual(await json('/reports?limit=2'))
    expect(await (await one.get(`/reports/${report}.json?entry=e1`)).json()).toEqual(await json(`/reports/${report}`))
    expect(await (await one.get('/search.json?kind=events&source=Russia')).json()).toEqual(await json('/events?source=Russia'))
    expect(await (await one.get('/search.json?speaker=Russia')).json()).toEqual(await json('/statements?speaker=Russia'))
    expect(await (await one.get('/dyads/RUS/UKR.json?by=year')).json()).toEqual(await json('/dyads/RUS/UKR?by=year'))
    expect(await (await one.get('/actors/person:vladimir-putin.json')).json()).toEqual(await json('/actors/person:vladimir-putin'))
    expect(await (await one.get('/index.json')).json()).toEqual(await json('/ledger'))
    expect((await one.get('/nothing.json')).status).toBe(404)
  })
}) // prettier-ignore
