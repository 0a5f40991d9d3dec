import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.js'
import { rss, serve } from '../feeds/server.js'
import { temporaryFolder } from './folder.js'
import { COMMAND } from './command.js'

const { path, write } = temporaryFolder()
const command = (...args: string[]) => [...COMMAND, 'watch', ...args]
const cwd = resolve(import.meta.dirname, '../..')

/** Beside the server, which this process runs, so that nothing may wait for it. */
async function run(...args: string[]) {
  const child = spawn(process.execPath, command(...args), { cwd })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [status] = (await once(child, 'close')) as [number]
  return { status, stdout, stderr }
}

const idsIn = (stdout: string) =>
  stdout.split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { document: { sourceId: string } }).document.sourceId) // prettier-ignore

const served = { body: rss('a', 'b') }
const server = await serve({
  '/feed': (_, response) => void response.end(served.body),
  '/page': (_, response) => void response.end('<!doctype html><html>'),
})

describe('demarche watch', () => {
  it('codes what is new since the last run', async () => {
    const args = [server.at('/feed'), '--once', '--allow-private', '--state', path('state.json')]
    const first = await run(...args)
    expect([first.status, idsIn(first.stdout)]).toEqual([0, ['a', 'b']])
    served.body = rss('c', 'b', 'a')
    expect(idsIn((await run(...args)).stdout)).toEqual(['c'])
  }, 60_000)

  it('enters what is new into a ledger', async () => {
    served.body = rss('x', 'y')
    const { status, stdout } = await run(
      server.at('/feed'), '--once', '--allow-private', '--ledger', path('feed.ledger'),
    ) // prettier-ignore
    expect([status, stdout]).toEqual([0, ''])
    const ledger = openLedger(path('feed.ledger'), { mustExist: true })
    expect((await ledger.counts()).reports).toBe(2)
    await ledger.close()
  }, 60_000)

  it('names a feed that cannot be read, or lies in a network of its own', async () => {
    const { status, stdout, stderr } = await run(server.at('/page'), '--once')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `demarche: ${server.at('/page')}: 127.0.0.1 is no public address: --allow-private allows it\n`,
    )
    const open = await run(server.at('/page'), '--once', '--allow-private')
    expect(open.stderr).toBe(`demarche: ${server.at('/page')}: is no feed: it looks like a web page\n`)
  }, 60_000)

  it('watches until it is interrupted, and has written and remembered all till then', async () => {
    const state = path('endless.json')
    const child = spawn(process.execPath, command(server.at('/feed'), '--allow-private', '--state', state), {
      cwd,
    })
    await once(child.stdout, 'data')
    while (!existsSync(state)) await new Promise((done) => setTimeout(done, 50))
    child.kill('SIGINT')
    expect((await once(child, 'close'))[0]).toBe(130)
  }, 60_000)

  it.each([[['ftp://x.example/feed']], [['nothing']], [[]], [['http://x.example/', '--every', '0']]])(
    'refuses %j',
    (args) => {
      const { status, stdout } = spawnSync(process.execPath, command(...args), { cwd, encoding: 'utf8' })
      expect([status, stdout]).toEqual([2, ''])
    },
  )

  it('refuses a state that is none', () => {
    const state = write('notes.txt', 'My notes.')
    const args = command('http://x.example/', '--once', '--state', state)
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
    expect([status, stderr]).toEqual([
      2,
      `demarche: cannot use the state: ${state} is no state of demarche watch, and is left as it is\n`,
    ])
  })
})
