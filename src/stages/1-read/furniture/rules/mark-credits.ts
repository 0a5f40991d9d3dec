import type { FurnitureLexicon } from '../../../../world/index.js'
import { type Block, type FurnitureRule, hasLabel, isCapitalised, markWhere, wordText } from '../story.js'

const MOST_WORDS = 14
const MOST_WORDS_BARE = 8

/** "(SPUTNIK/AFP via Getty Images)", "Photo: Ann Lee": who supplied a picture, or the report. */
export const markCredits: FurnitureRule = (story) =>
  markWhere(story, 'credit', (block) => isCreditLine(block, story.lexicon))

export function isCreditLine(block: Block, lexicon: FurnitureLexicon): boolean {
  const isBracketed = /^[([]/.test(block.text) && /[)\]]\.?$/.test(block.text)
  if (block.words.length > (isBracketed ? MOST_WORDS : MOST_WORDS_BARE)) return false
  if (hasLabel(unbracketed(block), 'credit', lexicon)) return true
  return (isBracketed || !block.endsSentence) && isMadeOfNames(block, lexicon)
}

/** Between the names of agencies and people. */
const JOINING = /^(?:via|for|by|from|and|through|courtesy|of)$/

const SIGNED = /^\([^()/]{2,40}\/[^()]{2,60}\)$/

/** An agency's name first or last, and nothing but names around it. */
function isMadeOfNames(block: Block, lexicon: FurnitureLexicon): boolean {
  let last = 0
  let opens = false
  for (let at = 0; at < block.words.length;) {
    const agency = lexicon.memberAt('agency', block.keys, at)
    if (agency > 0) {
      opens ||= at === 0
      last = at += agency
      continue
    }
    const word = block.words[at]
    if (!word || !(isCapitalised(wordText(block, word)) || JOINING.test(word.key))) return false
    at++
  }
  // Agencies that nobody has listed are known by the slash after the photographer: "(Ann Lee/Coast Wire)".
  return opens || (last > 0 && last === block.words.length) || SIGNED.test(block.text)
}

function unbracketed(block: Block): Block {
  const text = block.text.replace(/^[([]\s*/, '')
  const cut = block.text.length - text.length
  return cut === 0 ? block : { ...block, text, span: [block.span[0] + cut, block.span[1]] }
}
