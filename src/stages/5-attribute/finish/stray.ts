import { contains, type Span, spanText } from '../../../model/index.js'
import { COLON } from '../quoted/colon.js'
import { type Context, isQuoted } from '../context.js'
import type { Draft } from '../draft.js'
import { isPassive } from '../phrases/speaker.js'

/** The drafts without those that report nobody's words. */
export function withoutStrays(drafts: readonly Draft[], context: Context): Draft[] {
  const refusals = new Set(drafts.flatMap((draft) => (draft.entry?.negative ? keyOf(draft) : [])))
  const known = drafts.filter((draft) => !isAnonymous(draft, context) && !isRefused(draft, refusals))
  const isHeld = holder(drafts)
  return known.filter((draft) => {
    const anchor = (draft.cueSpans[0] ?? draft.content[0]) as Span
    const holdsItself = draft.content.some((span) => contains(span, anchor))
    if (!isOutside(draft, context)) return true
    return !holdsItself && isHeld(anchor) && !leavesQuotation(draft, context)
  })
}

/** «refused to [confirm] the report»: one silence, told by the verb above. */
function isRefused({ cue }: Draft, refusals: ReadonlySet<string>): boolean {
  const verb = cue?.sentence.tokens[cue.head]
  return verb?.deprel === 'xcomp' && refusals.has(`${cue?.sentence.index} ${verb.head}`)
}

const keyOf = ({ cue }: Draft): string[] => (cue ? [`${cue.sentence.index} ${cue.head}`] : [])

/** «… would you have [told] her?” He answered»: a cue in quoted words whose content lies behind them. */
function leavesQuotation({ cue, content }: Draft, { quotations, quotationOf }: Context): boolean {
  const quotation = cue && quotations[quotationOf[cue.sentence.index]?.[cue.head] ?? -1]
  return quotation != null && content.some(([start]) => start >= quotation.span[1])
}

/** «plans for the march», «are expected to meet»: what nobody is said to hold, unless it is quoted or hearsay. */
function isAnonymous(draft: Draft, { text }: Context): boolean {
  const { speaker, entry, content } = draft
  if (speaker !== null || entry === null || isHearsay(draft)) return false
  return !content.some(([start]) => /["“]/.test(text[start] ?? ''))
}

/** «was told that the road was shut», «is said to have fled», «when asked why»: somebody spoke, though nobody says who. */
function isHearsay({ cue, entry, clausal }: Draft): boolean {
  if (!cue || !clausal || entry?.part !== 'verb' || entry.speech < 2) return false
  return isPassive(cue.sentence, cue.head)
}

/** The clitic is that of "let's". */
export const isFirstPerson = (words: string): boolean => /^(?:I|we|us|our|my|['’]s)$/i.test(words)
export const isSecondPerson = (words: string): boolean => /^you(?:r)?$/i.test(words)

const isWriter = (words: string): boolean => isFirstPerson(words) || isSecondPerson(words)

/** A cue in quoted words, or the writer's own mind («I think we should go»): a report only inside what somebody says. */
function isOutside({ cue, entry, speaker }: Draft, { text, ...context }: Context): boolean {
  // The turn of a transcript may stand in quotation marks, its speaker's name with it.
  if (!cue || entry === COLON) return false
  if (isQuoted({ text, ...context }, cue.sentence, cue.head)) return true
  return entry?.act === 'attitude' && speaker !== null && isWriter(spanText(text, speaker.span))
}

/** Tells whether the content of a draft holds a span. */
function holder(drafts: readonly Draft[]): (span: Span) => boolean {
  const spans = drafts.flatMap(({ content }) => content).sort(([one], [other]) => one - other)
  let furthest = 0
  const ends = spans.map(([, end]) => (furthest = Math.max(furthest, end)))
  return ([start, end]) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle] as Span)[0] <= start) low = middle + 1
      else high = middle
    }
    return (ends[low - 1] ?? 0) >= end
  }
}
