import {
  eventLayout, figuresTable, type Heading, LAYOUTS, type Names, positionsTable, statementsTable,
} from '../../src/export/index.js' // prettier-ignore
import { table } from './table.js'

/** What columns are called and hold depends on no name. */
const NO_NAMES: Names = {
  country: () => null,
  sector: (code) => code,
  cameo: () => null,
  place: () => null,
  parts: () => ({ country: null, body: null, sectors: [] }),
}

/** By the name in the mark that stands before the columns in docs/export.md. */
const COLUMNS: ReadonlyMap<string, readonly Heading[]> = new Map([
  ...LAYOUTS.map((name) => [name, eventLayout(name, NO_NAMES).columns] as const),
  ['statements', statementsTable().columns],
  ['positions', positionsTable().columns],
  ['figures', figuresTable().columns],
])

/** The page with its data dictionary as the definitions say it now. Throws where the page lacks a part. */
export function withColumns(page: string): string {
  return [...COLUMNS].reduce((written, [name, columns]) => withPart(written, name, columns), page)
}

function withPart(page: string, name: string, columns: readonly Heading[]): string {
  const mark = `<!-- columns of ${name}: written by \`npm run build:docs\` from src/export/layouts -->`
  const start = page.indexOf(mark)
  const end = page.indexOf(END, start)
  if (start < 0 || end < start) throw new Error(`docs/export.md: the marks around the columns of ${name} are missing`)
  const filled = columns.filter(({ means }) => means !== '')
  const open = columns.filter(({ means }) => means === '')
  const rows = filled.map(({ name, type, means }) => [`\`${name}\``, type, means])
  const rest = open.length === 0 ? '' : `\n\nAlways empty: ${open.map(({ name }) => `\`${name}\``).join(', ')}.`
  return `${page.slice(0, start + mark.length)}\n\n${table(['column', 'type', 'what it holds'], rows, (cell) => cell)}${rest}\n\n${page.slice(end)}`
} // prettier-ignore

const END = '<!-- end of the columns -->'
