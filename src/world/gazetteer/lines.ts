/** A sorted table in one string, "key<tab>value" a line: it costs nothing to load, and a look-up is a binary search. */
export class SortedLines {
  private readonly cache = new Map<string, string | null>()

  constructor(private readonly text: string) {}

  get(key: string): string | null {
    let value = this.cache.get(key)
    if (value === undefined) {
      const prefix = `${key}\t`
      const start = this.seek(prefix)
      const found = key !== '' && this.text.startsWith(prefix, start)
      value = found ? this.text.slice(start + prefix.length, this.lineEnd(start)) : null
      // Hostile text must not grow the process without bound.
      if (this.cache.size < 20_000) this.cache.set(key, value)
    }
    return value
  }

  /** Whether some key begins with `prefix`. */
  hasPrefix(prefix: string): boolean {
    return this.text.startsWith(prefix, this.seek(prefix))
  }

  /** The values of the first lines whose key begins with `prefix`, at most so many. */
  valuesBehind(prefix: string, limit: number): string[] {
    const values: string[] = []
    for (let start = this.seek(prefix); values.length < limit && this.text.startsWith(prefix, start);) {
      const end = this.lineEnd(start)
      values.push(this.text.slice(this.text.indexOf('\t', start) + 1, end))
      start = end + 1
    }
    return values
  }

  /** The values of all lines whose key begins with `prefix`, a sign, and equals `key` in lower case. */
  valuesLike(prefix: string, key: string): string[] {
    const values: string[] = []
    for (
      let start = this.seek(prefix);
      this.text.startsWith(prefix, start);
      start = this.lineEnd(start) + 1
    ) {
      const tab = start + key.length
      if (this.text[tab] === '\t' && this.text.slice(start, tab).toLowerCase() === key)
        values.push(this.text.slice(tab + 1, this.lineEnd(start)))
    }
    return values
  }

  /** Start of the first line that is not below `wanted`. */
  private seek(wanted: string): number {
    let [low, high] = [0, this.text.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const start = this.text.lastIndexOf('\n', middle - 1) + 1
      if (this.isBelow(start, wanted)) low = this.lineEnd(middle) + 1
      else high = start
    }
    return Math.min(low, this.text.length)
  }

  private isBelow(start: number, wanted: string): boolean {
    for (let at = 0; at < wanted.length; at++) {
      const [here, there] = [this.text.charCodeAt(start + at), wanted.charCodeAt(at)]
      if (here !== there) return !(here > there)
    }
    return false
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from)
    return end < 0 ? this.text.length : end
  }
}

/** The first line of a table in which `words` stand, or null. */
export function lineWith(table: string, words: string): string | null {
  const at = `\n${table}`.indexOf(words)
  if (at < 0) return null
  const start = table.lastIndexOf('\n', at - 1) + 1
  const end = table.indexOf('\n', at)
  return table.slice(start, end < 0 ? undefined : end)
}
