import type { Value } from '../../table.js'
import { Column, type Contents, type Range } from './column.js'
import { numbered, writeDictionaryPage } from './page.js'
import { type Key, keyOf, type Plain } from './plain.js'

/** So many values are looked at before it is judged whether enough of them are equal. */
const TRIED = 1000
/** A page ends when it has so many bytes. */
const PAGE_BYTES = 1_000_000

/** A column of texts or numbers: of equal ones one is kept, as long as no more than half of them differ. */
export class ValueColumn extends Column {
  private readonly written: PlainBytes
  private readonly indexes: Int32Array
  private known = new Map<Key, number>()
  private isPlain = false
  private values = 0
  private pages: { rows: number; values: number; bytes: number }[] = []

  constructor(
    plain: Plain,
    private readonly between: string,
    most: number,
  ) {
    super(most)
    this.written = new PlainBytes(plain)
    this.indexes = new Int32Array(most)
  }

  protected override keep(value: Exclude<Value, null>): void {
    const key = keyOf(value, this.between)
    if (this.isPlain) {
      this.written.append(key)
      this.values++
      if (this.written.length - (this.pages.at(-1)?.bytes ?? 0) >= PAGE_BYTES) this.endPage()
      return
    }
    const known = this.known.get(key)
    this.indexes[this.values++] = known ?? this.known.size
    if (known !== undefined) return
    this.known.set(key, this.known.size)
    if (this.values >= TRIED && !this.isWorthwhile()) this.spill()
  }

  protected override contents(): Contents {
    if (!this.isPlain && !this.isWorthwhile()) this.spill()
    const contents = this.isPlain ? this.plainContents() : this.numberedContents()
    this.written.clear()
    this.known = new Map()
    ;[this.isPlain, this.values, this.pages] = [false, 0, []]
    return contents
  }

  private isWorthwhile(): boolean {
    return this.values > 0 && this.known.size * 2 <= this.values
  }

  /** What was numbered is written as it is after all. */
  private spill(): void {
    const keys = [...this.known.keys()]
    for (const index of this.indexes.subarray(0, this.values)) this.written.append(keys[index] as Key)
    this.known.clear()
    this.isPlain = true
  }

  private endPage(): void {
    this.pages.push({ rows: this.rows, values: this.values, bytes: this.written.length })
  }

  private plainContents(): Contents {
    if (this.pages.at(-1)?.rows !== this.rows) this.endPage()
    let before = { rows: 0, values: 0, bytes: 0 }
    const pages = this.pages.map((page) => {
      const { rows, values, bytes } = before
      before = page
      return { rows: page.rows - rows, values: page.values - values, content: this.written.between(bytes, page.bytes) }
    })
    return { encoding: 'PLAIN', range: this.written.range(), dictionary: null, pages }
  } // prettier-ignore

  private numberedContents(): Contents {
    for (const key of this.known.keys()) this.written.append(key)
    const { size } = this.known
    const dictionary = this.written.between(0, this.written.length)
    const content = numbered(this.indexes.subarray(0, this.values), size)
    return {
      encoding: 'RLE_DICTIONARY',
      range: this.written.range(),
      dictionary: (into) => writeDictionaryPage(into, size, dictionary),
      pages: [{ rows: this.rows, values: this.values, content }],
    }
  }
}

/** Values in the plain encoding, one behind the other, and what is known of all of them. */
class PlainBytes {
  length = 0
  private bytes = Buffer.allocUnsafe(1 << 12)
  private least = Infinity
  private most = -Infinity

  constructor(private readonly plain: Plain) {}

  append(key: Key): void {
    const { size, write, measure } = this.plain
    this.ensure(size(key))
    this.length += write(key, this.bytes, this.length)
    if (measure === null) return
    const measured = measure(key)
    if (measured < this.least) this.least = measured
    if (measured > this.most) this.most = measured
  }

  between(start: number, end: number): Uint8Array {
    return this.bytes.subarray(start, end)
  }

  range(): Range | null {
    return this.least <= this.most ? { least: this.least, most: this.most } : null
  }

  clear(): void {
    this.length = 0
    ;[this.least, this.most] = [Infinity, -Infinity]
  }

  private ensure(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more))
    this.bytes.copy(larger)
    this.bytes = larger
  }
}
