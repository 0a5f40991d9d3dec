import type { FurnitureKind } from '../../../../model/index.js'
import { wordsOf } from '../../../../world/index.js'
import { type Block, type FurnitureRule, hasPhrase, isFree, isShort, type Story } from '../story.js'

const MOST_WORDS = 50

/** What stands under a picture: before its credit, with a credit at its end, or repeating words of the report. */
export const markCaptions: FurnitureRule = (story) => {
  const marked = new Map<number, FurnitureKind>()
  const repeats = findRepeats(story)
  story.blocks.forEach((block, index) => {
    if (!isShort(block) || !isFree(story, index) || block.words.length > MOST_WORDS) return
    const isCaption =
      hasPhrase(block, 'caption', story.lexicon) ||
      standsBeforeCredit(story, block, index) ||
      endsInCredit(story, block) ||
      repeats.has(index)
    if (isCaption) marked.set(index, 'caption')
  })
  return marked
}

/**
 * Captions that are whole sentences are shorter than most paragraphs, and seldom quote. The limit is low because a
 * sentence of the report that is lost weighs more than a caption that is read.
 */
const SENTENCE_WORDS = 16
const QUOTES = /["“”«»]/

/** A whole sentence before an agency's bare name may also be the report's last, which the agency signs. */
function standsBeforeCredit({ blocks, kinds }: Story, block: Block, index: number): boolean {
  const credit = kinds[index + 1] === 'credit' ? blocks[index + 1] : undefined
  if (!credit) return false
  return (
    !block.isProse ||
    (isOfPicture(credit) && block.words.length <= SENTENCE_WORDS && !QUOTES.test(block.text))
  )
}

/** "(Ann Lee/AFP)", "AP Photo", "via Getty Images": no report is signed so. */
const isOfPicture = (credit: Block): boolean => /\/|\bvia\b|\b(?:photo|image|picture)/i.test(credit.text)

/** "Placards in the square. Image: Ann Lee." */
const TAIL_WORDS = 9

function endsInCredit({ lexicon }: Story, block: Block): boolean {
  for (let at = Math.max(1, block.words.length - TAIL_WORDS); at < block.words.length; at++) {
    const length = lexicon.phraseAt('label', 'credit', block.keys.slice(0, block.keys.length), at)
    const last = block.words[at + length - 1]
    if (length > 0 && last && block.text[last.span[1] - block.span[0]] === ':') return true
  }
  return false
}

const GRAM = 3
const LEAST_WORDS = 6
/**
 * Share of a block's three-word runs that one other block must hold for the block to be a repeat of it: captions are
 * worded afresh, while whole sentences that resemble each other (questions of an interview) may each say something.
 */
const REPEATED_SHARE = { caption: 0.6, sentence: 0.85 } as const
/** A run of words that stands in more blocks than this says nothing, and would cost much to follow. */
const MOST_HOLDERS = 8

/** Short blocks most of whose words stand, in the same order, in a longer block, and repeated headings. */
function findRepeats(story: Story): Set<number> {
  const holders = indexGrams(story)
  const repeats = new Set<number>()
  story.blocks.forEach((block, index) => {
    if (!isFree(story, index) || block.words.length < LEAST_WORDS || block.words.length > MOST_WORDS) return
    const grams = gramsOf(block.keys)
    const counts = new Map<number, number>()
    for (const gram of grams) {
      for (const holder of holders.get(gram) ?? []) counts.set(holder, (counts.get(holder) ?? 0) + 1)
    }
    const least = grams.length * (block.endsSentence ? REPEATED_SHARE.sentence : REPEATED_SHARE.caption)
    for (const [holder, count] of counts) {
      const isLonger = lengthAt(story, holder) > block.text.length
      const isAgain = holder < index && count === grams.length && !block.endsSentence
      if (isLonger ? count >= least : isAgain) repeats.add(index)
    }
  })
  return repeats
}

const lengthAt = (story: Story, index: number): number => story.blocks[index]?.text.length ?? 0

/** In which blocks of prose each run of three words stands. */
function indexGrams(story: Story): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  story.blocks.forEach((block, index) => {
    if (!isFree(story, index)) return
    const keys = isShort(block) ? block.keys : wordsOf(block.text).map(({ key }) => key)
    for (const gram of new Set(gramsOf(keys))) {
      const held = holders.get(gram)
      if (!held) holders.set(gram, [index])
      else if (held.length < MOST_HOLDERS) held.push(index)
    }
  })
  return holders
}

const gramsOf = (keys: readonly string[]): string[] =>
  keys.slice(GRAM - 1).map((_, index) => keys.slice(index, index + GRAM).join(' '))
