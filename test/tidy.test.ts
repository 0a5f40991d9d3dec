import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Folders and files of `src/` from the ground up: nothing imports what stands to its right. */
const ORDER = [
  'model', 'encoding', 'world', 'lookup', 'language', 'lexicon', 'conllu', 'stage.ts', 'stages', 'explain', 'parser.ts', 'pipeline.ts', 'ask.ts', 'feeds', 'ledger', 'export', 'analysis', 'coding', 'version.ts', 'http', 'mcp', 'client', 'cli', 'index.ts',
] // prettier-ignore
const MAX_LINES = 300

const SRC = resolve(import.meta.dirname, '../src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]))
const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]))

function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(/from '(\.[^']*)'/g)].map(([, path]) =>
    relative(SRC, resolve(SRC, dirname(file), path as string)).replace(/\.js$/, '.ts'),
  )
}

const top = (file: string) => file.split('/')[0] as string
const stageOf = (file: string) => file.split('/')[1]

describe('the source tree', () => {
  it('knows the place of every folder', () => {
    expect([...new Set(files.map(top))].filter((name) => !ORDER.includes(name))).toEqual([])
  })

  it('imports only downwards', () => {
    const upwards = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => ORDER.indexOf(top(target)) > ORDER.indexOf(top(file)))
        // The door re-exports the screen; type-only needs of stage.ts stand below it.
        .map((target) => `${file} imports ${target}`),
    )
    expect(upwards).toEqual([])
  })

  it('keeps stages apart: they meet only in pipeline.ts', () => {
    const crossings = [...imports].flatMap(([file, targets]) =>
      targets
        .filter(
          (target) => top(file) === 'stages' && top(target) === 'stages' && stageOf(file) !== stageOf(target),
        )
        .map((target) => `${file} imports ${target}`),
    )
    expect(crossings).toEqual([])
  })

  it('has no import rings', () => {
    expect(findRings(imports)).toEqual([])
  })

  it('has no rings among the folders and files of a folder', () => {
    const folders = new Set(files.flatMap((file) => ancestorsOf(file)))
    expect([...folders].flatMap((folder) => findRings(within(folder)))).toEqual([])
  })

  it(`has no file over ${MAX_LINES} lines of code`, () => {
    const long = [...sources]
      .map(([file, source]) => ({ file, lines: linesOfCode(source) }))
      .filter(({ lines }) => lines > MAX_LINES)
    expect(long).toEqual([])
  })
})

function ancestorsOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** What stands directly in a folder, and which of it imports which. */
function within(folder: string): Map<string, string[]> {
  const childOf = (file: string) => `${folder}/${file.slice(folder.length + 1).split('/')[0]}`
  const graph = new Map<string, string[]>()
  for (const [file, targets] of imports) {
    if (!file.startsWith(`${folder}/`)) continue
    const child = childOf(file)
    const others = targets.filter((target) => target.startsWith(`${folder}/`)).map(childOf)
    graph.set(child, [...(graph.get(child) ?? []), ...others.filter((other) => other !== child)])
  }
  return graph
}

function linesOfCode(source: string): number {
  return source.split('\n').filter((line) => line.trim() && !/^\s*(\/\/|\/?\*)/.test(line)).length
}

function findRings(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const rings: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, trail: readonly string[]) => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      rings.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of graph.keys()) visit(file, [])
  return rings
}
