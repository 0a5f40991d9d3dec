import { tokensSpan } from '../../../language/index.js'
import { overlaps, type Sentence, type Span, type Token } from '../../../model/index.js'
import { addresseeOf } from '../phrases/addressee.js'
import { anchorOf } from './anchor.js'
import { isSpoken } from '../phrases/block.js'
import { FINITE, hasFiniteVerb } from '../phrases/content.js'
import type { Context } from '../context.js'
import type { Cue } from '../signs/cue.js'
import type { Anchor, Draft } from '../draft.js'
import { isPunctuation } from '../phrases/phrase.js'
import { type Place, placeOf } from './place.js'
import type { Quotation } from '../signs/quotations.js'

/** A quotation without a cue. */
export interface Floating {
  readonly quotation: Quotation
  /** The quotation, with the unquoted words of its sentence. */
  readonly content: Span
  /** The sentence before it, in its paragraph or, when it opens one, in the paragraph before. */
  readonly before: Sentence | null
  /** False where its sentence holds unquoted words: it then only goes on from a quotation in the sentence before. */
  readonly whole: boolean
}

export interface QuotedStatements {
  readonly drafts: readonly Draft[]
  /** Cues that introduce one of the drafts. */
  readonly taken: ReadonlySet<Cue>
  /** Quotations that have no cue of their own, in text order. */
  readonly floating: readonly Floating[]
}

/** The direct quotations that have a cue beside them; those inside a turn of a transcript are left to it. */
export function quotedStatements(context: Context, turns: readonly Draft[]): QuotedStatements {
  const byCue = new Map<Cue, Draft>()
  const taken = new Set<Cue>()
  const counts = new Map<string, number>()
  for (const quotation of context.quotations) {
    const words = bare(context, quotation)
    if (words.length >= SHORTEST_REPEAT) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const floating: Floating[] = []
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
    } else if (!resume(context, quotation, place, byCue)) {
      // A pull quote repeats words of the text.
      const left =
        (counts.get(bare(context, quotation)) ?? 0) > 1 ? null : floatingOf(context, quotation, place)
      if (left) floating.push(left)
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

/** «“This leave,” [S the law] [C says], [is paid] “after one year.”»: gives a draft the rest of its divided sentence. */
function resume(
  context: Context,
  { span }: Quotation,
  { first, start }: Place,
  byCue: ReadonlyMap<Cue, Draft>,
): boolean {
  const cue = [...byCue.keys()].findLast(({ sentence, head }) => sentence === first && head < start)
  const draft = cue && byCue.get(cue)
  if (!draft || draft.content.some(([from]) => from >= span[0])) return false
  if (start === blockEnd(draft, first)) {
    draft.content.push(span)
    return true
  }
  const comma = first.tokens.findIndex(({ text, index }) => index > cue.head && index < start && text === ',')
  const opener = comma < 0 ? undefined : first.tokens[comma + 1]
  if (!opener || opener.index >= start || !(FINITE.test(opener.xpos) || opener.lemma === 'that')) return false
  if (context.cues[first.index]?.some((other) => other.head > comma && isSpoken(context, other))) return false
  draft.content.push([opener.span[0], span[1]])
  return true
}

/** The first token behind cue and speaker. */
function blockEnd({ cueSpans, speaker }: Draft, { tokens }: Sentence): number {
  const end = Math.max(speaker?.span[1] ?? 0, ...cueSpans.map((span) => span[1]))
  return tokens.findIndex((token) => token.span[0] >= end)
}

/** How many letters a quotation has at least that nobody says twice by chance. */
const SHORTEST_REPEAT = 16
const bare = ({ text }: Context, { inner }: Quotation): string =>
  text
    .slice(...inner)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a quotation that nobody is named for could be taken for words of who spoke before it. */
function floatingOf(context: Context, quotation: Quotation, place: Place): Floating | null {
  const { first, start, last, end } = place
  const opens = first.tokens.slice(0, start).every(isPunctuation)
  const closes = last.tokens.slice(end).every(isPunctuation)
  const before = sentenceBefore(context, quotation, place, opens)
  if (quotation.continues) return { quotation, content: quotation.span, before, whole: true }
  if (quotation.marks === 'single' || quotation.inner[1] - quotation.inner[0] < 3) return null
  if (opens && closes) return { quotation, content: quotation.span, before, whole: true }
  if (before?.paragraph !== quotation.paragraph || (!opens && !closes)) return null
  if (context.cues[(opens ? last : first).index]?.some((cue) => isSpoken(context, cue))) return null
  const content = opens ? withTail(quotation, place) : withLead(quotation, place)
  return content && { quotation, content, before, whole: false }
}

function sentenceBefore(
  { sentences }: Context,
  { paragraph }: Quotation,
  { first }: Place,
  opens: boolean,
): Sentence | null {
  const before = sentences[first.index - 1]
  return opens && before && paragraph - before.paragraph <= 1 ? before : before?.paragraph === paragraph ? before : null // prettier-ignore
}

/** «“The dam has held” [in spite of the rain].» */
function withTail({ span }: Quotation, { last, end }: Place): Span | null {
  if (!/^(?:ADP|SCONJ|PART)$/.test(last.tokens[end]?.upos ?? '')) return null
  const tail = last.tokens.findLast((token) => !isPunctuation(token)) as Token
  return [span[0], tail.span[1]]
}

/** «[It] “amounts to a gift for the owners.”» */
function withLead({ span }: Quotation, { first, start, last, end }: Place): Span | null {
  if (first !== last || end - start < 5) return null
  const opener = first.tokens.find((token) => !isPunctuation(token)) as Token
  return hasFiniteVerb(first, 0, end) ? [opener.span[0], span[1]] : null
}
