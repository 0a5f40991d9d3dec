import type { CodeCheck } from './codes.js'
import type { Faults } from './faults.js'
import { readTsv } from './tsv.js'

/** "justice minister", "minister of health", "commerce secretary" for every portfolio, unless a row of their own says what they are. */
export function addPortfolios(lines: Map<string, string>, checkCode: CodeCheck, faults: Faults): void {
  faults.each(readTsv('data/world/portfolios.tsv', ['portfolio', 'sector', 'office', 'match'], faults), (row) => {
    const [portfolio, sector] = [row.cell('portfolio'), row.cell('sector')]
    checkCode(row, sector)
    for (const noun of ['minister', 'secretary']) {
      const match = row.list('match').map((word) => `${noun}*${word}`).join('|')
      const forms = ['of', 'for', 'of the', 'for the'].map((link) => `${noun} ${link} ${portfolio}`)
      for (const term of [`${portfolio} ${noun}`, ...forms]) {
        if (!lines.has(term)) lines.set(term, [term, sector, 'person', row.cell('office'), match, ''].join('\t'))
      }
    }
  })
}

/** Countries where only rows kept by hand tell who has a portfolio. */
export function readMixedLists(countries: ReadonlySet<string>, faults: Faults): string[] {
  return faults.each(readTsv('data/world/mixed-lists.tsv', ['country', 'note'], faults), (row) => {
    if (!countries.has(row.cell('country'))) throw row.fail(`"${row.cell('country')}" is no country`)
    return row.cell('country')
  })
}
