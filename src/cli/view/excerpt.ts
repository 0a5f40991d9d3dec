import { contains, type ReportedEvent, type Span } from '../../model/index.js'
import type { ViewContext } from './context.js'
import { type Phrase, run } from './phrase.js'

/** Of what is left beside the trigger, this share is shown before it: what was done to whom comes after. */
const SHARE_BEFORE = 0.4

/** The sentence of the event with its trigger marked, shortened around it to about `room` characters. */
export const excerpt = (
  { report: { document } }: Pick<ViewContext, 'report'>,
  { trigger, sentence }: ReportedEvent,
  room: number,
): Phrase => marked(document.text, sentence, trigger, room)

/** What of `text` stands within `around`, with the spans marked, shortened around the first of them to about `room` characters. */
export function marked(text: string, around: Span, spans: readonly Span[], room: number): Phrase {
  const inside = spans.filter((span) => contains(around, span)).sort(([one], [other]) => one - other)
  const [start, end] = windowAround(text, around, inside[0] ?? [around[0], around[0]], room)
  const phrase = [run(start > around[0] ? '… ' : '', 'dim')]
  let at = start
  for (const span of inside) {
    if (span[0] < at || span[1] > end) continue
    phrase.push(run(text.slice(at, span[0])), run(text.slice(...span), 'strong'))
    at = span[1]
  }
  return [...phrase, run(text.slice(at, end)), run(end < around[1] ? ' …' : '', 'dim')]
}

function windowAround(text: string, [start, end]: Span, trigger: Span, room: number): Span {
  if (end - start <= room) return [start, end]
  const beside = Math.max(0, room - (trigger[1] - trigger[0]))
  const earliest = Math.min(trigger[0], Math.max(start, trigger[0] - Math.floor(beside * SHARE_BEFORE)))
  const from = Math.max(start, Math.min(earliest, end - room))
  const to = Math.min(end, from + room)
  return [
    from === start ? from : nextWord(text, from, trigger[0]),
    to === end ? to : lastWord(text, from, to),
  ]
}

/** Where the first whole word after `from` begins, but not after `to`. */
function nextWord(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/\s/)
  return at < 0 ? from : from + at + 1
}

/** Where the last whole word before `to` ends. */
function lastWord(text: string, from: number, to: number): number {
  const at = text.slice(from, to).lastIndexOf(' ')
  return at <= 0 ? to : from + at
}
