/**
 * Writes docs/frames.md, the code book with the words that yield each code, from data/codebook and data/frames, and the
 * codes of actors in docs/actors.md from data/world, and the columns in docs/export.md from src/export/layouts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { compile as compileCodeBook } from './data/codebook.js'
import type { Family } from '../src/lexicon/index.js'
import type { CodeEntry, CompiledFrames } from '../src/world/index.js'
import { compile as compileFrames, families } from './data/frames.js'
import { withCodes } from './docs/actor-codes.js'
import { withColumns } from './docs/columns.js'
import { escaped, table } from './docs/table.js'

/** The page as it follows from the data now. Throws as the compilers do when the data is wrong. */
export function framesPage(): string {
  const { entries } = compileCodeBook()
  const known = families()
  const compiled = compileFrames()
  const byCode = new Map(entries.map(({ code }) => [code, known.filter((family) => codeOf(family) === code)]))
  const roots = entries.filter(({ code }) => code.length === 2)
  const counts = {
    families: known.length,
    codes: [...byCode.values()].filter(({ length }) => length > 0).length,
  }
  return [
    introduction(counts, entries.length),
    ...roots.map((root) => section(root, entries, byCode)),
    complements(compiled),
    classes(compiled),
  ].join('\n')
}

/** A family without a code of its own is shown under the one that its example yields. */
const codeOf = ({ code, expect }: Family): string => code ?? expect.cameo ?? ''

function introduction(counts: { families: number; codes: number }, all: number): string {
  return `# The code book and the words behind it

Written by \`scripts/build-docs.ts\` from \`data/codebook/cameo.tsv\` and \`data/frames/\`; change those, not this page.

The ${all} CAMEO codes, each with its Goldstein score, quad class and PLOVER event, and under it the families of words that
yield it: ${counts.families} families for ${counts.codes} codes. A code without families comes about by an act of speech about
an action ([below](#acts-of-speech-about-actions)) or, 010, by a statement with an addressee; the others are never coded. What
must be met besides the words is in [coding.md](coding.md); how to write a family, in
[data/frames/README.md](../data/frames/README.md).

Of each family: its words, in lemmas; its conditions; its example, and source, code and target of the entry that a test holds
it to (– where the test leaves a side open). \`$troops\` is a [set of words](#sets-of-words), \`@person\` a kind of actor, \`*\`
anything at all. Conditions name places in the sentence: \`object\`, \`clause\`, or a preposition. A _strong_ family is coded
though its sides are no known actors.
`
}

function section(
  root: CodeEntry,
  entries: readonly CodeEntry[],
  byCode: ReadonlyMap<string, readonly Family[]>,
): string {
  const inside = entries.filter(({ code }) => code.startsWith(root.code))
  const rows = inside.map((entry) => [
    `${entry.code}`,
    entry.name,
    signed(entry.goldstein),
    entry.quad,
    ploverOf(entry),
    String(byCode.get(entry.code)?.length ?? 0),
  ])
  const parts = inside.flatMap((entry) => {
    const found = byCode.get(entry.code) ?? []
    return found.length > 0
      ? [`### ${entry.code} ${entry.name}\n\n${found.map(familyItem).join('\n')}\n`]
      : []
  })
  const head = ['code', 'name', 'Goldstein', 'quad class', 'PLOVER', 'families']
  return [`## ${root.code} ${root.name}\n\n${table(head, rows)}\n`, ...parts].join('\n')
}

const signed = (score: number): string => String(score).replace('-', '−')

const ploverOf = ({ plover, mode, contexts }: CodeEntry): string =>
  plover === null
    ? '–'
    : [plover, mode, contexts.length > 0 ? `(${contexts.join(', ')})` : null].filter(Boolean).join(' ')

function familyItem(family: Family): string {
  return `- **${family.name}**: ${[wordsOf(family), ...conditionsOf(family)].join('; ')}\\
  _${escaped(family.example)}_ → ${entryOf(family)}`
}

function wordsOf({ verbs, nouns, adjectives }: Family): string {
  const kinds: [string, readonly string[] | undefined][] = [['verbs', verbs], ['nouns', nouns], ['adjectives', adjectives]] // prettier-ignore
  return kinds.flatMap(([kind, words]) => (words ? [`${kind} ${shortened(words)}`] : [])).join('; ')
}

/** More words than this are cut short, with a count. */
const MOST_WORDS = 12

function shortened(words: readonly string[]): string {
  const shown = words.slice(0, MOST_WORDS).map(escaped).join(', ')
  return words.length > MOST_WORDS ? `${shown} … (${words.length})` : shown
}

function conditionsOf({
  when,
  unless,
  nounWhen,
  nounUnless,
  reciprocal,
  strong,
  complement,
}: Family): string[] {
  return [
    ...tests('where', when),
    ...tests('for a noun where', nounWhen),
    ...tests('not where', unless),
    ...tests('not for a noun where', nounUnless),
    ...(reciprocal ? ['both sides do it'] : []),
    ...(strong ? ['strong'] : []),
    ...(complement ? [`with an action: table _${complement}_`] : []),
  ]
}

const tests = (joint: string, slots: Family['when']): string[] =>
  Object.entries(slots ?? {}).map(
    ([slot, words]) => `${joint} ${slot.replaceAll('|', ' or ')} is ${shortened(words)}`,
  )

function entryOf({ code, expect }: Family): string {
  const modality = expect.modality ? `, ${expect.modality}` : ''
  return `${actorsOf(expect.source)} **${expect.cameo ?? code}** ${actorsOf(expect.target)}${modality}`
}

const actorsOf = (side: Family['expect']['source']): string =>
  side === null ? '–' : [side].flat().map((actor) => `\`${actor}\``).join(', ') // prettier-ignore

function complements(compiled: CompiledFrames): string {
  const tables = Object.entries(compiled.complements)
  const actions = [...new Set(tables.flatMap(([, table]) => Object.keys(table.codes)))].sort()
  const rows = actions.map((action) => [action, ...tables.map(([, table]) => table.codes[action] ?? '')])
  const ofSource = tables.flatMap(([name, { target }]) => (target === 'source' ? [`_${name}_`] : []))
  return `## Acts of speech about actions

"Agreed to send tanks": the action (send tanks, 072) and the act of speech about it (_agree_) give the code together. Look up
the action's code, or else the longest beginning of it that has a row; the column is the table that the family names. Where
the act of speech names no target of its own, it takes who does the action (${ofSource.join(', ')}) or whom it is done to (the others).

${table(['action', ...tables.map(([name]) => name)], rows)}
`
}

function classes(compiled: CompiledFrames): string {
  const items = Object.entries(compiled.classes).map(([name, words]) => `- \`$${name}\`: ${shortened(words)}`)
  return `## Sets of words

In full in \`data/frames/classes.yaml\`.

${items.join('\n')}
`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/frames.md', import.meta.url), framesPage())
  const actors = new URL('../docs/actors.md', import.meta.url)
  writeFileSync(actors, withCodes(readFileSync(actors, 'utf8')))
  const exports = new URL('../docs/export.md', import.meta.url)
  writeFileSync(exports, withColumns(readFileSync(exports, 'utf8')))
}
