import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.js'
import { temporaryFolder } from './folder.js'
import { COMMAND } from './command.js'

const { path, write } = temporaryFolder()
const ROOT = resolve(import.meta.dirname, '../..')

/** Runs the command as a user does. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const record = (id: string, text: string) => JSON.stringify({ id, text, published: '2022-09-15' })

describe('demarche code --ledger', () => {
  it('enters what can be coded, once, and lists what cannot', async () => {
    const wire = write(
      'wire.jsonl',
      [record('a', 'France condemned Iran.'), '{"id":', record('b', 'Talks ended.')].join('\n'),
    )
    const ledger = path('news.ledger')
    const first = run('code', wire, '--ledger', ledger, '--faults', path('faults.json'))
    expect(first).toMatchObject({ status: 1, stdout: '' })
    expect(first.stderr).toContain(`${wire}:2: is not valid JSON`)
    expect(first.stderr).toContain('2 added, 0 known before, 1 not coded')
    expect(JSON.parse(readFileSync(path('faults.json'), 'utf8'))).toEqual([
      { name: `${wire}:2`, reason: 'is not valid JSON' },
    ])
    const second = run('code', wire, '--ledger', ledger)
    expect(second.stderr).toContain('0 added, 2 known before, 1 not coded')
    const opened = openLedger(ledger)
    expect((await opened.counts()).reports).toBe(2)
    await opened.close()
  })

  it('leaves out what takes too long, and goes on', async () => {
    const long = 'Russia attacked Ukraine. '.repeat(20_000)
    const wire = write(
      'long.jsonl',
      [record('long', long), record('short', 'France condemned Iran.')].join('\n'),
    )
    const { status, stderr } = run('code', wire, '--ledger', path('long.ledger'), '--deadline', '1')
    expect(status).toBe(1)
    expect(stderr).toContain('demarche: long: took more than 1 s and was left out')
    expect(stderr).toContain('1 added')
  })

  it('enters what is under way when it is told to end, and says so', async () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      record(`r${index}`, `France condemned Iran ${index} times.`),
    )
    const child = spawn(
      process.execPath,
      [...COMMAND, 'code', write('many.jsonl', many.join('\n')), '--ledger', path('many.ledger')],
      { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let said = ''
    child.stderr.on('data', (words: Buffer) => (said += words.toString()))
    const ended = new Promise<number | null>((done) => child.on('exit', done))
    const ledger = openLedger(path('many.ledger'))
    while ((await ledger.counts()).reports === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(said).toContain('told to end: run it again to go on')
    const { reports } = await ledger.counts()
    expect(said).toContain(`${reports} added`)
    await ledger.close()
  })

  it('takes no file that is not a ledger, and no --out beside it', () => {
    const other = write('other.txt', 'Not a ledger at all.')
    const refused = run('code', other, '--ledger', other)
    expect(refused).toMatchObject({
      status: 1,
      stderr: `demarche: ${other}: is not a ledger; name another file\n`,
    })
    expect(run('code', other, '--ledger', path('x.ledger'), '--out', path('y')).status).toBe(2)
    expect(existsSync(path('x.ledger'))).toBe(false)
  })
})
