import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { codeCommand } from '../../src/cli/code.js'
import { codeInOrder } from '../../src/cli/coding/index.js'
import { type Coder, openCoder } from '../../src/coding/index.js'
import { UsageError } from '../../src/cli/errors.js'
import type { Opened } from '../../src/cli/input/index.js'
import { type CodedReport, reportSchema } from '../../src/model/index.js'
import { temporaryFolder } from './folder.js'
import { COMMAND } from './command.js'

const { path, write } = temporaryFolder()
const ROOT = resolve(import.meta.dirname, '../..')

/** Runs the command as a user does. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: '',
  })
  return { status, stdout, stderr }
}

const reportsIn = (lines: string): CodedReport[] =>
  lines.split('\n').filter(Boolean).map((line) => reportSchema.parse(JSON.parse(line))) // prettier-ignore

const record = (id: string, text: string) => JSON.stringify({ id, text, published: '2022-09-15' })

describe('demarche code', () => {
  it('codes what can be coded, names the rest, and says so by its status', () => {
    const lines = [record('a', 'France condemned the attack.'), '{"id":', record('b', 'Talks ended.')]
    const { status, stdout, stderr } = run('code', write('wire.jsonl', lines.join('\n')), path('none.txt'))
    expect(reportsIn(stdout).map(({ document }) => document.sourceId)).toEqual(['a', 'b'])
    expect(stderr).toBe(
      `demarche: ${path('none.txt')}: no such file or folder\ndemarche: ${path('wire.jsonl')}:2: is not valid JSON\n`,
    )
    expect(status).toBe(1)
  })

  it('writes a file that is whole or not there', () => {
    const out = path('out/coded.json')
    write('out/a.txt', '')
    const { status, stdout } = run(
      'code',
      path('out/a.txt'),
      path('wire.jsonl'),
      '--format',
      'json',
      '--out',
      out,
    )
    expect([status, stdout]).toEqual([1, ''])
    const reports = JSON.parse(readFileSync(out, 'utf8')) as CodedReport[]
    expect(reports.map(({ document }) => document.sourceId)).toEqual([path('out/a.txt'), 'a', 'b'])
    expect(reports[0]?.notices.map(({ code }) => code)).toContain('empty-document')
    expect(readdirSync(path('out')).sort()).toEqual(['a.txt', 'coded.json'])
  })

  it('refuses unusable arguments with one line and status 2', () => {
    const { status, stdout, stderr } = run('code', 'x.txt', '--published', '2022-13-40')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('arguments', () => {
  const parse = (...args: string[]) => {
    const command = codeCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
    return command.parseAsync(['node', 'code', ...args])
  }

  it.each([
    ['no input', []],
    ['a date that is none', ['x.txt', '--published', '2022-13-40']],
    ['an unknown format', ['x.txt', '--format', 'xml']],
    ['an unknown option', ['x.txt', '--nothing-such']],
    ['a ledger and a file', ['x.txt', '--ledger', 'a.ledger', '--out', 'a.jsonl']],
    ['no number of jobs', ['x.txt', '--jobs', '0']],
  ])('with %s are refused', async (_, args) => {
    await expect(parse(...args)).rejects.toThrow(CommanderError)
  })

  it.each([
    ['a folder that is not there', ['x.txt', '--out', '/none/such/out.jsonl']],
    ['columns of no field', ['x.csv', '--columns', 'words=body']],
  ])('with %s are refused', async (_, args) => {
    await expect(parse(...args)).rejects.toThrow(UsageError)
  })
})

describe('coding in threads', () => {
  async function code(jobs: number, explain = false): Promise<string[]> {
    const coder = await openCoder(jobs, { explain })
    const lines: string[] = []
    for await (const coded of codeInOrder(opened(), coder)) lines.push(JSON.stringify(coded))
    await coder.close()
    return lines
  }

  /** The long ones first, so that the short ones are ready before their turn. */
  async function* opened(): AsyncGenerator<Opened> {
    for (let index = 0; index < 8; index++) {
      const content = 'France condemned the attack. '.repeat(40 - index * 5)
      yield { source: { sourceId: `r${index}`, format: 'text', content } }
    }
    yield { fault: { name: 'x', reason: 'is missing' } }
    yield { source: { sourceId: 'last', format: 'text', content: '' } }
  }

  it('gives the same reports in the same order', async () => {
    const one = await code(1)
    expect(one).toHaveLength(10)
    expect(one[8]).toContain('is missing')
    expect(await code(2)).toEqual(one)
  })

  it('gives the same explanations', async () => {
    const one = await code(1, true)
    expect(one[0]).toContain('"explanation"')
    expect(await code(2, true)).toEqual(one)
  })

  it('goes on when a report fails', async () => {
    const coder: Coder = {
      width: 2,
      code: ({ sourceId }) =>
        sourceId === 'r1' ? Promise.reject(new Error('a worker died')) : new Promise(() => {}),
      close: () => Promise.resolve(),
    }
    const coded = codeInOrder(
      (async function* () {
        yield { source: { sourceId: 'r1', format: 'text' as const, content: '' } }
        yield { source: { sourceId: 'r2', format: 'text' as const, content: '' } }
      })(),
      coder,
    )
    expect((await coded.next()).value).toEqual({ fault: { name: 'r1', reason: 'a worker died' } })
  })
})
