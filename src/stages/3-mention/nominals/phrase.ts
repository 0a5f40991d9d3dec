import { childrenOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import type { Agent, Gazetteer } from '../../../world/index.js'

/** A noun phrase whose noun says what part somebody plays: "the three Russian foreign ministry officials". */
export interface AgentPhrase {
  readonly agent: Agent
  /** Tokens `[first, end)` of the phrase, without what follows the noun. */
  readonly first: number
  readonly end: number
  /** Where the words of the role itself start: "foreign ministry officials". */
  readonly role: number
  readonly head: number
  readonly plural: boolean
  readonly definite: boolean
  /** "a", "some", "several", "another": nobody in particular. */
  readonly indefinite: boolean
  /** "former", "ex-", "would-be": not the holder now. */
  readonly offset: boolean
  /** Of the offset, those who have left the service. */
  readonly past: boolean
  /** "deputy", "under-", "assistant": below the holder. */
  readonly second: boolean
  /** "UN aid chief": a noun between name and role says what part of the body is meant. */
  readonly partial: boolean
}

const LONGEST_ROLE = 5

/** The agent phrase whose noun is this token, if it is one. `taken` tells tokens that belong to names. */
export function agentPhrase(
  gazetteer: Gazetteer,
  sentence: Sentence,
  noun: Token,
  taken: (index: number) => boolean,
): AgentPhrase | null {
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(noun.upos) || taken(noun.index)) return null
  const found =
    roleStartingAt(gazetteer, sentence, noun.index, taken) ??
    roleEndingAt(gazetteer, sentence, noun.index, taken) ??
    memberOf(gazetteer, sentence, noun)
  // "secretary-general", "attorney general": an adjective may end a role, but is none by itself.
  if (!found || (noun.upos === 'ADJ' && found.role === noun.index)) return null
  const before = leftEdge(sentence, noun.index, withRank(sentence, found.role), taken)
  const words = sentence.tokens.slice(before, found.role).map((token) => token.text.toLowerCase())
  const determiner = words[0] ?? ''
  return {
    ...found,
    first: before,
    head: noun.index,
    plural: noun.xpos.endsWith('S') || found.agent.form === 'people',
    definite: ['the', 'this', 'that', 'these', 'those', 'both'].includes(determiner),
    indefinite:
      /^(?:an?|some|several|many|few|another|two|three|four|five|dozens|hundreds|thousands|one|any|no|every|each|most)$/.test(
        determiner,
      ),
    offset: words.some((word) =>
      /^(?:former|ex|late|retired|acting-|would-be|next|future|then|incoming|outgoing)$/.test(word),
    ),
    past: words.some((word) => /^(?:former|ex|retired)$/.test(word)),
    second: words.some((word) => RANK.test(word)),
    partial: sentence.tokens.slice(before, found.role).some(({ index, upos, lemma }) => {
      return upos === 'NOUN' && !taken(index) && gazetteer.institutionWord(lemma.toLowerCase()) === null
    }),
  }
}

const RANK = /^(?:deputy|vice|under|assistant|associate)$/

/** Where "under-", "Assistant" before a role start: they are part of it, whatever the parse says. */
function withRank({ tokens }: Sentence, role: number): number {
  const at = tokens[role - 1]?.text === '-' ? role - 2 : role - 1
  return RANK.test(tokens[at]?.text.toLowerCase() ?? '') ? at : role
}

interface Role {
  readonly agent: Agent
  readonly role: number
  readonly end: number
}

/** "secretary of state", "minister of foreign affairs": roles whose noun comes first. */
function roleStartingAt(
  gazetteer: Gazetteer,
  { tokens }: Sentence,
  start: number,
  taken: (index: number) => boolean,
): Role | null {
  const [noun, link] = [tokens[start], tokens[start + 1]]
  if (!noun || !link || !/^(?:of|for)$/.test(link.text)) return null
  for (let end = Math.min(start + 5, tokens.length); end > start + 2; end--) {
    const after = tokens.slice(start + 1, end)
    if (after.some((token) => taken(token.index))) continue
    const agent = gazetteer.agent(
      `${noun.lemma.toLowerCase()} ${after.map((token) => token.text.toLowerCase()).join(' ')}`,
    )
    if (agent) return { agent, role: start, end }
  }
  return null
}

/** The longest role that ends in this noun: "national security adviser" before "adviser". */
function roleEndingAt(
  gazetteer: Gazetteer,
  { tokens }: Sentence,
  end: number,
  taken: (index: number) => boolean,
): Role | null {
  const last = tokens[end]
  const nouns = last ? [...formsOf(last)].filter((noun) => gazetteer.endsRole(noun)) : []
  if (nouns.length === 0) return null
  for (let role = Math.max(0, end - LONGEST_ROLE + 1); role <= end; role++) {
    if (tokens.slice(role, end + 1).some((_, at) => taken(role + at))) continue
    const words = tokens.slice(role, end).map((token) => token.text.toLowerCase())
    for (const noun of nouns) {
      const agent = gazetteer.agent([...words, noun].join(' ').replace(/ ?- ?/gu, '-'))
      if (agent && !/ (?:of|for) /.test(agent.term)) return { agent, role, end: end + 1 }
    }
  }
  return null
}

/** "an army accountant", "government negotiators": somebody by another noun, of the body that stands right before it. */
function memberOf(gazetteer: Gazetteer, { tokens }: Sentence, { index, entity }: Token): Role | null {
  const body = tokens[index - 1]
  if (entity !== 'N-person' || body?.head !== index || !isDeprel(body, 'compound')) return null
  const agent = gazetteer.agent(body.lemma.toLowerCase())
  if (!agent || agent.form === 'person') return null
  return { agent: { ...agent, form: 'person', offices: [], match: [] }, role: index - 1, end: index + 1 }
}

/** Lemma, word, and the singular of "gunmen" where the lemmatizer missed it. */
function formsOf({ text, lemma }: Token): Set<string> {
  const word = text.toLowerCase()
  return new Set([lemma.toLowerCase(), word, word.replace(/men$/, 'man')])
}

/** How far the noun's own modifiers reach to the left without a gap. */
function leftEdge(sentence: Sentence, noun: number, role: number, taken: (index: number) => boolean): number {
  const modifiers = childrenOf(sentence, noun).filter((child) => child.index < noun && isModifier(child))
  const leftmost = Math.min(role, ...modifiers.map((child) => child.index))
  let first = role
  for (let index = role - 1; index >= leftmost; index--) {
    const token = sentence.tokens[index]
    if (!token || /^[,;:“”"()]$/u.test(token.text) || token.upos === 'VERB') break
    // "by an off-duty policeman": a preposition is a border, unless it is part of a compound.
    if (token.upos === 'ADP' && sentence.tokens[index + 1]?.text !== '-') break
    // "Guinea and hold president": "and" joins owners ("Kyrgyz and Tajik troops") or describing words, and nothing else.
    if (token.upos === 'CCONJ' && !taken(index + 1) && sentence.tokens[index + 1]?.upos !== 'ADJ') break
    first = index
  }
  // "two dozen soldiers"
  if (
    /^(?:dozen|hundred|thousand|million)$/i.test(sentence.tokens[first]?.text ?? '') &&
    sentence.tokens[first - 1]?.upos === 'NUM'
  )
    first--
  // "U.S.-backed rebels": what is cut off at the verb does not begin with its hyphen.
  while (first < role && sentence.tokens[first]?.xpos === 'HYPH') first++
  // Whatever the parse says: an adjacent name or determiner belongs to the phrase.
  for (let index = first - 1; index >= 0; index--) {
    const token = sentence.tokens[index]
    if (!token || !(taken(index) || token.upos === 'DET' || token.xpos === 'POS' || token.xpos === 'PRP$'))
      break
    first = index
  }
  return first
}

const isModifier = (child: Token): boolean =>
  ['det', 'amod', 'compound', 'nmod:poss', 'nummod', 'nmod', 'nmod:desc'].some((deprel) =>
    isDeprel(child, deprel),
  ) && child.upos !== 'VERB'
