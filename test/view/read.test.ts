import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readCommand } from '../../src/cli/read.js'
import { displayWidth } from '../../src/cli/view/text.js'
import { reportSchema } from '../../src/model/index.js'

const folder = mkdtempSync(join(tmpdir(), 'demarche-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

let output = ''
let errors = ''
beforeEach(() => {
  output = errors = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((output += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((errors += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

describe('demarche read', () => {
  it('shows a report, without colours where there is no terminal', async () => {
    const status = await read(
      file('story.txt', 'Norland signed an accord with Sudria on Monday.'),
      '--published',
      '2021-05-04',
    )
    expect(status).toBe(0)
    expect(output).toContain('4 May 2021')
    expect(output).not.toContain(String.fromCharCode(27))
  })

  it('fills the columns it is given', async () => {
    await read(file('long.txt', 'A delegation from Norland arrived. '.repeat(20)), '--width', '60')
    expect(Math.max(...output.split('\n').map(displayWidth))).toBeLessThanOrEqual(60)
  })

  it('prints the coded report with --json', async () => {
    await read(file('story.txt', 'France expelled two diplomats.'), '--json', '--published', '2021-05-04')
    const report = reportSchema.parse(JSON.parse(output))
    expect(report.document).toMatchObject({ text: 'France expelled two diplomats.', published: '2021-05-04' })
  })

  it('shows each record of JSON Lines, and names one that is broken', async () => {
    const lines = [
      '{"title": "First story", "text": "One."}',
      '{"text": ',
      '{"title": "Third story", "text": "Three."}',
    ]
    const status = await read(file('wire.jsonl', lines.join('\n')))
    expect(output).toMatch(/First story[^]*Third story/)
    expect(errors).toMatch(/wire\.jsonl:2: .*JSON/)
    expect(status).toBe(1)
  })

  it('says in one line that a file is missing', async () => {
    const status = await read(join(folder, 'none.txt'))
    expect(errors).toMatch(/^demarche: .*none\.txt: no such file or folder\n$/)
    expect([output, status]).toEqual(['', 1])
  })

  it.each([
    ['--width', 'wide'],
    ['--width', '39'],
    ['--width', '80.5'],
    ['--published', '2022-13-40'],
  ])('refuses %s %s', async (option, value) => {
    await expect(read('story.txt', option, value)).rejects.toThrow(value)
  })
})

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function read(...words: string[]): Promise<unknown> {
  await readCommand().exitOverride().parseAsync(words, { from: 'user' })
  return process.exitCode
}
