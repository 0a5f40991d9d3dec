import type { ByteWriter } from 'hyparquet-writer'
import type { Value } from '../../table.js'
import { type DataPage, writeDataPage } from './page.js'
import type { Encoding } from './schema.js'

/** A column of one row group as it was encoded. Offsets count from where the group begins. */
export interface EncodedColumn {
  readonly encoding: Encoding
  readonly start: number
  readonly size: number
  /** Its size before compression. */
  readonly uncompressed: number
  /** Where the dictionary stands; null where there is none. */
  readonly dictionary: number | null
  readonly pages: readonly EncodedPage[]
  readonly nulls: number
  /** The least and the most of numbers, days and truth values. */
  readonly range: Range | null
}

export interface EncodedPage {
  readonly start: number
  readonly size: number
  readonly firstRow: number
}

export interface Range {
  readonly least: number
  readonly most: number
}

/** What a column has besides which of its rows are null. */
export interface Contents {
  readonly encoding: Encoding
  readonly range: Range | null
  /** Writes the dictionary and returns its size before compression; null where there is none. */
  readonly dictionary: ((into: ByteWriter) => number) | null
  /** One behind the other, all rows together. */
  readonly pages: readonly (Pick<DataPage, 'values' | 'content'> & { readonly rows: number })[]
}

/** Collects the cells of one column of a row group. */
export abstract class Column {
  /** For each row 1 where it has a value. */
  private readonly levels: Uint8Array
  protected rows = 0

  /** @param most rows that are added before the column is closed */
  constructor(most: number) {
    this.levels = new Uint8Array(most)
  }

  add(value: Value): void {
    this.levels[this.rows++] = value === null ? 0 : 1
    if (value !== null) this.keep(value)
  }

  /** Writes what was added, and begins again. */
  close(into: ByteWriter): EncodedColumn {
    const { encoding, range, dictionary, pages } = this.contents()
    const start = into.offset
    let uncompressed = dictionary?.(into) ?? 0
    let [firstRow, nulls] = [0, 0]
    const written = pages.map(({ rows, values, content }): EncodedPage => {
      const page = { start: into.offset, firstRow }
      const levels = this.levels.subarray(firstRow, firstRow + rows)
      uncompressed += writeDataPage(into, { encoding, levels, values, content })
      firstRow += rows
      nulls += rows - values
      return { ...page, size: into.offset - page.start }
    })
    this.rows = 0
    return {
      ...{ encoding, start, uncompressed, nulls, range, pages: written },
      dictionary: dictionary && start,
      size: into.offset - start,
    }
  }

  protected abstract keep(value: Exclude<Value, null>): void
  /** What was kept; nothing is any more. */
  protected abstract contents(): Contents
}
