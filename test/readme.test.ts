import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderReport } from '../src/cli/view/index.js'
import { codeReport, loadKnowledge } from '../src/pipeline.js'

const ROOT = resolve(import.meta.dirname, '..')
const README = join(ROOT, 'README.md')
const FENCE = /^```\n[\s\S]*?^```$/m

describe('the README', () => {
  const readme = readFileSync(README, 'utf8')

  it('shows what its example yields', () => {
    const shown = ['```', viewOf(exampleIn(readme)), '```'].join('\n')
    if (process.env['DEMARCHE_ACCEPT'] === '1')
      writeFileSync(
        README,
        readme.replace(FENCE, () => shown),
      )
    else expect(readme.match(FENCE)?.[0]).toBe(shown)
  })

  it('has its two commands among the scripts', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const commands = [...readme.matchAll(/^ {4}npm ci && npm (?:run )?(\w+)$/gm)].map(([, name]) => name)
    expect(commands).toEqual(['demo', 'test'])
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands))
  })
})

/** The block quote of the README as one paragraph. */
function exampleIn(readme: string): string {
  const lines = readme.split('\n').filter((line) => line.startsWith('> '))
  return lines.map((line) => line.slice(2)).join(' ')
}

function viewOf(content: string): string {
  const source = { sourceId: 'README.md', format: 'text' as const, content, published: '2023-04-05' }
  const view = renderReport(codeReport(source, loadKnowledge()), { width: 100, colour: false })
  return view.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '')
}
