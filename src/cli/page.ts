/** How wide a view may be, and whether it may use colours. */
export interface Page {
  readonly width: number
  readonly colour: boolean
}

/** Columns where there is no terminal to ask. */
const DEFAULT_WIDTH = 100

/** The page that a stream offers: a terminal its columns and colours, unless the user wants none; a file neither. */
export function pageOf(stream: { readonly isTTY?: boolean; readonly columns?: number }): Page {
  // `isTTY` is undefined, not false, where there is no terminal.
  const colour = stream.isTTY === true && !process.env['NO_COLOR']
  return { width: stream.columns || DEFAULT_WIDTH, colour }
}
