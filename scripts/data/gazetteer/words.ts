import { ACTOR_KINDS } from '../../../src/model/index.js'
import { foldName } from '../../../src/world/gazetteer/fold.js'
import type { InstitutionWord, NameWordUse, PairKind, Sector } from '../../../src/world/gazetteer/model.js'
import type { CodeCheck } from './codes.js'
import type { Faults } from './faults.js'
import { addPortfolios } from './ministers.js'
import { oneOf, readTsv } from './tsv.js'

/** Role words: the ones kept by hand, then the extracted ones that those do not have. */
export function readAgents(checkCode: CodeCheck, faults: Faults): string {
  const rows = readTsv('data/world/agents.tsv', ['term', 'sector', 'form', 'office', 'match', 'bare'], faults)
  const lines = new Map<string, string>()
  faults.each(rows, (row) => {
    const [term, sector] = [row.cell('term'), row.cell('sector')]
    if (lines.has(term)) throw row.fail(`"${term}" stands twice`)
    for (const each of sector.split('|')) if (each !== '=') checkCode(row, each)
    const form = oneOf(row, 'form', ['person', 'people', 'institution'])
    const bare = oneOf(row, 'bare', ['yes', 'no']) === 'yes' ? '1' : ''
    lines.set(term, [term, sector, form, row.cell('office'), row.cell('match'), bare].join('\t'))
  })
  addPortfolios(lines, checkCode, faults)
  faults.each(readTsv('data/world/role-words.tsv', ['term', 'sector'], faults), (row) => {
    const term = row.cell('term')
    checkCode(row, row.cell('sector'))
    // Irregular plurals are read through their lemma.
    if (lines.has(term.replace(/men$/u, 'man'))) return
    if (!lines.has(term)) lines.set(term, [term, row.cell('sector'), ...likeItsNoun(term, lines)].join('\t'))
  })
  return [...lines.values()].join('\n')
}

/** Form, offices, match and bareness: a "trade minister" is a person because a minister is, a "spy agency" bare because an agency is. */
function likeItsNoun(term: string, lines: ReadonlyMap<string, string>): [string, string, string, string] {
  const noun = term.split(/ (?:of|for|to) /u)[0] ?? ''
  const words = noun.split(' ')
  for (let from = noun === term ? 1 : 0; from < words.length; from++) {
    const [, , form = '', , , bare = ''] = lines.get(words.slice(from).join(' '))?.split('\t') ?? []
    if (form) return [form, '', '', bare]
  }
  return ['people', '', '', '1']
}

export function readPersonNouns(faults: Faults): string {
  const rows = readTsv('data/world/person-nouns.tsv', ['noun', 'sex'], faults)
  return faults.each(rows, (row) => `${row.cell('noun')}\t${oneOf(row, 'sex', ['M', 'F', 'U'])}`).join('\n')
}

export function readPairs(faults: Faults): Record<string, PairKind> {
  const rows = readTsv('data/world/pairs.tsv', ['noun', 'kind'], faults)
  return Object.fromEntries(faults.each(rows, (row) => [row.cell('noun'), oneOf(row, 'kind', ['person', 'country', 'side'])]))
}

export function readSectors(checkCode: CodeCheck, faults: Faults): Record<string, Sector> {
  const sectors: Record<string, Sector> = {}
  faults.each(readTsv('data/world/sectors.tsv', ['code', 'name', 'kind'], faults), (row) => {
    checkCode(row, row.cell('code'))
    sectors[row.cell('code')] = { name: row.cell('name'), kind: oneOf(row, 'kind', ACTOR_KINDS) }
  })
  return sectors
}

export function readInstitutionWords(checkCode: CodeCheck, faults: Faults): Record<string, InstitutionWord> {
  const words: Record<string, InstitutionWord> = {}
  faults.each(readTsv('data/world/institution-words.tsv', ['word', 'sector', 'kind'], faults), (row) => {
    checkCode(row, row.cell('sector'))
    if (row.cell('word') in words) throw row.fail(`"${row.cell('word')}" stands twice`)
    words[row.cell('word')] = { sector: row.cell('sector'), kind: oneOf(row, 'kind', ACTOR_KINDS) }
  })
  return words
}

export function readNameWords(faults: Faults): Record<NameWordUse, string[]> {
  const words: Record<NameWordUse, string[]> = { 'place-prefix': [], 'thing-prefix': [], body: [], chamber: [] }
  faults.each(readTsv('data/world/name-words.tsv', ['word', 'use'], faults), (row) => {
    words[oneOf(row, 'use', ['place-prefix', 'thing-prefix', 'body', 'chamber'])].push(row.cell('word'))
  })
  return words
}

export function readTitles(faults: Faults): string {
  const rows = readTsv('data/world/titles.tsv', ['title', 'sex'], faults)
  return faults.each(rows, (row) => `${foldName(row.cell('title'))}\t${oneOf(row, 'sex', ['M', 'F', 'U'])}`).join('\n')
}

export function readGivenNames(faults: Faults): string {
  const rows = readTsv('data/world/given-names.tsv', ['name', 'sex'], faults)
  return faults.each(rows, (row) => `${foldName(row.cell('name'))}\t${oneOf(row, 'sex', ['M', 'F', 'U'])}`).join('\n')
}

export function readDescriptions(ids: ReadonlySet<string>, faults: Faults): Record<string, string[]> {
  const descriptions: Record<string, string[]> = {}
  faults.each(readTsv('data/world/descriptions.tsv', ['term', 'fits'], faults), (row) => {
    for (const fit of row.list('fits')) {
      const kind = fit.startsWith('kind:') && (ACTOR_KINDS as readonly string[]).includes(fit.slice(5))
      if (!kind && !ids.has(fit)) throw row.fail(`"${fit}" is neither a kind of actor nor an actor`)
    }
    descriptions[row.cell('term')] = row.list('fits')
  })
  return descriptions
}

export function readHomonyms(faults: Faults): Record<string, [string[], string[]]> {
  const rows = readTsv('data/world/homonyms.tsv', ['name', 'for', 'against'], faults)
  return Object.fromEntries(rows.map((row) => [row.cell('name'), [row.list('for'), row.list('against')]]))
}

export function readMetonymSigns(faults: Faults): Record<'local' | 'addressing' | 'preposition', string[]> {
  const signs: Record<'local' | 'addressing' | 'preposition', string[]> = { local: [], addressing: [], preposition: [] }
  faults.each(readTsv('data/world/metonym-signs.tsv', ['word', 'sign'], faults), (row) => {
    signs[oneOf(row, 'sign', ['local', 'addressing', 'preposition'])].push(row.cell('word'))
  })
  return signs
}
