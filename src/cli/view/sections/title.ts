import { type ViewContext, words } from '../context.js'
import { longDate } from '../dates.js'
import { type Paint, run, wrap } from '../phrase.js'

const INDENT = '  '
const LINES = 3

/** The report's title, and where and when it appeared. */
export function renderTitle(context: ViewContext, paint: Paint): string[] {
  const { url, sourceId, publisher, published, text } = context.report.document
  const date = published ? longDate(published) : 'no publication date'
  const from = url ?? (sourceId === '-' ? 'standard input' : sourceId)
  const origin = [date, publisher, from, `${countWords(text)} words`].filter(Boolean).join(' · ')
  const width = context.width - INDENT.length
  return [
    ...wrap([run(titleOf(context), 'strong')], width, LINES),
    ...wrap([run(origin, 'dim')], width, LINES),
  ].map((line) => INDENT + paint(line))
}

function titleOf(context: ViewContext): string {
  const { document, furniture } = context.report
  const heading = furniture.find(({ kind }) => kind === 'title')
  return document.title || (heading && words(context, [heading.span])) || 'Report without a title'
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
