import { readdirSync, readFileSync } from 'node:fs'
import { isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { ComplementTable } from '../../../src/world/frames.js'

const FOLDER = new URL('../../../data/frames/', import.meta.url)
const CLASSES = 'classes.yaml'
const COMPLEMENTS = 'complements.yaml'

/** An entry with the place it stands at. */
export interface Located {
  readonly file: string
  readonly line: number
  readonly value: unknown
}

/** Every family of every file of frames, in the order of file names and lines. */
export function readFamilies(): Located[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml') && file !== CLASSES && file !== COMPLEMENTS)
    .sort()
    .flatMap(entriesOf)
}

/** Named sets of lemmas; "$other" in a set stands for the words of another one further up. */
export function readClasses(): Record<string, string[]> {
  const parsed = z.record(z.string(), z.array(z.string())).parse(parseFile(CLASSES).document.toJS())
  const classes: Record<string, string[]> = {}
  for (const [name, members] of Object.entries(parsed)) {
    classes[name] = members.flatMap((member) => {
      if (!/^\$./.test(member)) return [member]
      const other = classes[member.slice(1)]
      if (!other) throw new Error(`${CLASSES}: class ${name}: no class "${member}" above it`)
      return other
    })
  }
  return classes
}

const tableSchema = z.strictObject({
  target: z.enum(['source', 'target']),
  codes: z.record(z.string().regex(/^\d{2,4}$/), z.string()),
})

export function readComplements(known: ReadonlySet<string>): Record<string, ComplementTable> {
  const tables = z.record(z.string(), tableSchema).parse(parseFile(COMPLEMENTS).document.toJS())
  for (const [name, { codes }] of Object.entries(tables)) {
    for (const code of Object.entries(codes).flat()) {
      if (!known.has(code)) throw new Error(`${COMPLEMENTS}: table ${name}: no CAMEO code "${code}"`)
    }
  }
  return tables
}

function entriesOf(file: string): Located[] {
  const { document, counter } = parseFile(file)
  if (!isSeq(document.contents)) throw new Error(`${file}:1: a list of families is wanted`)
  return document.contents.items.map((item) => {
    const node = item as { range?: readonly number[]; toJS(from: unknown): unknown }
    return { file, line: counter.linePos(node.range?.[0] ?? 0).line, value: node.toJS(document) }
  })
}

function parseFile(file: string) {
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(new URL(file, FOLDER), 'utf8'), { lineCounter: counter })
  const fault = document.errors[0]
  if (fault) throw new Error(`${file}:${counter.linePos(fault.pos[0]).line}: ${fault.message}`)
  return { document, counter }
}
