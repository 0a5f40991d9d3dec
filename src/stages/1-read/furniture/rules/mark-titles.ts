import type { FurnitureKind } from '../../../../model/index.js'
import { wordsOf } from '../../../../world/index.js'
import { type Block, type FurnitureRule, isCapitalised, isFree, isShort, type Story } from '../story.js'

/** A lone word or number at the top is what a page left there. */
const LEAST_WORDS = 2
const MOST_WORDS = 30
const CROSSHEAD_WORDS = 6

/** The headline at the top, and the headings between paragraphs of prose. */
export const markTitles: FurnitureRule = (story) => {
  const marked = new Map<number, FurnitureKind>()
  for (const index of [...knownTitles(story), ...headline(story), ...crossheads(story)])
    marked.set(index, 'title')
  return marked
}

/** The title was given, and may stand in the text over several lines. */
const TOP_BLOCKS = 5
const LEAST_WORDS_OF_TITLE = 3

function knownTitles(story: Story): number[] {
  if (story.title === null) return []
  const title = ` ${keysOf(story.title)} `
  return topBlocks(story, TOP_BLOCKS).filter((index) => {
    const { keys } = story.blocks[index] as Block
    return keys.length >= LEAST_WORDS_OF_TITLE && title.includes(` ${keys.join(' ')} `)
  })
}

const keysOf = (words: string): string =>
  wordsOf(words)
    .map(({ key }) => key)
    .join(' ')

/** The first block that is nothing else yet, when it has no full stop and prose comes after it. */
function headline(story: Story): number[] {
  const [first] = topBlocks(story, story.blocks.length)
  const block = first === undefined ? undefined : story.blocks[first]
  if (first === undefined || !block || !looksLikeHeading(block) || block.words.length < LEAST_WORDS) return []
  const following = story.blocks.findIndex(
    (other, index) =>
      index > first && isFree(story, index) && other.isProse && other.text.length > block.text.length,
  )
  return following > 0 ? [first] : []
}

function looksLikeHeading(block: Block): boolean {
  return (
    isShort(block) &&
    block.words.length <= MOST_WORDS &&
    !block.endsSentence &&
    !/[:;,]$/.test(block.text) &&
    !/^["“][^"”]*$/.test(block.text) &&
    isCapitalised(block.text.replace(/^[^\p{L}\p{N}]+/u, ''))
  )
}

/** "Background", "What comes next": a few words without a full stop between two paragraphs of prose. */
function crossheads(story: Story): number[] {
  const isProse = (index: number) => isFree(story, index) && story.blocks[index]?.isProse === true
  return story.blocks.flatMap((block, index) => {
    const isBetween = isFree(story, index) && isProse(index - 1) && isProse(index + 1)
    const isHeading =
      looksLikeHeading(block) && block.words.length <= CROSSHEAD_WORDS && /^[#\p{L}]/u.test(block.text)
    return isBetween && isHeading ? [index] : []
  })
}

/** The first free short blocks. */
function topBlocks(story: Story, most: number): number[] {
  const top: number[] = []
  for (let index = 0; index < story.blocks.length && top.length < most; index++) {
    if (!isFree(story, index)) continue
    if (!isShort(story.blocks[index] as Block)) break
    top.push(index)
  }
  return top
}
