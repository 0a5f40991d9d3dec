import type { FurnitureLexicon } from '../../../../world/index.js'
import { type Block, type FurnitureRule, hasPhrase, isCapitalised, markWhere, wordText } from '../story.js'

/** Where a name after "By" is the writer's. */
const FIRST_BLOCKS = 8
const LAST_BLOCKS = 3
const MOST_WORDS = 18
const REPORTED_FROM =
  /^(?:[\p{Lu}][\p{L}.'’-]*,? |and |de |van |von |al |bin ){2,12}(?:reported|contributed) from /u

/** "By Ann Lee", "Reporting by Ann Lee; editing by Bo Berg", "Ann Lee reported from Kyiv." */
export const markBylines: FurnitureRule = (story) => {
  const { blocks, lexicon } = story
  return markWhere(story, 'byline', (block, index) => {
    const isAtEnd = index >= blocks.length - LAST_BLOCKS
    if (hasPhrase(block, 'byline', lexicon)) return true
    if ((index < FIRST_BLOCKS || isAtEnd) && namesWriter(block, lexicon)) return true
    return isAtEnd && REPORTED_FROM.test(block.text)
  })
}

const SMALL =
  /^(?:and|in|for|of|the|at|on|with|de|da|van|von|al|el|bin|ibn|la|le|by|special|to|correspondent|reporter|editor|staff|writer)$/

function namesWriter(block: Block, lexicon: FurnitureLexicon): boolean {
  const [by, ...names] = block.words
  if (by?.key !== 'by' || names.length === 0 || block.words.length > MOST_WORDS || block.endsSentence)
    return false
  return names.every((word, index) => {
    const isName = isCapitalised(wordText(block, word))
    return isName || (index > 0 && (SMALL.test(word.key) || lexicon.memberAt('time', [word.key], 0) > 0))
  })
}
