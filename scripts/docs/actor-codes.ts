import { type ActorCode, readActorCodes } from '../data/gazetteer/codes.js'
import { readTsv } from '../data/gazetteer/tsv.js'
import { table } from './table.js'

const START =
  '<!-- codes: written by `npm run build:docs` from data/world/actor-codes.tsv and sectors.tsv -->'
const END = '<!-- end of the codes -->'

/** The page with its part on codes as the data says it now. Throws where the page has no such part. */
export function withCodes(page: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)]
  if (start < 0 || end < start) throw new Error('docs/actors.md: the marks around the codes are missing')
  return `${page.slice(0, start + START.length)}\n\n${codesPart()}\n${page.slice(end)}`
}

function codesPart(): string {
  const codes = readActorCodes()
  const of = (...kinds: readonly ActorCode['kind'][]) => codes.filter(({ kind }) => kinds.includes(kind))
  return [
    `### Sectors\n\nThe last column says what PLOVER calls it, where that is another code.\n`,
    `${table(['code', 'who', 'from', 'in PLOVER'], of('sector').map(sectorRow))}\n`,
    `Two together say more: ${combinations(codes)}.\n`,
    `Religion and people can follow a sector: ${listed(of('faith', 'people'))}. Religions are \`REL\` in PLOVER.\n`,
    `### Organisations\n\n${prefixes(of('prefix'))}\n`,
    `**Ours.** These codes were chosen for this project; do not look for them in other data: ${listed(ours(of('body')))}.\n`,
    `**Of CAMEO**, and of the Phoenix dictionaries, which go beyond it: ${listed(others(of('body')))}.\n`,
    `### Regions\n\n${regions(of('region'))}\n`,
    `Older data write some states otherwise than ISO 3166: ${listed(of('country'))}.\n`,
  ].join('\n')
}

const sectorRow = ({ code, name, origin, plover }: ActorCode): string[] => [code, name, origin, plover]

/** "`GOVMIL` defence ministry": the sectors of two parts that have a name. */
function combinations(codes: readonly ActorCode[]): string {
  const parts = new Map(codes.map(({ code, plover }) => [code, plover || code]))
  const rows = readTsv('data/world/sectors.tsv', ['code', 'name', 'kind']).filter(
    (row) => row.cell('code').length > 3,
  )
  const items = rows.map((row) => {
    const code = row.cell('code')
    const plover = (code.match(/.{3}/gu) ?? []).map((part) => parts.get(part) ?? part).join('')
    return `\`${code}\` ${row.cell('name')}${plover === code ? '' : ` (PLOVER \`${plover}\`)`}`
  })
  return items.join(', ')
}

function prefixes(codes: readonly ActorCode[]): string {
  const items = codes.map(({ code, name }) => `\`${code}\` (${name})`)
  return `${items.join(', ')} stand first, a name of three letters behind them: \`IGOUNO\`, \`NGOIRC\`. Where CAMEO would write a region or a kind before the name, the second code has it: \`IGOWSTNAT\`. PLOVER ends at the prefix.`
}

function regions(codes: readonly ActorCode[]): string {
  const changed = codes.filter(({ origin }) => origin === 'other')
  return [
    `As in CAMEO: ${listed(codes.filter(({ origin }) => origin === 'CAMEO'))}.`,
    `Other than in CAMEO: ${listed(changed)}.`,
    `Ours: ${listed(ours(codes))}.`,
    'A region with a sector is its people there: _Western officials_ → `role:WSTGOV`. Regions have `country: null`.',
  ].join('\n')
}

const ours = (codes: readonly ActorCode[]): ActorCode[] => codes.filter(({ origin }) => origin === 'ours')
const others = (codes: readonly ActorCode[]): ActorCode[] => codes.filter(({ origin }) => origin !== 'ours')
const listed = (codes: readonly ActorCode[]): string =>
  codes.map(({ code, name }) => `\`${code}\` ${name}`).join(', ')
