import { type Furniture, type Span, spanText } from '../../../model/index.js'
import type { FurnitureLexicon } from '../../../world/index.js'
import { markBoilerplate } from './rules/mark-boilerplate.js'
import { markBylines } from './rules/mark-bylines.js'
import { markCaptions } from './rules/mark-captions.js'
import { markCredits } from './rules/mark-credits.js'
import { markDatelines } from './rules/mark-datelines.js'
import { markPrompts } from './rules/mark-prompts.js'
import { markTitles } from './rules/mark-titles.js'
import { splitClosing } from './split-closing.js'
import { splitDateline } from './split-dateline.js'
import { blockOf, type FurnitureRule, type Kinds, type Piece } from './story.js'

/** In this order: each sees what those before it marked, and marks only what is still free. */
const RULES: readonly FurnitureRule[] = [
  markDatelines,
  markPrompts,
  markBoilerplate,
  markCredits,
  markBylines,
  markTitles,
  markCaptions,
]

export interface Furnished {
  readonly paragraphs: readonly Span[]
  readonly furniture: readonly Furniture[]
}

/**
 * Tells the report's own prose from what stands around it. What stands inside a block, a dateline before its first
 * sentence or a credit after its last, becomes a paragraph of its own.
 * @param title the headline, where it is known from elsewhere
 */
export function findFurniture(
  text: string,
  blocks: readonly Span[],
  title: string | null,
  lexicon: FurnitureLexicon,
): Furnished {
  const pieces = splitBlocks(text, blocks, lexicon)
  const kinds: Kinds = pieces.map(({ kind }) => kind)
  const story = { title, lexicon, kinds, blocks: pieces.map(({ span }) => blockOf(text, span)) }
  // A lone paragraph is what was asked to be read, whatever it looks like.
  if (kinds.filter((kind) => kind === null).length > 1) {
    for (const rule of RULES) rule(story).forEach((kind, index) => (kinds[index] ??= kind))
  }
  const furniture = pieces.flatMap(({ span }, index) => {
    const kind = kinds[index]
    return kind ? [{ span, kind }] : []
  })
  return { paragraphs: pieces.map(({ span }) => span), furniture }
}

function splitBlocks(text: string, blocks: readonly Span[], lexicon: FurnitureLexicon): Piece[] {
  let isLead = !isTranscript(text, blocks)
  return blocks.flatMap((block) => {
    const opened = splitDateline(text, block, isLead, lexicon)
    // A story has one lead; stories joined in one document have others, which only a full dateline can tell.
    if (opened.length > 1 || isLong(block)) isLead = false
    return opened.flatMap((piece) =>
      piece.kind === null ? splitClosing(text, piece.span, lexicon) : [piece],
    )
  })
}

/** Headlines and bylines before the lead are shorter. */
const LEAD_CHARACTERS = 150
const isLong = ([start, end]: Span): boolean => end - start > LEAD_CHARACTERS

const SPEAKER = /^\p{Lu}[\p{Lu}\s.'’-]{1,40}:/u

/** Where several blocks begin with capitals and a colon, these are speakers and no places. */
function isTranscript(text: string, blocks: readonly Span[]): boolean {
  return blocks.filter(([start]) => SPEAKER.test(text.slice(start, start + 50))).length > 1
}

/** The headline that stands in the text itself; null when none was found. */
export function headlineIn(text: string, furniture: readonly Furniture[]): string | null {
  const title = furniture.find(({ kind }) => kind === 'title')
  return title
    ? spanText(text, title.span)
        .replace(/^#+\s*/, '')
        .replace(/\s+/g, ' ')
    : null
}
