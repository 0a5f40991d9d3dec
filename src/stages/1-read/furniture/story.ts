import { type FurnitureKind, type Span, spanText } from '../../../model/index.js'
import { type FurnitureLexicon, type PhrasePlace, type Word, wordsOf } from '../../../world/index.js'

/** A stretch of the text that is a paragraph, and what it is known to be from how it was cut. */
export interface Piece {
  readonly span: Span
  readonly kind: FurnitureKind | null
}

export interface Block {
  readonly span: Span
  readonly text: string
  /** The words of a short block; empty for one that is too long to be furniture. */
  readonly words: readonly Word[]
  readonly keys: readonly string[]
  /** Whether it ends as a sentence ends. */
  readonly endsSentence: boolean
  /** Whether it reads like a paragraph of a report: a whole sentence, and not a very short one. */
  readonly isProse: boolean
}

/** What each block was found to be, by index. */
export type Kinds = (FurnitureKind | null)[]

export interface Story {
  readonly blocks: readonly Block[]
  readonly kinds: Readonly<Kinds>
  /** The headline, where it is known from elsewhere. */
  readonly title: string | null
  readonly lexicon: FurnitureLexicon
}

/** Finds furniture of one kind: the blocks, by index. */
export type FurnitureRule = (story: Story) => ReadonlyMap<number, FurnitureKind>

/** Longer blocks are prose, whatever words they begin with. */
const SHORT_CHARACTERS = 550
const PROSE_WORDS = 8
const SENTENCE_END = /[.!?…]["'”’»)\]]{0,3}$/

export function blockOf(text: string, span: Span): Block {
  const block = spanText(text, span)
  const words = block.length <= SHORT_CHARACTERS ? wordsOf(text, span) : []
  const endsSentence = SENTENCE_END.test(block.slice(-5))
  const isProse = block.length > SHORT_CHARACTERS || (endsSentence && words.length >= PROSE_WORDS)
  return { span, text: block, words, keys: words.map(({ key }) => key), endsSentence, isProse }
}

export const isShort = (block: Block): boolean => block.words.length > 0

export const isFree = (story: Story, index: number): boolean => story.kinds[index] === null

/** Marks every free short block that `isOfKind`. */
export function markWhere(
  story: Story,
  kind: FurnitureKind,
  isOfKind: (block: Block, index: number) => boolean,
): Map<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>()
  story.blocks.forEach((block, index) => {
    if (isShort(block) && isFree(story, index) && isOfKind(block, index)) found.set(index, kind)
  })
  return found
}

/** Whether a phrase of the lexicon makes this block furniture of the kind. What is quoted is never furniture. */
export function hasPhrase(block: Block, kind: FurnitureKind, lexicon: FurnitureLexicon): boolean {
  const isOfKind = (where: PhrasePlace) => lexicon.kindAt(where, block.keys) === kind
  if (isOfKind('whole')) return true
  return (
    !QUOTED.test(block.text.slice(0, 1)) &&
    (isOfKind('start') || isOfKind('end') || hasLabel(block, kind, lexicon))
  )
}

const QUOTED = /["“”'‘’«]/
const AFTER_LABEL = /^\s?(?::|[-–—|]\s)/

/** Whether the block begins with a label of the kind: "Photo: …", "Contributing: …". */
export function hasLabel(block: Block, kind: FurnitureKind, lexicon: FurnitureLexicon): boolean {
  const length = lexicon.phraseAt('label', kind, block.keys, 0)
  const last = block.words[length - 1]
  return last !== undefined && AFTER_LABEL.test(block.text.slice(last.span[1] - block.span[0]))
}

export function isCapitalised(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{N}]/u.test(text)
}

export const wordText = (block: Block, { span }: Word): string =>
  block.text.slice(span[0] - block.span[0], span[1] - block.span[0])
