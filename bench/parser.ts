import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, loadLanguage } from '../src/language/index.js'
import { readTreebank } from '../training/treebank.js'
import { median } from './speed.js'
import { type TaggedWord, type Tagger, taggers } from './taggers.js'
import type { Texts } from './texts.js'

type Rows = readonly (readonly string[])[]

export interface ParserBench {
  readonly sentences: number
  /** Mean words a sentence. */
  readonly words: number
  readonly rows: Rows
}

/** The first round warms the compiler up and is not counted. */
const ROUNDS = 4
/** Sentences of this many words are read: about 25, as news writes them. */
const SHORTEST = 20
const LONGEST = 30
const MOST_SENTENCES = 2000
/** Sentences that are given at a time. */
const PARAGRAPH = 10

/** Words a second and right parts of speech, beside libraries that do less, in one process on one core. */
export function measureParser(texts: Texts, shared: string): ParserBench {
  const language = loadLanguage()
  const sentences = chooseSentences(texts, language)
  const words = sentences.reduce((sum, { forms }) => sum + forms.length, 0)
  const paragraphs = inParagraphs(sentences.map(({ text }) => text))
  const given = sentences.map(({ forms }) => forms)
  const perSecond = (work: () => void): string =>
    Math.round((words / timeOf(work)) * 1000).toLocaleString('en')
  const rows = [
    [
      'demarche, words given',
      'tags, lemmas, dependencies',
      perSecond(() => language.parseWords(given)),
      '',
      '',
    ],
    ...taggers().map((tagger) => [
      tagger.name,
      tagger.gives,
      perSecond(() => paragraphs.forEach((text) => tagger.tag(text))),
      ...accuracy(tagger, shared),
    ]),
  ]
  return { sentences: sentences.length, words: words / sentences.length, rows }
}

interface ChosenSentence {
  readonly text: string
  readonly forms: readonly string[]
}

function chooseSentences({ sources }: Texts, language: Language): ChosenSentence[] {
  const chosen: ChosenSentence[] = []
  for (const { content } of sources) {
    for (const { span, tokens } of language.parse(content, lines(content))) {
      if (tokens.length < SHORTEST || tokens.length > LONGEST) continue
      chosen.push({ text: content.slice(...span), forms: tokens.map(({ text }) => text) })
      if (chosen.length === MOST_SENTENCES) return chosen
    }
  }
  return chosen
}

const lines = (text: string): [number, number][] =>
  [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => [index, index + line.length])

function inParagraphs(sentences: readonly string[]): string[] {
  const count = Math.ceil(sentences.length / PARAGRAPH)
  return Array.from({ length: count }, (_, index) =>
    sentences.slice(index * PARAGRAPH, (index + 1) * PARAGRAPH).join(' '),
  )
}

/** Milliseconds. */
function timeOf(work: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return median(rounds.slice(1))
}

/** Percent of the treebank's words that are found as it writes them, and of these those with the right part of speech. */
function accuracy(tagger: Tagger, shared: string): [found: string, right: string] {
  const file = join(shared, 'data/ud/ewt-dev.conllu')
  if (!existsSync(file)) return ['', '']
  let all = 0
  let found = 0
  let right = 0
  for (const { text, forms, upos } of readTreebank(file)) {
    const gold = placed(text, forms.map((form, index) => ({ text: form, upos: [upos[index]!] }))) // prettier-ignore
    const tagged = placed(text, tagger.tag(text))
    for (const [place, [tag]] of gold) {
      all++
      const given = tagged.get(place)
      if (given) found++
      if (given?.includes(tag!)) right++
    }
  }
  return [((100 * found) / all).toFixed(1), ((100 * right) / found).toFixed(1)]
}

/** Parts of speech by where the word stands, "start:end". */
function placed(text: string, words: readonly TaggedWord[]): Map<string, readonly string[]> {
  const places = new Map<string, readonly string[]>()
  let at = 0
  for (const word of words) {
    const start = text.indexOf(word.text, at)
    if (start < 0 || word.text === '') continue
    at = start + word.text.length
    places.set(`${start}:${at}`, word.upos)
  }
  return places
}
