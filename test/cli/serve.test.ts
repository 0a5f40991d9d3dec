import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { COMMAND } from './command.js'
import { temporaryFolder } from './folder.js'
import { demarche, enterReports } from './ledger.js'

const { path, write } = temporaryFolder()
const file = path('wire.ledger')
beforeAll(async () => {
  await enterReports(file)
}, 60_000)

const ROOT = resolve(import.meta.dirname, '../..')

interface Served {
  readonly child: ChildProcess
  readonly address: string
  readonly said: () => string
}

async function serve(...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [...COMMAND, 'serve', '--port', '0', ...args], {
    cwd: ROOT, env: { ...process.env, DEMARCHE_LEDGER: '' }, stdio: ['ignore', 'pipe', 'pipe'],
  }) // prettier-ignore
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (said += `OUT ${chunk}`))
  const address = () => /serving at (http:\S+)/u.exec(said)?.[1]
  await expect.poll(address, { timeout: 30_000 }).toBeDefined()
  return { child, address: address() ?? '', said: () => said }
}

describe('demarche serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and answers what is under way', async (signal) => {
    const { child, address, said } = await serve('--ledger', file)
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u)
    expect(await (await fetch(`${address}/api/v1/ledger`)).json()).toMatchObject({ reports: 4, last: '2022-10-01' })
    const coded = fetch(`${address}/api/v1/code`, {
      method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'Russia invaded Ukraine on Thursday.',
    }) // prettier-ignore
    await expect.poll(async () => (await fetch(`${address}/metrics`)).text(), { timeout: 20_000 }).toContain('reports_being_coded 1')
    const ended = once(child, 'exit')
    child.kill(signal)
    expect(await (await coded).json()).toMatchObject({ format: 'demarche/1' })
    expect(await ended).toEqual([0, null])
    expect(said()).toMatch(/^[\d-]{10}T[\d:.]{12}Z 127\.0\.0\.1 GET \/api\/v1\/ledger 200 \d+ B [\d.]+ ms$/mu)
    expect(said()).not.toContain('OUT')
  })

  it('says in a line what it cannot use', async () => {
    expect(demarche(['serve', '--ledger', path('none.ledger')])).toMatchObject({ status: 1, stderr: expect.stringMatching(/^demarche: .*no such ledger.*\n$/u) as string })
    expect(demarche(['serve', '--ledger', write('not.ledger', 'text'.repeat(100))])).toMatchObject({ status: 1, stderr: expect.stringMatching(/^demarche: .*is not a ledger.*\n$/u) as string })
    expect(demarche(['serve', '--port', '70000']).status).toBe(2)
    const { child, address } = await serve()
    const taken = demarche(['serve', '--port', new URL(address).port])
    expect(taken).toMatchObject({ status: 1, stderr: expect.stringMatching(/^demarche: .*port \d+ .*\n$/u) as string })
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
}) // prettier-ignore
