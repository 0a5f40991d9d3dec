import {
  applyRule, capitalsOf, endingKey, type LemmaTables, Lemmatizer, LONGEST_ENDING, plainForm, ruleOf, wordKey,
} from '../src/language/lemmatizer.js' // prettier-ignore
import { mayFollow } from '../src/language/inflection.js'
import type { TreebankSentence } from './treebank.js'
import type { WordForm } from './word-forms.js'

/** An ending that fewer words share is no rule. */
const LEAST_WORDS = 2

interface SeenWord {
  readonly form: string
  readonly tag: string
  readonly capitals: string
  readonly lemma: string
  readonly count: number
}

/** Learns ending rules by majority, then keeps the words that these get wrong. Listed forms overrule the treebanks. */
export function trainLemmatizer(
  sentences: readonly TreebankSentence[],
  listed: readonly WordForm[],
): LemmaTables {
  const isListed = new Set(listed.map(({ tag, form }) => wordKey(tag, '', form)))
  const fromTreebanks = seenWords(sentences).filter(
    ({ tag, capitals, form }) => !isListed.has(wordKey(tag, capitals, form)),
  )
  const seen = [...fromTreebanks, ...listed.map((word) => ({ ...word, capitals: '', count: 1 }))]
  const endings = learnEndings(seen)
  const bases = basesIn(sentences, listed)
  // Small letters first: a capitalised word falls back on what is known of its small-letter form.
  const ordered = [
    ...seen.filter(({ capitals }) => capitals === ''),
    ...seen.filter(({ capitals }) => capitals !== ''),
  ]
  let words: Record<string, string> = {}
  for (let pass = 0; pass < PASSES; pass++) words = withExceptions({ words, endings, bases }, ordered)
  return { words: sorted(words), endings, bases }
}

/** An exception helps other words too, or misleads them: then these are exceptions of the next pass. */
const PASSES = 3

/** The words of the tables, and those that the tables get wrong. */
function withExceptions(tables: LemmaTables, ordered: readonly SeenWord[]): Record<string, string> {
  const lemmatizer = new Lemmatizer(tables)
  const wrong = ordered.filter((word) => isException(word, predict(lemmatizer, word)))
  const added = wrong.map((word) => [wordKey(word.tag, word.capitals, word.form), word.lemma])
  return { ...tables.words, ...(Object.fromEntries(added) as Record<string, string>) }
}

/** A capital that was kept or dropped only once is a slip of the hand. */
function isException({ lemma, count, capitals }: SeenWord, predicted: string): boolean {
  const isSlip = count === 1 && /[\^+]/.test(capitals) && predicted.toLowerCase() === lemma.toLowerCase()
  return predicted !== lemma && !isSlip
}

/** Nouns, verbs, adjectives and names that are spelt right. */
function basesIn(
  sentences: readonly TreebankSentence[],
  listed: readonly WordForm[],
): Record<string, string> {
  const bases = new Map(OPEN_CLASSES.map((upos) => [upos, new Set<string>()]))
  const names = new Set<string>()
  for (const { tag, lemma } of listed) bases.get(tag.slice(0, tag.indexOf('/')))?.add(lemma)
  for (const { lemmas, upos, feats } of sentences) {
    lemmas.forEach((lemma, index) => {
      const isSpeltRight = /^[a-z]{3,}$/.test(lemma) && !feats[index]!.includes('Typo=Yes')
      if (isSpeltRight) bases.get(upos[index]!)?.add(lemma)
      else if (upos[index] === 'PROPN' && /^[A-Z][a-z]{3,}$/.test(lemma)) names.add(lemma.toLowerCase())
    })
  }
  return Object.fromEntries(
    [...bases, ['PROPN', names] as const].map(([upos, lemmas]) => [upos, [...lemmas].sort().join(' ')]),
  )
}

const OPEN_CLASSES = ['ADJ', 'NOUN', 'VERB']

function predict(rules: Lemmatizer, { form, tag, capitals }: SeenWord): string {
  const slash = tag.indexOf('/')
  return rules.lemma(form, tag.slice(0, slash), tag.slice(slash + 1), capitals === '^')
}

/** Every word with its most frequent lemma. */
function seenWords(sentences: readonly TreebankSentence[]): SeenWord[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { forms, lemmas, upos, xpos } of sentences) {
    forms.forEach((written, index) => {
      // Parts of a word that was torn apart have no lemma of their own.
      if (lemmas[index] === '_' && written !== '_') return
      const form = plainForm(written)
      const tag = `${upos[index]!}/${xpos[index]!}`
      const key = [tag, capitalsOf(form, index === 0), form].join('\t')
      let lemmaCounts = counts.get(key)
      if (!lemmaCounts) counts.set(key, (lemmaCounts = new Map()))
      const lemma = plainForm(lemmas[index]!)
      lemmaCounts.set(lemma, (lemmaCounts.get(lemma) ?? 0) + 1)
    })
  }
  return [...counts].map(([key, lemmaCounts]) => {
    const [tag, capitals, form] = key.split('\t') as [string, string, string]
    const [lemma, count] = most(lemmaCounts)
    return { form, tag, capitals, lemma, count }
  })
}

function learnEndings(seen: readonly SeenWord[]): Record<string, string> {
  const votes = new Map<string, Map<string, number>>()
  const words = new Map<string, number>()
  for (const { form, tag, capitals, lemma, count } of seen) {
    const rule = ruleOf(form, lemma)
    const lower = form.toLowerCase()
    if (rule === null || !mayFollow(tag, lower, rule) || applyRule(form, rule) !== lemma) continue
    // A rule that cuts letters must have seen them; how a shouted word is written does not hang on other letters.
    const shortest = Number(rule[1])
    const longest = capitals.startsWith('*') ? shortest : LONGEST_ENDING
    for (let length = shortest; length <= Math.min(longest, lower.length); length++) {
      const key = endingKey(tag, capitals, lower.slice(lower.length - length))
      words.set(key, (words.get(key) ?? 0) + 1)
      let ruleVotes = votes.get(key)
      if (!ruleVotes) votes.set(key, (ruleVotes = new Map()))
      // Types weigh more than tokens: a rule is for words that were not seen.
      ruleVotes.set(rule, (ruleVotes.get(rule) ?? 0) + 1 + Math.log(count))
    }
  }
  const shared = [...votes].filter(([key]) => words.get(key)! >= LEAST_WORDS)
  return withoutRepeats(new Map(shared.map(([key, ruleVotes]) => [key, most(ruleVotes)[0]])))
}

/** Leaves out endings whose rule is the one that the next shorter ending has anyway. */
function withoutRepeats(rules: ReadonlyMap<string, string>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [key, rule] of rules) {
    const space = key.indexOf(' ')
    const ending = key.slice(space + 1)
    let shorter: string | undefined
    for (let at = 1; at <= ending.length && shorter === undefined; at++)
      shorter = rules.get(key.slice(0, space + 1) + ending.slice(at))
    if (rule !== shorter) kept[key] = rule
  }
  return sorted(kept)
}

function most(counts: ReadonlyMap<string, number>): [string, number] {
  const ranked = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
  return ranked[0]!
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))
}
