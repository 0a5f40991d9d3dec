import type { Command } from 'commander'
import { wholeNumber } from './arguments.js'
import { LEAST_WIDTH } from './view/index.js'

/** How wide a view may be, whether it may use colours, and whether a terminal shows it. */
export interface Page {
  readonly width: number
  readonly colour: boolean
  readonly terminal?: boolean
}

/** What a user asks of the page. */
export interface PageOptions {
  readonly width?: number
  readonly color: boolean
}

const MOST_WIDTH = 1000

/** Gives a command the options that `pageFor` takes. */
export function withPageOptions(command: Command): Command {
  return command
    .option(
      '--width <columns>',
      'columns to fill; by default those of the terminal',
      wholeNumber(LEAST_WIDTH, MOST_WIDTH),
    )
    .option('--no-color', 'use no colours')
}

/** The page on standard output, as the user wants it. */
export function pageFor({ width, color }: PageOptions): Page {
  const page = pageOf(process.stdout)
  return { ...page, width: width ?? page.width, colour: color && page.colour }
}

/** Columns where there is no terminal to ask. */
const DEFAULT_WIDTH = 100

/** The page that a stream offers: a terminal its columns and colours, unless the user wants none; a file neither. */
export function pageOf(stream: { readonly isTTY?: boolean; readonly columns?: number }): Page {
  // `isTTY` is undefined, not false, where there is no terminal.
  const terminal = stream.isTTY === true
  return { width: stream.columns || DEFAULT_WIDTH, colour: terminal && !process.env['NO_COLOR'], terminal }
}
