import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const WEB = resolve(import.meta.dirname, '../../web/src')
const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:ts|svelte)$/u.test(file),
)
const sources = files.map((file) => [file, readFileSync(join(WEB, file), 'utf8')] as const)

/** Statements that import from elsewhere in a file: with what is taken, and from where. */
const importsIn = (source: string) => [...source.matchAll(/^\s*(import|export)\s[^'\n]*?from '([^']+)'/gmu)]

describe('the sources of the pages', () => {
  it('take nothing from the program but its client and types', () => {
    const taken = sources.flatMap(([file, source]) =>
      importsIn(source)
        .filter(
          ([words, , from = '']) => from.includes('../src/') && !/^\s*(?:import|export) type/u.test(words),
        )
        .map(([, , from]) => `${file} imports ${from}`),
    )
    expect(taken.filter((line) => !line.endsWith('/src/client/index.js'))).toEqual([])
  })

  it('set no text as HTML', () => {
    const setting = /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write/u
    expect(sources.filter(([, source]) => setting.test(source)).map(([file]) => file)).toEqual([])
  })

  it('keep parts and reader apart from pages', () => {
    const upwards = sources
      .filter(([file]) => /^(?:data|parts|reading|charts|design)\//u.test(file))
      .filter(([, source]) => importsIn(source).some(([, , from = '']) => from.includes('/pages/')))
    expect(upwards.map(([file]) => file)).toEqual([])
  })
})
