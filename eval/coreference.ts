/**
 * Measures who is taken for whom: MUC, B³, CEAF over entities and their mean, the CoNLL figure, and pronouns.
 * usage: tsx eval/coreference.ts [--data DIR] [--part dev|train] [--genre NAME]
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadLanguage } from '../src/language/index.js'
import type { Knowledge } from '../src/stage.js'
import { begin } from '../src/stage.js'
import { read } from '../src/stages/1-read/index.js'
import { parse } from '../src/stages/2-parse/index.js'
import { mention } from '../src/stages/3-mention/index.js'
import { loadWorld } from '../src/world/index.js'
import { align, type Alignment, type Matching } from './coreference/align.js'
import { type GoldDocument, readGold } from './coreference/gold.js'
import { f1, METRICS, precision, recall, sum, tally, type Tally } from './coreference/metrics.js'
import { countPronouns, type PronounCounts } from './coreference/pronouns.js'

const PERSONS = ['he', 'she', 'they'] as const
const upToMentions = begin(read).then(parse).then(mention)

/** What the product resolves: who acts, and the places that stand for them. */
const RESOLVED = new Set(['person', 'organization', 'place'])

export interface ReadDocument {
  readonly gold: GoldDocument
  readonly mentions: Alignment['mentions']
}

/** The figures that have floors, in percent. Head matching unless the name says "exact". */
export function evaluateCoreference(sharedDir: string, knowledge: Knowledge): Record<string, number> {
  const documents = readDocuments(join(sharedDir, 'data/ud/gum-dev.conllu'), knowledge)
  const news = documents.filter(({ gold }) => gold.genre === 'news')
  const pronouns = countPronouns(documents, 'all')
  const persons = countPronouns(documents, 'person')
  return {
    'coref.all.conll': mean(scores(documents, 'head', 'all')),
    'coref.resolved.conll': mean(scores(documents, 'head', 'resolved')),
    'coref.resolved.exact.conll': mean(scores(documents, 'exact', 'resolved')),
    'coref.news.conll': mean(scores(news, 'head', 'all')),
    'coref.pronouns': accuracy(pronouns),
    'coref.pronouns.precision': exactness(pronouns),
    'coref.pronouns.persons': accuracy(persons),
    'coref.pronouns.persons.precision': exactness(persons),
  }
}

/** Reads the documents' raw text with the product's own words and trees. */
export function readDocuments(path: string, knowledge: Knowledge): ReadDocument[] {
  return readGold(path).map((gold) => readDocument(gold, knowledge))
}

export function readDocument(gold: GoldDocument, knowledge: Knowledge): ReadDocument {
  const source = {
    sourceId: gold.name,
    format: 'text' as const,
    content: gold.text,
    published: gold.written,
  }
  const { mentions, sentences } = upToMentions.read(source, knowledge)
  const placed = mentions.map(({ span, kind, chain, head, sentence }) => {
    return { span, kind, chain, head: sentences[sentence]!.tokens[head]!.span }
  })
  return { gold, mentions: placed }
}

type Range = 'all' | 'resolved'
type Scores = Readonly<Record<(typeof METRICS)[number] | 'mentions', Tally>>

function scores(documents: readonly ReadDocument[], matching: Matching, range: Range): Scores {
  const isIn = (type: string) => range === 'all' || RESOLVED.has(type)
  const chains = documents.map(({ gold, mentions }) => align(gold, mentions, matching, isIn))
  const tallies = chains.map(({ gold, response }) => tally(gold, response))
  const detected = chains.map(({ gold, response }): Tally => {
    const [expected, found] = [gold, response].map((each) => new Set(each.flatMap((chain) => [...chain])))
    const both = [...found!].filter((key) => expected!.has(key)).length
    return { found: both, gold: expected!.size, right: both, predicted: found!.size }
  })
  const sums = METRICS.map((metric) => [metric, sum(tallies.map((each) => each[metric]))] as const)
  return { ...Object.fromEntries(sums), mentions: sum(detected) } as Scores
}

const mean = (scored: Scores): number =>
  METRICS.reduce((total, metric) => total + f1(scored[metric]), 0) / METRICS.length

const accuracy = ({ right, anaphoric }: PronounCounts): number => percent(right, anaphoric)
const exactness = ({ right, resolved }: PronounCounts): number => percent(right, resolved)
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

export function printFigures(documents: readonly ReadDocument[]): void {
  const news = documents.filter(({ gold }) => gold.genre === 'news')
  const rows: [string, Scores][] = [
    ['all', scores(documents, 'head', 'all')],
    ['all, exact spans', scores(documents, 'exact', 'all')],
    ['resolved', scores(documents, 'head', 'resolved')],
    ['resolved, exact spans', scores(documents, 'exact', 'resolved')],
    ['news', scores(news, 'head', 'all')],
    ['news, resolved', scores(news, 'head', 'resolved')],
  ]
  console.log(
    `${'P / R / F1'.padEnd(24)}${['mentions', ...METRICS, 'CoNLL'].map((name) => name.padEnd(22)).join('')}`,
  )
  for (const [name, scored] of rows) {
    const cells = (['mentions', ...METRICS] as const).map((metric) => threeOf(scored[metric]).padEnd(22))
    console.log(`${name.padEnd(24)}${cells.join('')}${mean(scored).toFixed(2)}`)
  }
  console.log(`\n${'pronouns'.padEnd(24)}anaphoric  resolved  right  accuracy  precision`)
  for (const lemma of ['he', 'she', 'it', 'they'])
    printPronouns(lemma, countPronouns(documents, 'all', [lemma]))
  printPronouns('all', countPronouns(documents, 'all'))
  printPronouns('persons', countPronouns(documents, 'person'))
  for (const lemma of PERSONS) printPronouns(`persons: ${lemma}`, countPronouns(documents, 'person', [lemma]))
  printPronouns('news', countPronouns(news, 'all'))
}

function printPronouns(name: string, counts: PronounCounts): void {
  const { anaphoric, resolved, right } = counts
  const cells = [String(anaphoric).padStart(9), String(resolved).padStart(8), String(right).padStart(5)]
  console.log(`${name.padEnd(24)}${cells.join('  ')}  ${accuracy(counts).toFixed(1).padStart(8)}  ${exactness(counts).toFixed(1).padStart(9)}`) // prettier-ignore
}

const threeOf = (each: Tally): string =>
  [precision(each), recall(each), f1(each)].map((figure) => figure.toFixed(1)).join(' / ')

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, part: { type: 'string' }, genre: { type: 'string' } },
  })
  const shared = resolve(values.data ?? join(import.meta.dirname, '../../shared'))
  const file = join(shared, `data/ud/gum-${values.part ?? 'dev'}.conllu`)
  const documents = readDocuments(file, { world: loadWorld(), language: loadLanguage() })
  printFigures(documents.filter(({ gold }) => values.genre === undefined || gold.genre === values.genre))
}
