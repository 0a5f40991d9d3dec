import { contains, type ReportedEvent, type Span } from '../../model/index.js'
import type { ViewContext } from './context.js'
import { type Phrase, run } from './phrase.js'

/** How much of the sentence is shown before and after the trigger, in characters. */
const BEFORE = 60
const AFTER = 140

/** The sentence around the event's trigger, shortened to what stands near it, the trigger marked. */
export function excerpt({ report: { document } }: ViewContext, { trigger, sentence }: ReportedEvent): Phrase {
  const inside = trigger.filter((span) => contains(sentence, span)).sort(([one], [other]) => one - other)
  const [start, end] = windowAround(document.text, sentence, inside[0] ?? [sentence[0], sentence[0]])
  const phrase = [run(start > sentence[0] ? '… ' : '', 'dim')]
  let at = start
  for (const span of inside) {
    if (span[0] < at || span[1] > end) continue
    phrase.push(run(document.text.slice(at, span[0])), run(document.text.slice(...span), 'strong'))
    at = span[1]
  }
  return [...phrase, run(document.text.slice(at, end)), run(end < sentence[1] ? ' …' : '', 'dim')]
}

function windowAround(text: string, [start, end]: Span, trigger: Span): Span {
  const from = trigger[0] - BEFORE <= start ? start : nextSpace(text, trigger[0] - BEFORE, trigger[0])
  const to = trigger[1] + AFTER >= end ? end : lastSpace(text, trigger[1], trigger[1] + AFTER)
  return [from, to]
}

function nextSpace(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/\s/)
  return at < 0 ? from : from + at + 1
}

function lastSpace(text: string, from: number, to: number): number {
  const at = text.slice(from, to).lastIndexOf(' ')
  return at <= 0 ? to : from + at
}
