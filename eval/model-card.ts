/**
 * Prints the tables of models/english/README.md that are measured, as Markdown.
 * usage: tsx eval/model-card.ts [--data DIR]
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadLanguage } from '../src/language/index.js'
import { evaluateParse, evaluateWords, ofDocuments, parseTreebanks, RELATIONS } from './parse.js'

const MEASURES = ['upos', 'xpos', 'feats', 'lemma', 'uas', 'las', 'tokens', 'sentences'] as const
const SETS = { 'parse.ewt': 'EWT dev', 'parse.gum': 'GUM dev', 'parse.gum-news': 'GUM dev news' }

const { values: options } = parseArgs({ options: { data: { type: 'string' } } })
const shared = resolve(options.data ?? join(import.meta.dirname, '../../shared'))
const language = loadLanguage()
const figures = evaluateParse(shared, language)
const of = (name: string): string => figures[name]?.toFixed(1) ?? '—'

console.log(
  [
    table(['', ...Object.values(SETS)], MEASURES.map((measure) => [measure, ...Object.keys(SETS).map((set) => of(`${set}.${measure}`))])), // prettier-ignore
    table([...RELATIONS], [RELATIONS.map((relation) => of(`parse.dev.${relation}`))]),
    table(['genre', 'words', 'UPOS', 'UAS', 'LAS'], byGenre()),
  ].join('\n\n'),
)

/** The genre stands first in the names of EWT's documents, second in those of GUM's. */
function genreOf(document: string): string {
  return document.startsWith('GUM_') ? `GUM ${document.split('_')[1]!}` : `EWT ${document.split('-')[0]!}`
}

function byGenre(): string[][] {
  const { ewt, gum } = parseTreebanks(shared, language)
  return [ewt, gum].flatMap((treebank) => {
    const genres = [...new Set(treebank.sentences.map(({ document }) => genreOf(document)))].sort()
    return genres.map((genre) => {
      const part = ofDocuments(treebank, (document) => genreOf(document) === genre)
      const scores = evaluateWords('genre', part)
      const words = part.parsed.reduce((sum, tokens) => sum + tokens.length, 0)
      return [
        genre,
        String(words),
        ...['upos', 'uas', 'las'].map((name) => scores[`genre.${name}`]!.toFixed(1)),
      ]
    })
  })
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
