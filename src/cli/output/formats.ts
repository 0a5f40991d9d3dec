import type { CodedReport } from '../../model/index.js'

/** Formats that keep the whole report. */
type WholeFormat = 'jsonl' | 'json' | 'text'
/** Formats of tables: the events of the reports, a row each. */
type EventFormat = 'csv' | 'parquet'

export const FORMATS = ['jsonl', 'json', 'csv', 'parquet', 'text'] as const
export type Format = WholeFormat | EventFormat

export const isEventFormat = (format: Format): format is EventFormat =>
  format === 'csv' || format === 'parquet'

/** How a batch of coded reports is written down. */
export interface Layout {
  readonly before: string
  readonly between: string
  readonly after: string
  readonly write: (report: CodedReport) => string
}

export interface Page {
  readonly width: number
  readonly colour: boolean
  readonly terminal?: boolean
}

export async function layoutFor(format: WholeFormat, page: Page): Promise<Layout> {
  switch (format) {
    case 'jsonl':
      return { before: '', between: '', after: '', write: (report) => `${JSON.stringify(report)}\n` }
    case 'json':
      return { before: '[', between: ',\n', after: ']\n', write: (report) => JSON.stringify(report) }
    case 'text': {
      // Only this layout needs the view, and loading it takes time that the others need not spend.
      const { renderReport } = await import('../view/index.js')
      return {
        before: '',
        between: '\n',
        after: '',
        write: (report) => withNewline(renderReport(report, page)),
      }
    }
  }
}

const withNewline = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)
