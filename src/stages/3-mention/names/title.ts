import type { Sentence } from '../../../model/index.js'
import { type Agent, fold, type Gazetteer } from '../../../world/index.js'
import { type Draft, isCapitalised, sexOfWord } from '../draft.js'

/** A name, with the title before it. */
export interface Named {
  readonly draft: Draft
  readonly title: Title | null
}

/** What stands before a name as its title: "Foreign Minister", "Mr", "US House speaker". */
export interface Title {
  /** Where the title starts; the name's own start when there is none. */
  readonly first: number
  /** Where the name itself starts. */
  readonly end: number
  /** The role that it names, if any. */
  readonly agent: Agent | null
  readonly sex: 'M' | 'F' | null
  /** "former President", "ex-minister": the office is no longer held. */
  readonly past: boolean
}

const LONGEST = 5

/** Reads titles leftwards from `start`, several in a row: "Army Chief Gen." */
export function titleBefore(gazetteer: Gazetteer, { tokens }: Sentence, start: number): Title {
  let [first, agent, sex]: [number, Agent | null, 'M' | 'F' | null] = [start, null, null]
  for (;;) {
    const found = oneTitle(
      gazetteer,
      tokens.map((token) => token.text),
      first,
    )
    if (!found) break
    first = found.first
    // "Deputy Defence Minister Colonel-General X": an office says more than a rank.
    if (!agent || (agent.offices.length === 0 && found.agent && found.agent.offices.length > 0))
      agent = found.agent
    sex ??= found.sex
  }
  // "former US Secretary of State": a country may stand between.
  const before = tokens.slice(Math.max(0, first - 3), first).map((token) => token.text.toLowerCase())
  const past = before.findLastIndex((word) => /^(?:former|ex|ex-|late|then)$/.test(word))
  const open = past >= 0 && before.slice(past + 1).every((word) => !/^[,;.:“”"]$/u.test(word))
  return { first, end: start, agent, sex, past: open }
}

type OneTitle = Omit<Title, 'past' | 'end'>

function oneTitle(gazetteer: Gazetteer, texts: readonly string[], end: number): OneTitle | null {
  for (let length = Math.min(LONGEST, end); length > 0; length--) {
    const words = texts.slice(end - length, end)
    const first = end - length
    if (words.some((word) => /^[()[\],;:“”"]$/u.test(word))) continue
    const joined = words.join(' ').replace(/ ?- ?/gu, '-').toLowerCase()
    const sex = gazetteer.title(fold(joined).join(' '))
    const agent = gazetteer.agent(joined)
    if (
      agent?.form === 'person' &&
      (isCapitalised(words[0] ?? '') ||
        !/^(?:a|an|the)$/u.test(texts[first - 1]?.toLowerCase() ?? '') ||
        length > 1)
    ) {
      return { first, agent, sex: genderOf(joined, sex) }
    }
    if (sex !== undefined && isCapitalised(words[0] ?? ''))
      return { first, agent: null, sex: genderOf(joined, sex) }
  }
  return null
}

function genderOf(title: string, sex: string | undefined): 'M' | 'F' | null {
  if (sex === 'M' || sex === 'F') return sex
  return sexOfWord(title)
}
