import { childBy, childrenBy } from '../../../language/tree.js'
import type { Token } from '../../../model/index.js'
import type { World } from '../../../world/index.js'
import type { Surroundings } from '../surroundings.js'
import { mentionAt } from './holder.js'
import { type IssueFound, objectTokens, spanOf } from './issue.js'
import type { StanceFound } from './stance.js'

/** "Iran's proposal", "the policy of Israel", "the Turkish offensive": what another actor does or wants. */
export function policyOf(
  surroundings: Surroundings,
  { object, stance, kind }: StanceFound,
  holder: string,
  { stances }: World,
  blamed: string | null = null,
): IssueFound | null {
  if (kind === 'act' || kind === 'demand' || !stances.isPolicy(object.lemma.toLowerCase())) return null
  const { sentence, text } = surroundings
  const owner = ownerOf(surroundings, object, stances.isDeed(object.lemma.toLowerCase()))
  // "condemned Turkey for its offensive"
  const isPronoun = owner?.upos === 'PRON'
  const actor = owner ? ((isPronoun ? blamed : null) ?? mentionAt(surroundings, owner)?.actor) : null
  if (!owner || !actor || actor === holder) return null
  const span = spanOf(sentence, object)
  const start =
    owner.index < object.index ? wordAfterOwner(surroundings, owner) : firstWord(surroundings, object)
  const words = text.slice(start, object.span[1]).match(/[\p{L}\p{N}]+/gu) ?? []
  const policy = words
    .filter((word) => !ARTICLES.has(word.toLowerCase()))
    .join('-')
    .toLowerCase()
  return { id: `${actor}/${policy}`, stance, span }
}

const ARTICLES = new Set(['the', 'a', 'an'])

function ownerOf(surroundings: Surroundings, object: Token, isDeed: boolean): Token | undefined {
  const { sentence } = surroundings
  const possessor = childBy(sentence, object.index, 'nmod:poss')
  if (possessor) return possessor
  const behind = childrenBy(sentence, object.index, 'nmod').find(({ index }) =>
    (isDeed ? ['by'] : ['of', 'by']).includes(childBy(sentence, index, 'case')?.lemma ?? ''),
  )
  if (behind) return behind
  const before = childrenBy(sentence, object.index, 'amod', 'compound').filter(
    (word) => word.index < object.index && mentionAt(surroundings, word)?.actor,
  )
  if (before.length > 0) return before[0]
  // "sanctions imposed by Washington"
  const clause = childrenBy(sentence, object.index, 'acl').find(({ xpos }) => xpos === 'VBN')
  return clause && childBy(sentence, clause.index, 'obl:agent')
}

/** Without the preposition: "[for] the government of Ukraine". */
function firstWord({ sentence }: Surroundings, object: Token): number {
  const first = objectTokens(sentence, object).find((index) => sentence.tokens[index]?.deprel !== 'case')
  return sentence.tokens[first ?? object.index]?.span[0] ?? object.span[0]
}

/** Where the policy begins behind "Iran's". */
function wordAfterOwner({ sentence }: Surroundings, owner: Token): number {
  const mark = sentence.tokens[owner.index + 1]
  return mark?.xpos === 'POS' ? mark.span[1] : owner.span[1]
}
