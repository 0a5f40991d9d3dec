import { tokensSpan } from '../../language/index.js'
import { overlaps, type Span } from '../../model/index.js'
import { addresseeOf } from './addressee.js'
import { anchorOf } from './anchor.js'
import type { Context } from './context.js'
import type { Cue } from './cue.js'
import type { Anchor, Draft } from './draft.js'
import { isPunctuation } from './phrase.js'
import { type Place, placeOf } from './place.js'
import type { Quotation } from './quotations.js'

export interface QuotedStatements {
  readonly drafts: readonly Draft[]
  /** Cues that introduce one of the drafts. */
  readonly taken: ReadonlySet<Cue>
  /** Quotations that make up their sentences whole and have no cue of their own, in text order. */
  readonly floating: readonly Quotation[]
}

/** The direct quotations that have a cue beside them; those inside a turn of a transcript are left to it. */
export function quotedStatements(context: Context, turns: readonly Draft[]): QuotedStatements {
  const byCue = new Map<Cue, Draft>()
  const taken = new Set<Cue>()
  const floating: Quotation[] = []
  for (const quotation of context.quotations) {
    const place = placeOf(context, quotation)
    if (
      !place ||
      place.first.furniture ||
      turns.some(({ content }) => content.some((span) => overlaps(span, quotation.inner)))
    )
      continue
    const anchor = anchorOf(context, quotation, place, taken)
    if (anchor) {
      taken.add(anchor.cue)
      const content = contentSpans(quotation, anchor)
      const draft = byCue.get(anchor.cue)
      if (draft) draft.content.push(...content)
      else byCue.set(anchor.cue, makeDraft(anchor, content))
    } else if (quotation.continues || standsAlone(quotation, place)) {
      floating.push(quotation)
    }
  }
  return { drafts: [...byCue.values()], taken, floating }
}

/** The quotation, with the unquoted words of the same clause that the anchor counts in. */
function contentSpans({ span }: Quotation, { from, to, fronted }: Anchor): Span[] {
  const content: Span = [Math.min(span[0], from ?? span[0]), Math.max(span[1], to ?? 0)]
  return fronted ? [fronted, content] : [content]
}

function makeDraft({ cue, group, speaker }: Anchor, content: Span[]): Draft {
  const entry = cue.entries.find(({ frames }) => frames.includes('quotation')) ?? cue.entries[0] ?? null
  const cueSpans = [tokensSpan(cue.sentence, ...group)]
  return { cue, entry, cueSpans, speaker, addressee: entry && addresseeOf(cue, entry), content }
}

/** Whether a quotation makes up its sentences whole. */
function standsAlone(quotation: Quotation, { first, start, last, end }: Place): boolean {
  if (quotation.marks === 'single' || quotation.inner[1] - quotation.inner[0] < 3) return false
  return first.tokens.slice(0, start).every(isPunctuation) && last.tokens.slice(end).every(isPunctuation)
}
