import { join } from 'node:path'
import { FeatureFinder } from '../src/language/features.js'
import type { Language } from '../src/language/index.js'
import { loadTables } from '../src/language/tables.js'
import type { Span, Token } from '../src/model/index.js'
import { readTreebank, type TreebankSentence } from '../training/treebank.js'

export const RELATIONS = [
  'nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:agent', 'ccomp', 'xcomp', 'appos', 'nmod', 'conj', 'advcl', 'acl',
  'acl:relcl', 'parataxis', 'mark', 'root',
] as const // prettier-ignore

export interface ParsedTreebank {
  readonly sentences: readonly TreebankSentence[]
  readonly parsed: readonly (readonly Token[])[]
}

/**
 * Measures the linguistic core against the development parts of the treebanks, in percent.
 * Tags, features, lemmas, heads and relations on the treebank's words; tokens and sentences on its raw text.
 * LAS leaves out subtypes of relations. `parse.dev.nsubj` is the F1 of the arcs with that relation in both treebanks.
 */
export function evaluateParse(sharedDir: string, language: Language): Record<string, number> {
  const { ewt, gum } = parseTreebanks(sharedDir, language)
  const news = ofDocuments(gum, (document) => document.includes('_news_'))
  const both = {
    sentences: [...ewt.sentences, ...gum.sentences],
    parsed: [...ewt.parsed, ...gum.parsed],
  }
  const sets = { 'parse.ewt': ewt, 'parse.gum': gum, 'parse.gum-news': news }
  return Object.assign(
    {},
    ...Object.entries(sets).map(([prefix, set]) => evaluateWords(prefix, set)),
    ...Object.entries(sets).map(([prefix, set]) => evaluateText(prefix, set.sentences, language)),
    ...RELATIONS.map((relation) => ({ [`parse.dev.${relation}`]: relationScore(relation, both) })),
  ) as Record<string, number>
}

/** Parses the development parts, on their own words. */
export function parseTreebanks(sharedDir: string, language: Language): Record<'ewt' | 'gum', ParsedTreebank> {
  const read = (name: string): ParsedTreebank => {
    const sentences = readTreebank(join(sharedDir, 'data/ud', `${name}-dev.conllu`))
    return { sentences, parsed: language.parseWords(sentences.map(({ forms }) => forms)) }
  }
  return { ewt: read('ewt'), gum: read('gum') }
}

export function ofDocuments(
  { sentences, parsed }: ParsedTreebank,
  test: (document: string) => boolean,
): ParsedTreebank {
  const isIn = sentences.map(({ document }) => test(document))
  return {
    sentences: sentences.filter((_, index) => isIn[index]),
    parsed: parsed.filter((_, index) => isIn[index]),
  }
}

const features = new FeatureFinder(loadTables().features)

export function evaluateWords(prefix: string, { sentences, parsed }: ParsedTreebank): Record<string, number> {
  const found = parsed.map((tokens) => features.features(tokens))
  const share = (
    test: (token: Token, sentence: TreebankSentence, index: number, feats: readonly string[]) => boolean,
  ) => {
    let right = 0
    let all = 0
    sentences.forEach((sentence, at) =>
      parsed[at]!.forEach((token, index) => {
        all++
        if (test(token, sentence, index, found[at]!)) right++
      }),
    )
    return percent(right, all)
  }
  return {
    [`${prefix}.upos`]: share((token, { upos }, index) => token.upos === upos[index]),
    [`${prefix}.xpos`]: share((token, { xpos }, index) => token.xpos === xpos[index]),
    [`${prefix}.lemma`]: share((token, { lemmas }, index) => token.lemma === lemmas[index]),
    [`${prefix}.feats`]: share((_, sentence, index, feats) => feats[index] === sentence.feats[index]),
    [`${prefix}.uas`]: share((token, { heads }, index) => token.head === heads[index]),
    [`${prefix}.las`]: share(
      (token, { heads, deprels }, index) =>
        token.head === heads[index] && bare(token.deprel) === bare(deprels[index]!),
    ),
  }
}

/** F1 of the arcs with this relation; "nsubj" does not count "nsubj:pass", but counts "nsubj:outer". */
function relationScore(relation: string, { sentences, parsed }: ParsedTreebank): number {
  const named = new Set<string>(RELATIONS)
  const has = (deprel: string) => deprel === relation || (bare(deprel) === relation && !named.has(deprel))
  let gold = 0
  let predicted = 0
  let both = 0
  sentences.forEach(({ heads, deprels }, at) =>
    parsed[at]!.forEach((token, index) => {
      const isGold = has(deprels[index]!)
      const isPredicted = has(token.deprel)
      if (isGold) gold++
      if (isPredicted) predicted++
      if (isGold && isPredicted && heads[index] === token.head) both++
    }),
  )
  return percent(2 * both, gold + predicted)
}

/** F1 of tokens and sentences on raw text, whose paragraphs are known. */
function evaluateText(
  prefix: string,
  sentences: readonly TreebankSentence[],
  language: Language,
): Record<string, number> {
  const { text, paragraphs, gold } = rawText(sentences)
  const parsed = language.parse(text, paragraphs)
  const tokens = parsed.flatMap((sentence) => sentence.tokens.map(({ span }) => span))
  return {
    [`${prefix}.tokens`]: spanScore(
      gold.flatMap((sentence) => sentence.tokens),
      tokens,
    ),
    [`${prefix}.sentences`]: spanScore(
      gold.map(({ span }) => span),
      parsed.map(({ span }) => span),
    ),
  }
}

interface GoldText {
  readonly text: string
  readonly paragraphs: Span[]
  readonly gold: { readonly span: Span; readonly tokens: readonly Span[] }[]
}

function rawText(sentences: readonly TreebankSentence[]): GoldText {
  let text = ''
  const starts: number[] = []
  const gold: GoldText['gold'] = []
  for (const sentence of sentences) {
    if (sentence.opensParagraph || text === '') {
      text += text === '' ? '' : '\n'
      starts.push(text.length)
    } else text += ' '
    const start = text.length
    gold.push({ span: [start, start + sentence.text.length], tokens: placed(sentence, start) })
    text += sentence.text
  }
  const paragraphs = starts.map((start, index): Span => [start, (starts[index + 1] ?? text.length + 1) - 1])
  return { text, paragraphs, gold }
}

/** Where the words of a sentence stand in its text. */
function placed({ text, forms }: TreebankSentence, offset: number): Span[] {
  let at = 0
  return forms.map((form) => {
    const found = text.indexOf(form, at)
    const start = found < 0 ? at : found
    at = start + form.length
    return [offset + start, offset + at]
  })
}

function spanScore(gold: readonly Span[], predicted: readonly Span[]): number {
  const keys = new Set(gold.map(String))
  const both = predicted.filter((span) => keys.has(String(span))).length
  return percent(2 * both, gold.length + predicted.length)
}

const bare = (deprel: string): string => deprel.split(':')[0]!

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((10000 * part) / whole) / 100
