import type { FurnitureLexicon } from '../../../../world/index.js'
import { type Block, type FurnitureRule, markWhere } from '../story.js'

const MOST_WORDS = 16
const NUMBER = /^\d{1,4}(?:st|nd|rd|th)?$/
const NUMERIC_DATE = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/

/** "Friday, January 4, 2019", "Published 14:05 BST, 15 September 2022": a line that tells nothing but when. */
export const markDatelines: FurnitureRule = (story) =>
  markWhere(story, 'dateline', (block) => tellsWhen(block, story.lexicon))

function tellsWhen(block: Block, lexicon: FurnitureLexicon): boolean {
  if (block.words.length > MOST_WORDS || !/\d/.test(block.text)) return false
  let namesDay = NUMERIC_DATE.test(block.text)
  let isStamped = /^(?:published|updated|posted|modified)\b/i.test(block.text)
  for (const key of block.keys) {
    const isName = lexicon.memberAt('month', [key], 0) > 0 || lexicon.memberAt('weekday', [key], 0) > 0
    if (!isName && !NUMBER.test(key) && lexicon.memberAt('time', [key], 0) === 0) return false
    namesDay ||= isName
    isStamped ||= key === 'ago' || key === 'read'
  }
  return namesDay || isStamped
}
