import { type FurnitureRule, hasPhrase, markWhere } from '../story.js'

/** "Leave a Comment", "Read more: …", "Sign up for our newsletter": what a page asks of its reader. */
export const markPrompts: FurnitureRule = (story) =>
  markWhere(story, 'prompt', (block) => hasPhrase(block, 'prompt', story.lexicon))
