import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { callsFor } from '../../src/cli/demo/calls.js'
import { displayWidth } from '../../src/cli/view/text.js'
import { openLedger } from '../../src/ledger/index.js'
import { COMMAND } from './command.js'
import { temporaryFolder } from './folder.js'

const { path, write } = temporaryFolder()
const ROOT = resolve(import.meta.dirname, '../..')

/** Milliseconds that coding the chronicle may take on a machine that does much else. */
const PATIENCE = 120_000

/** A folder for what is temporary, with what demo left there, and the environment in which it is that. */
function temporary(name: string) {
  mkdirSync(path(name))
  return {
    left: () => readdirSync(path(name)).filter((entry) => entry.startsWith('demarche-')),
    env: { ...process.env, TMPDIR: path(name) },
  }
}

function demo(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const command = [...COMMAND, 'demo', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

/** Waits for what matches in what is written. */
async function lineOf(stream: Readable, expression: RegExp): Promise<string> {
  let written = ''
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    written += String(chunk)
    const [found] = expression.exec(written) ?? []
    if (found !== undefined) return found
  }
  throw new Error(`nothing matches in ${written}`)
}

describe('demarche demo --no-serve', () => {
  const { left, env } = temporary('kept')
  let shown: ReturnType<typeof demo>
  beforeAll(() => void (shown = demo(['--no-serve', '--width', '80'], env)), PATIENCE)

  it('leaves a ledger that holds what the terminal says, and names it last', async () => {
    expect(shown.status).toBe(0)
    expect(left()).toHaveLength(1)
    const file = shown.stdout.trimEnd().split('\n').at(-1) as string
    const ledger = openLedger(file, { mustExist: true })
    const { reports, statements, events, positions, figures } = await ledger.counts()
    await ledger.close()
    expect(reports).toBe(80)
    expect(shown.stdout).toContain(`${reports} reports by Harbour News, Kestrel Wire, Lantern Press`)
    const counts = `${statements} statements · ${events} events · ${positions} positions · ${figures} figures`
    expect(shown.stdout).toContain(counts)
    expect(shown.stdout).toContain("1 report with another's words")
    expect(shown.stderr).toContain(`${reports} added`)
    for (const call of callsFor(file)) expect(shown.stdout).toContain(call.replace(/^.*? (?=dyad|search|export)/u, ''))
  }) // prettier-ignore

  it('shows a dyad, statements and positions with their words, as wide as it was told', () => {
    expect(shown.stdout).toMatch(/UNITED STATES ↔ CHINA · \d+ ─[^]*2022-08 .*\n/)
    expect(shown.stdout).toMatch(/SAID · 2 ─[^]*China's “balanced position”[^]*first red line/)
    expect(shown.stdout).toMatch(/CHINA ON THE WAR IN UKRAINE · [1-9][^]*2022-09-15 +concerned/)
    const lines = shown.stdout.split('\n').filter((line) => !line.includes('.ledger'))
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([])
  })
})

describe('demarche demo --ledger', () => {
  it('touches no file that is there', () => {
    const file = write('mine.ledger', 'not to be lost')
    const { status, stdout, stderr } = demo(['--no-serve', '--ledger', file])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(`demarche: ${file} is there already, and demo makes a new ledger\n`)
    expect(readFileSync(file, 'utf8')).toBe('not to be lost')
  })

  it('names the ledger so that a shell takes it for one word', () => {
    expect(callsFor("it's a.ledger")[0]).toMatch(/ dyad RUS UKR --ledger 'it'\\''s a\.ledger'$/)
    expect(callsFor('/tmp/a-1/b.ledger')[0]).toMatch(/ --ledger \/tmp\/a-1\/b\.ledger$/)
  })
})

describe('demarche demo, told to end', () => {
  it(
    'leaves nothing that is temporary',
    async () => {
      const { left, env } = temporary('gone')
      const run = spawn(process.execPath, [...COMMAND, 'demo'], { cwd: ROOT, env })
      await new Promise((done) => run.stderr.once('data', done))
      expect(left()).toHaveLength(1)
      run.kill('SIGINT')
      expect(await new Promise((done) => run.once('close', done))).toBe(130)
      expect(left()).toEqual([])
    },
    PATIENCE,
  )

  it(
    'serves the ledger at the address that it names last until then',
    async () => {
      const { left, env } = temporary('served')
      const run = spawn(process.execPath, [...COMMAND, 'demo', '--port', '0'], { cwd: ROOT, env })
      const address = await lineOf(run.stdout, /^http:\/\/127\.0\.0\.1:\d+$/mu)
      const answer = await fetch(`${address}/api/v1/ledger`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('"reports":80')
      run.kill('SIGINT')
      expect(await new Promise((done) => run.once('close', done))).toBe(0)
      expect(left()).toEqual([])
    },
    PATIENCE,
  )
})
