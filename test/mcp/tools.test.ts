import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMAND } from '../cli/command.js'
import { temporaryFolder } from '../cli/folder.js'
import { enterReports } from '../cli/ledger.js'

const ROOT = resolve(import.meta.dirname, '../..')
const { path } = temporaryFolder()
const file = path('wire.ledger')

interface Answer {
  readonly isError?: boolean
  readonly structuredContent?: Record<string, unknown>
  readonly content: readonly { readonly text: string }[]
}

function speaker(...args: string[]) {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StdioClientTransport({
    command: process.execPath, args: [...COMMAND, 'mcp', ...args], cwd: ROOT, env: { DEMARCHE_LEDGER: '' }, stderr: 'pipe',
  }) // prettier-ignore
  const call = async (name: string, given: Record<string, unknown>) => (await client.callTool({ name, arguments: given })) as unknown as Answer
  return { client, call, open: () => client.connect(transport) }
} // prettier-ignore

const withLedger = speaker('--ledger', file)
beforeAll(async () => {
  await enterReports(file)
  await withLedger.open()
}, 60_000)
afterAll(() => withLedger.client.close())

const { call } = withLedger

describe('demarche mcp', () => {
  it('offers its tools, each with what it takes and gives', async () => {
    const { tools } = await withLedger.client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['code_text', 'search_statements', 'search_events', 'dyad_series', 'who_is', 'report'])
    for (const { inputSchema, outputSchema, annotations } of tools) {
      expect([inputSchema.type, inputSchema['additionalProperties'], outputSchema?.type]).toEqual(['object', false, 'object'])
      expect(annotations?.readOnlyHint).toBe(true)
    }
  })

  it('finds statements with words, spans and what to cite', async () => {
    const { structuredContent, content } = await call('search_statements', { speaker: ['Russia'] })
    expect(structuredContent).toMatchObject({
      items: [{
        speaker: { id: 'person:vladimir-putin', name: 'Vladimir Putin' }, words: '"China has a balanced position,"', spans: [[89, 121]],
        citation: { publisher: 'Coast Wire', date: '2022-09-16' },
      }],
      next: null, unknown: [],
    })
    expect(content[0]?.text).toMatch(/^2022-09-16 Vladimir Putin \(direct\): "China has a balanced position," — Coast Wire, 2022-09-16 \[[0-9a-f]{32}\/s1\]$/u)
  })

  it('finds events, and says whom nobody knows', async () => {
    const { structuredContent, content } = await call('search_events', { source: ['Russia'], target: ['Ukraine'] })
    expect(structuredContent).toMatchObject({ items: [{ event: 'ASSAULT', cameo: '190', modality: 'asserted', date: { start: '2022-02-24' } }] })
    expect(content[0]?.text).toContain('Russia → Ukraine: ASSAULT 190, asserted: Russia invaded Ukraine on Thursday.')
    const nobody = await call('search_events', { source: ['Qwxzy Nobody'] })
    expect(nobody.content[0]?.text).toBe('Nothing in the ledger matches.\nNobody is known by the name "Qwxzy Nobody".')
  })

  it('counts a dyad and tells its latest events', async () => {
    const { structuredContent, content } = await call('dyad_series', { source: 'Ukraine', target: 'Russia', both: true })
    expect(structuredContent).toMatchObject({ points: [{ time: '2022-02', counts: { 'material conflict': 1 } }], latest: [{ cameo: '190' }] })
    expect(content[0]?.text).toMatch(/^Ukraine ↔ Russia\n2022-02: 1 material conflict; mean Goldstein -\d/u)
  })

  it('looks up who somebody is', async () => {
    const { content } = await call('who_is', { name: 'the US House speaker', on: '2022-08-02' })
    expect(content[0]?.text).toMatch(/^Nancy Pelosi: /u)
  })

  it('codes a text as the report of the ledger is coded', async () => {
    const text = 'Russia invaded Ukraine on Thursday. Ukraine said that more than 40 soldiers had been killed.'
    const coded = await call('code_text', { text, published: '2022-02-24', publisher: 'Coast Wire' })
    const { report } = coded.structuredContent as { report: string }
    const kept = await call('report', { id: report })
    expect(coded).toEqual(kept)
    expect(coded.content[0]?.text).toMatch(/^Said:\n[^]*\nDone:\n2022-02-24 Russia → Ukraine: ASSAULT 190/u)
  })

  it.each([
    ['search_events', { limit: 0 }, '"limit": a whole number from 1 to 1000 is wanted'],
    ['search_events', { speaker: ['Russia'] }, '"speaker" is no field here'],
    ['search_events', { cursor: 'x' }, '"cursor": the cursor is broken or belongs to another question; ask without it'],
    ['who_is', {}, '"name" is missing'],
    ['code_text', { text: '' }, '"text": words are wanted'],
    ['code_text', { text: 'a', published: '2022-02-30' }, '"published": a day of the calendar is wanted, as in 2022-09-15'],
    ['dyad_series', { source: 'Lavrov', target: 'RUS' }, '"Lavrov" is no state and no organisation between states; a dyad is of two of those'],
    ['report', { id: '../x' }, '"id": the id of a report is wanted'],
    ['report', { id: '0'.repeat(32) }, `there is no report ${'0'.repeat(32)} in the ledger`],
  ])('tells in a line what %s cannot use', async (name, given, line) => {
    expect(await call(name, given)).toEqual({ isError: true, content: [{ type: 'text', text: line }] })
  })

  it('knows no other tool', async () => {
    await expect(call('delete_everything', {})).rejects.toThrow('there is no tool "delete_everything"')
  })

  it('says without a ledger what to do', async () => {
    const bare = speaker()
    await bare.open()
    const { isError, content } = await bare.call('search_events', {})
    expect([isError, content[0]?.text]).toEqual([true, 'there is no ledger here: start the server with `demarche mcp --ledger FILE`'])
    expect((await bare.call('who_is', { name: 'Putin' })).isError).toBeUndefined()
    await bare.client.close()
  })

  it('writes the protocol and nothing else, and ends with its input', () => {
    const hello = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a', version: '1' } } }
    const { status, stdout } = spawnSync(process.execPath, [...COMMAND, 'mcp', '--ledger', file], {
      cwd: ROOT, encoding: 'utf8', input: `${JSON.stringify(hello)}\nno json\n`,
    })
    const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { jsonrpc: string })
    expect([status, lines.map(({ jsonrpc }) => jsonrpc)]).toEqual([0, ['2.0']])
  })
}) // prettier-ignore
