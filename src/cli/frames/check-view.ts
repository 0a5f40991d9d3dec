import { type CheckedLexicon, type Coverage, inOneLine, type PloverCoverage, type Reached, type RootCoverage } from '../../lexicon/index.js' // prettier-ignore
import type { Page } from '../page.js'
import { renderHeading } from '../view/heading.js'
import { type Paint, painter, type Phrase, run, wrap } from '../view/phrase.js'
import { type Column, renderTable, type TableRow } from '../view/table.js'
import { plain } from '../view/text.js'

/** Findings, one a line as a compiler prints them, and what the lexicon covers. Ends with a line break. */
export function renderCheck(
  { findings, notes, coverage }: CheckedLexicon,
  { width, colour }: Page,
  { overlaps = false }: { readonly overlaps?: boolean },
): string {
  const paint = painter(colour)
  const told = overlaps ? [...findings, ...notes] : findings
  const lines = told.map((finding) => plain(`${inOneLine(finding)} [${finding.kind}]`))
  const blocks = [
    ...(lines.length > 0 ? [lines] : []),
    totals(coverage, width, paint),
    renderRoots(coverage.roots, width, paint),
    renderPlover(coverage.plover, width, paint),
    paragraph(verdict(findings.length, overlaps ? 0 : notes.length), width, paint),
  ]
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

const LINES = 4

const paragraph = (phrase: Phrase, width: number, paint: Paint): string[] =>
  wrap(phrase, width - 2, LINES).map((line) => `  ${paint(line)}`)

function verdict(findings: number, notes: number): Phrase {
  const found =
    findings === 0
      ? [run('nothing to mend', 'cooperation')]
      : [run(`${counted(findings, 'finding')} to mend`, 'conflict')]
  const hint =
    notes > 0 ? [run(` · ${counted(notes, 'overlap')} to look through with --overlaps`, 'dim')] : []
  return [...found, ...hint]
}

const counted = (count: number, what: string): string => `${grouped(count)} ${what}${count === 1 ? '' : 's'}`

const grouped = (count: number): string => count.toLocaleString('en-US')

function totals(
  { files, families, classes, tables, predicates }: Coverage,
  width: number,
  paint: Paint,
): string[] {
  const { all, verbs, nouns, adjectives } = predicates
  const phrase = [
    run(counted(all, 'predicate'), 'strong'),
    run(` (${counted(verbs, 'verb')}, ${counted(nouns, 'noun')}, ${counted(adjectives, 'adjective')}) in `),
    run(`${grouped(families)} families, ${counted(classes, 'class').replace(/classs/, 'classes')} and ${counted(tables, 'table')} of ${counted(files, 'file')}`), // prettier-ignore
  ]
  return paragraph(phrase, width, paint)
}

const NUMBER = { least: 6, most: 10, lines: 1 }

function renderRoots(roots: readonly RootCoverage[], width: number, paint: Paint): string[] {
  const covered = roots.filter(({ codes }) => codes.reached.length > 0)
  const columns: Column[] = [
    { heading: 'root', least: 4, most: 4, lines: 1 },
    { heading: 'name', least: 12, most: 34, lines: 2 },
    { heading: 'families', ...NUMBER },
    { heading: 'predicates', ...NUMBER },
    { heading: 'codes', ...NUMBER },
  ]
  const rows = roots.map(({ root, name, families, predicates, codes }): TableRow => ({
    cells: [
      [[run(root, 'code')]],
      [[run(name)]],
      [[run(grouped(families))]],
      [[run(grouped(predicates))]],
      [[run(share(codes))]],
    ],
  }))
  return [
    renderHeading(`CAMEO roots covered, of ${roots.length}`, covered.length, width, paint),
    ...renderTable(columns, rows, width, paint),
  ]
}

const share = ({ reached, missing }: Reached): string =>
  `${reached.length} of ${reached.length + missing.length}`

const CONTEXT_LINES = 4

function renderPlover(classes: readonly PloverCoverage[], width: number, paint: Paint): string[] {
  const covered = classes.filter(({ families }) => families > 0)
  const columns: Column[] = [
    { heading: 'class', least: 9, most: 9, lines: 1 },
    { heading: 'families', ...NUMBER },
    { heading: 'predicates', ...NUMBER },
    { heading: 'modes', least: 20, most: 60, lines: 3 },
  ]
  const rows = classes.map(({ event, families, predicates, modes, contexts }): TableRow => ({
    cells: [[[run(event, 'code')]], [[run(grouped(families))]], [[run(grouped(predicates))]], [names(modes)]],
    below: [run('contexts: ', 'dim'), ...names(contexts)],
    linesBelow: CONTEXT_LINES,
  }))
  return [
    renderHeading(`PLOVER classes covered, of ${classes.length}`, covered.length, width, paint),
    ...renderTable(columns, rows, width, paint),
  ]
}

/** What no word reaches stands last, in brackets. */
function names({ reached, missing }: Reached): Phrase {
  const all = reached.length + missing.length
  if (all === 0) return [run('–', 'dim')]
  return [
    run(reached.join(' ')),
    ...(missing.length > 0
      ? [run(`${reached.length > 0 ? ' ' : ''}(not: ${missing.join(' ')})`, 'doubt')]
      : []),
  ]
}
