/** What is wrong with a row, with its file and line. */
export class RowFault extends Error {
  override readonly name = 'RowFault'
}

/** Everything that is wrong with the tables, so that it can be mended in one go. */
export class Faults {
  private readonly messages = new Set<string>()

  add(fault: RowFault): void {
    this.messages.add(fault.message)
  }

  /** Does the work for each row; one at fault is noted and left out. */
  each<T, R>(rows: readonly T[], work: (row: T) => R): R[] {
    return rows.flatMap((row) => {
      try {
        return [work(row)]
      } catch (error) {
        if (!(error instanceof RowFault)) throw error
        this.add(error)
        return []
      }
    })
  }

  /** @throws {Error} with every fault on a line of its own, if there are any. */
  raise(): void {
    if (this.messages.size === 0) return
    const count = `${this.messages.size} fault${this.messages.size === 1 ? '' : 's'}`
    throw new Error([count, ...this.messages].join('\n  '))
  }
}
