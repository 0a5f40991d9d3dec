import type { Value } from '../../table.js'
import { Column, type Contents } from './column.js'
import { flagged } from './page.js'

/** A column of truth values. */
export class FlagColumn extends Column {
  private readonly flags: Uint8Array
  private values = 0

  constructor(most: number) {
    super(most)
    this.flags = new Uint8Array(most)
  }

  protected override keep(value: Exclude<Value, null>): void {
    this.flags[this.values++] = value === true ? 1 : 0
  }

  protected override contents(): Contents {
    const flags = this.flags.subarray(0, this.values)
    const range =
      flags.length === 0 ? null : { least: flags.includes(0) ? 0 : 1, most: flags.includes(1) ? 1 : 0 }
    const page = { rows: this.rows, values: this.values, content: flagged(flags) }
    this.values = 0
    return { encoding: 'RLE', range, dictionary: null, pages: [page] }
  }
}
