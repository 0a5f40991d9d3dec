import type { FurnitureKind } from '../../../../model/index.js'
import { type FurnitureRule, hasPhrase, isFree, isShort, markWhere, type Story } from '../story.js'

const COPYRIGHT = /^(?:©|\(c\)\s|copyright\s.{0,12}(?:©|\(c\)|\d{4}))/i
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i
const NO_LETTER = /^[^\p{L}\p{N}]+$/u

/** Rights, bare addresses, notes of the editor, rules between sections, and lists such as "Sources" with all that follows them. */
export const markBoilerplate: FurnitureRule = (story) => {
  const marked = markWhere(story, 'boilerplate', ({ text }) => COPYRIGHT.test(text) || ADDRESS.test(text))
  story.blocks.forEach((block, index) => {
    if (isFree(story, index) && NO_LETTER.test(block.text)) marked.set(index, 'boilerplate')
    else if (isShort(block) && isFree(story, index) && hasPhrase(block, 'boilerplate', story.lexicon)) {
      marked.set(index, 'boilerplate')
    }
  })
  return new Map([...marked, ...markSections(story)])
}

/** A list ends where prose begins again; entries of lists seldom have so many words. */
const PROSE_AGAIN_WORDS = 20

function markSections(story: Story): Map<number, FurnitureKind> {
  const marked = new Map<number, FurnitureKind>()
  let kind: FurnitureKind | null = null
  story.blocks.forEach((block, index) => {
    const isProseAgain = block.isProse && (!isShort(block) || block.words.length >= PROSE_AGAIN_WORDS)
    if (isProseAgain) kind = null
    else kind = story.lexicon.kindAt('section', block.keys) ?? kind
    if (kind !== null && isFree(story, index)) marked.set(index, kind)
  })
  return marked
}
