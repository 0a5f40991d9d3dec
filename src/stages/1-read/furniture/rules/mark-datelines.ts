import type { FurnitureLexicon } from '../../../../world/index.js'
import { dayIn } from '../../day.js'
import { type Block, blockOf, type FurnitureRule, markWhere } from '../story.js'

const MOST_WORDS = 16
const NUMBER = /^\d{1,4}(?:st|nd|rd|th)?$/
const NUMERIC_DATE = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/

/** "Published: 2022-09-15T10:03:00Z" */
const STAMP = /^(?:[\p{L} ]{1,24}:? )?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]{0,10}(?:Z|[+-]\d{2}:?\d{2})?$/u

/** "Friday, January 4, 2019", "Published 14:05 BST, 15 September 2022": a line that tells nothing but when. */
export const markDatelines: FurnitureRule = (story) =>
  markWhere(
    story,
    'dateline',
    (block) => tellsWhen(block, story.lexicon) || tellsWhereAndWhen(block, story.lexicon),
  )

/** "Geneva, 15 September 2022": the words behind the place tell nothing but a day with its year. */
function tellsWhereAndWhen({ text }: Block, lexicon: FurnitureLexicon): boolean {
  const place = PLACE.exec(text)?.[0].length ?? 0
  if (place === 0 || text.length > MOST_CHARACTERS) return false
  const rest = blockOf(text, [place, text.length])
  return dayIn(rest.text) !== null && tellsWhen(rest, lexicon)
}

const MOST_CHARACTERS = 70

const PLACE = /^\p{Lu}[\p{L}\p{M}'’ -]{1,30}, (?=\D{0,16}\d)/u

function tellsWhen(block: Block, lexicon: FurnitureLexicon): boolean {
  if (STAMP.test(block.text)) return true
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
