import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { parseCommand } from '../../src/cli/parse.js'
import { columnOf, readConllu, wordsOf } from '../../src/conllu/index.js'
import { temporaryFolder } from './folder.js'
import { COMMAND } from './command.js'

const { path, write } = temporaryFolder()
const ROOT = resolve(import.meta.dirname, '../..')

function run(input: string | Buffer, ...args: string[]) {
  const command = [...COMMAND, 'parse', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  })
  return { status, stdout, stderr }
}

const formsIn = (conllu: string): string[][] =>
  readConllu(conllu).map((sentence) => wordsOf(sentence).map((row) => columnOf(row, 'FORM')))

const GOLD = [
  '# sent_id = 1',
  '# text = "They didn\'t go."',
  '1\t"\t"\tPUNCT\t``\t_\t5\tpunct\t_\tSpaceAfter=No',
  '2\tThey\tX\tX\tX\tX=Y\t99\tX\t3:nsubj\tId=a',
  "3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
  '3\tdid\t_\t_\t_\t_\t_\t_\t_\t_',
  "4\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
  '5\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
  '5.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\tCopyOf=5',
  '6\t.\t_\t_\t_\t_\t_\t_\t_\t_',
  '7\t"\t_\t_\t_\t_\t_\t_\t_\t_',
  '',
  '',
].join('\r\n')

describe('demarche parse', () => {
  it('writes text as CoNLL-U, and names what it cannot read', () => {
    const page = write('page.html', '<html><body><p>Talks ended in Doha on Friday.</p></body></html>')
    const { status, stdout, stderr } = run('France left.', '-', path('none.txt'), page)
    expect(formsIn(stdout)).toEqual([
      ['France', 'left', '.'],
      ['Talks', 'ended', 'in', 'Doha', 'on', 'Friday', '.'],
    ])
    expect(stdout).toContain(
      '1\tFrance\tFrance\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tEntity=B-state|TokenRange=0:6\n',
    )
    expect(stdout).toContain('# newdoc id = stdin\n')
    expect([status, stderr]).toEqual([1, `demarche: ${path('none.txt')}: no such file or folder\n`])
  })

  it('keeps the words of compressed CoNLL-U and predicts the rest', () => {
    const { status, stdout, stderr } = run(gzipSync(GOLD), '-', '--conllu')
    expect([status, stderr]).toEqual([0, ''])
    const kept = (conllu: string) =>
      conllu.split('\r\n').map((line) => {
        const columns = line.split('\t')
        return /^\d+$/.test(columns[0]!) ? [columns[0], columns[1], columns[9]] : line
      })
    expect(kept(stdout)).toEqual(kept(GOLD))
    expect(stdout).toContain(
      '2\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur|Person=3|PronType=Prs\t5\tnsubj\t_\tId=a\r\n',
    )
  })

  it('writes nothing of CoNLL-U that is broken, and parses the rest', () => {
    const broken = write('broken.conllu', `${GOLD}1\tYes\t_\n`)
    const latin = write('latin.conllu', Buffer.from(GOLD.replace('2\tThey', '2\tTh\u00e9y'), 'latin1'))
    const out = path('out/parsed.conllu')
    const good = write('out/good.conllu', GOLD)
    const { status, stdout, stderr } = run('', broken, latin, good, '--out', out)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `demarche: ${broken}:13: has 3 columns, and 10 are wanted, with a tab between them\n` +
        `demarche: ${latin}:4: is not UTF-8\n`,
    )
    expect(formsIn(readFileSync(out, 'utf8'))).toHaveLength(1)
    expect(readdirSync(path('out')).sort()).toEqual(['good.conllu', 'parsed.conllu'])
  })

  it.each([
    ['no input', []],
    ['an unknown option', ['x.txt', '--format', 'json']],
  ])('refuses %s', async (_, args) => {
    const command = parseCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
    await expect(command.parseAsync(['node', 'parse', ...args])).rejects.toThrow(CommanderError)
  })
})
