import { readFileSync } from 'node:fs'
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

export interface YamlRow {
  readonly value: unknown
  readonly line: number
  /** An error that names file and line of this row. */
  readonly fail: (reason: string) => Error
}

const ROOT = new URL('../../', import.meta.url)

/** The entries of a YAML file that is a list, each with its line. Throws with file and line when it cannot be read. */
export function readYamlRows(file: string): YamlRow[] {
  const { document, lineOf } = open(file)
  if (!isSeq(document.contents)) throw new Error(`${file}:1: a list is needed`)
  return document.contents.items.map((item) => row(file, item as Node, document, lineOf))
}

/** The entries of a YAML file that is a map, by key. Throws with file and line when it cannot be read. */
export function readYamlMap(file: string): Map<string, YamlRow> {
  const { document, lineOf } = open(file)
  if (!isMap(document.contents)) throw new Error(`${file}:1: a map is needed`)
  return new Map(
    document.contents.items.map(({ key, value }) => [String(key), row(file, value as Node, document, lineOf)]),
  )
}

function open(file: string) {
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(new URL(file, ROOT), 'utf8'), { lineCounter: counter })
  const lineOf = (node: Node) => counter.linePos(node.range?.[0] ?? 0).line
  const [error] = document.errors
  if (error) throw new Error(`${file}:${counter.linePos(error.pos[0]).line}: ${error.message}`)
  return { document, lineOf }
}

function row(
  file: string,
  node: Node,
  document: Parameters<Node['toJS']>[0],
  lineOf: (node: Node) => number,
): YamlRow {
  const line = lineOf(node)
  return { value: node.toJS(document), line, fail: (reason) => new Error(`${file}:${line}: ${reason}`) }
}
