import type { FoundFamily } from '../../lexicon/index.js'
import type { CodeEntry } from '../../world/index.js'
import type { Page } from '../page.js'
import { renderHeading } from '../view/heading.js'
import { painter, type Phrase, run, wrap } from '../view/phrase.js'

const LINES = 5

/** The families of a word, each with its conditions in words and its example. Ends with a line break. */
export function renderFamilies(
  found: readonly FoundFamily[],
  codeBook: readonly CodeEntry[],
  { width, colour }: Page,
): string {
  const paint = painter(colour)
  const entries = new Map(codeBook.map((entry) => [entry.code, entry]))
  const blocks = found.map((each) =>
    factsOf(each, entries).flatMap((phrase) =>
      wrap(phrase, width - 2, LINES).map((line) => `  ${paint(line)}`),
    ),
  )
  const heading = renderHeading(found[0]?.word ?? '', found.length, width, paint)
  return `${[[heading], ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function factsOf(
  { word, kind, family, code, complement, conditions, example, expect, file, line }: FoundFamily,
  entries: ReadonlyMap<string, CodeEntry>,
): Phrase[] {
  return [
    [run(`${word} (${kind})`, 'strong'), run(` · ${family} · `), run(`${file}:${line}`, 'dim')],
    ...(code === null ? [] : [[run(code, 'code'), run(` ${inWords(entries.get(code))}`)]]),
    ...(complement === null
      ? []
      : [[run('with an action: ', 'dim'), run(`its code by the table "${complement}"`)]]),
    ...conditions.map((condition) => [run('where ', 'dim'), run(condition)]),
    [run(example), run(` → ${sideOf(expect.source)} `, 'dim'), run(expect.cameo ?? code ?? '', 'code'), run(` ${sideOf(expect.target)}`, 'dim')], // prettier-ignore
  ]
}

const inWords = (entry: CodeEntry | undefined): string =>
  entry
    ? [entry.name, [entry.plover, entry.mode].filter(Boolean).join(' '), entry.quad]
        .filter(Boolean)
        .join(' · ')
    : ''

const sideOf = (side: string | string[] | null): string => (side === null ? '–' : [side].flat().join(', '))
