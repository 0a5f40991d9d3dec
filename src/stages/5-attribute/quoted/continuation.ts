import type { Span } from '../../../model/index.js'
import { contains } from '../../../model/index.js'
import { type Context, isQuoted } from '../context.js'
import { speechOf } from '../signs/cue.js'
import type { Draft } from '../draft.js'
import type { Quotation } from '../signs/quotations.js'
import { implied, introduced } from './introduced.js'
import type { Floating } from './quoted.js'

/**
 * Gives quotations without a cue to the statement they go on with: the one before them in their paragraph, the one
 * that ends the paragraph before, or the one that follows at once («“No.” “Never,” he said.»).
 */
export function continueStatements(
  context: Context,
  floating: readonly Floating[],
  drafts: readonly Draft[],
): Draft[] {
  const added: Draft[] = []
  const spoken = drafts.filter((draft) => isSpokenDraft(context, draft))
  const voiced = new Set(drafts.map(({ cue }) => cue?.sentence))
  for (const left of floating) {
    const { quotation, content, before, whole } = left
    if (drafts.some((draft) => draft.content.some((span) => contains(span, quotation.span)))) continue
    const alone = whole && !quotation.continues
    const made = alone ? introduced(context, left, voiced) : null
    const draft = made ?? goesOnFrom(context, quotation, spoken)
    if (!whole && draft && (endOf(draft) <= (before?.span[0] ?? 0) || !quotes(context, draft))) continue
    const known = draft ?? (whole ? leadsInto(context, quotation, spoken) : null)
    const found = made ?? (known || !alone ? null : implied(context, left))
    if (found) {
      added.push(found)
      spoken.push(found)
      voiced.add(found.cue?.sentence)
    } else known?.content.push(content)
  }
  return added
}

function isSpokenDraft(context: Context, { cue }: Draft): boolean {
  return (
    cue !== null &&
    speechOf(cue) > 1 &&
    cue.entries[0]?.part !== 'noun' &&
    !isQuoted(context, cue.sentence, cue.head)
  )
}

const endOf = ({ content, cueSpans }: Draft): number => Math.max(...content.map(([, end]) => end), ...cueSpans.map(([, end]) => end)) // prettier-ignore

function goesOnFrom(context: Context, quotation: Quotation, drafts: readonly Draft[]): Draft | null {
  let best: Draft | null = null
  for (const draft of drafts) {
    if (endOf(draft) <= quotation.span[0] && (!best || endOf(draft) >= endOf(best))) best = draft
  }
  if (!best) return null
  best = mainOf(context, best, drafts, quotation.span[0])
  const paragraph = context.paragraphs[quotation.paragraph] as Span
  if (endOf(best) > paragraph[0]) return best
  const before = context.paragraphs[quotation.paragraph - 1]
  const opens = paragraph[0] === quotation.span[0]
  return opens && before && endOf(best) > before[0] && endsParagraph(context, best, before) ? best : null
}

/** Of the statements made in one sentence, the one that quotes goes on, or else the one with a finite cue. */
function mainOf(context: Context, draft: Draft, drafts: readonly Draft[], before: number): Draft {
  const beside = drafts.filter(
    (other) => other.cue?.sentence === draft.cue?.sentence && endOf(other) <= before,
  )
  return (
    beside.find((other) => quotes(context, other)) ??
    beside.find(({ cue }) => cue?.sentence.tokens[cue.head]?.xpos !== 'VBG') ??
    draft
  )
}

/** Whether the content of a draft holds a quotation. */
const quotes = ({ quotations }: Context, { content }: Draft): boolean =>
  content.some((span) => quotations.some((quotation) => contains(span, quotation.span)))

/** Whether the last sentence of the paragraph holds words of the statement. */
function endsParagraph({ sentences }: Context, draft: Draft, paragraph: Span): boolean {
  const last = sentences.findLast(({ span }) => span[0] < paragraph[1])
  return last !== undefined && endOf(draft) > last.span[0]
}

function leadsInto(
  { text, paragraphs }: Context,
  quotation: Quotation,
  drafts: readonly Draft[],
): Draft | null {
  const paragraph = paragraphs[quotation.paragraph] as Span
  for (const draft of drafts) {
    const start = Math.min(...draft.content.map(([first]) => first))
    if (start < quotation.span[1] || start >= paragraph[1]) continue
    if (text.slice(quotation.span[1], start).trim() === '') return draft
  }
  return null
}
