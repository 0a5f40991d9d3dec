import { isMap, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml'

/** A value of a file, with the place it stands at. */
export interface Located<T> {
  readonly file: string
  readonly line: number
  readonly value: T
  /** The line of a part of it, by keys and positions; its own where there is no such part. */
  lineOf(path: readonly PropertyKey[]): number
}

/** What stands at a line of a file cannot be read. */
export class YamlFault extends Error {
  override readonly name = 'YamlFault'
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message)
  }
}

/** The entries of a list. @throws {YamlFault} */
export function readList(text: string, file: string): Located<unknown>[] {
  const { contents, located } = open(text, file)
  if (contents === null) return []
  if (!isSeq(contents)) throw new YamlFault(1, 'a list is wanted: start each entry with "- "')
  return contents.items.map((item) => located(item as Node))
}

/** The entries of a map, by key. @throws {YamlFault} */
export function readMap(text: string, file: string): (readonly [string, Located<unknown>])[] {
  const { contents, located } = open(text, file)
  if (contents === null) return []
  if (!isMap(contents)) throw new YamlFault(1, 'a map is wanted: "name: …"')
  return contents.items.map(({ key, value }) => [String(key), located((value ?? key) as Node)] as const)
}

function open(text: string, file: string) {
  return guarded(() => {
    const counter = new LineCounter()
    // Looking for the same key twice takes the library the square of the number of keys: we do it below.
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false })
    const lineAt = (node: unknown): number => counter.linePos((node as Node | null)?.range?.[0] ?? 0).line
    const [fault] = document.errors
    if (fault) throw new YamlFault(counter.linePos(fault.pos[0]).line, `no YAML: ${fault.message}`)
    visit(document, { Map: (_, map) => forbidTwins(map, lineAt) })
    const located = (node: Node): Located<unknown> => ({
      file,
      line: lineAt(node),
      value: guarded(() => node.toJS(document)),
      lineOf: (path) => lineAt(partOf(node, path)),
    })
    return { contents: document.contents as Node | null, located }
  })
}

/** Deep nesting and aliases of aliases end in errors that name no line. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof YamlFault) throw error
    const reason = error instanceof RangeError ? 'it is nested too deeply' : oneLine(error)
    throw new YamlFault(1, `no YAML that can be read: ${reason}`)
  }
}

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] as string

function forbidTwins(map: YAMLMap, lineAt: (node: unknown) => number): void {
  const seen = new Set<string>()
  for (const { key } of map.items) {
    const name = String(key)
    if (seen.has(name)) throw new YamlFault(lineAt(key), 'a key stands twice: drop one')
    seen.add(name)
  }
}

function partOf(node: Node, path: readonly PropertyKey[]): unknown {
  let part: unknown = node
  for (const key of path) {
    const next: unknown =
      isMap(part) || isSeq(part) ? part.get(typeof key === 'number' ? key : String(key), true) : null
    if (!next) break
    part = next
  }
  return part
}
