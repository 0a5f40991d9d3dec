import type { Figure } from '../../../model/index.js'
import { actorName, type Section, type ViewContext, words } from '../context.js'
import { type Paint, type Phrase, run } from '../phrase.js'
import { type Column, renderTable } from '../table.js'

type Amount = Pick<Figure['quantity'], 'min' | 'max' | 'unit'>

/** Which quantities are claimed, and by whom. */
export function renderFigures(context: ViewContext, paint: Paint): Section {
  const { report, width } = context
  const rows = report.figures.map(({ claimant, what, quantity, span }) => ({
    cells: [
      [[claimant ? run(actorName(context, claimant)) : run('the report', 'dim')]],
      [[run(what)]],
      [quantityPhrase(quantity)],
      [[run(words(context, [span]), 'dim')]],
    ],
  }))
  return { heading: 'Figures', count: rows.length, lines: renderTable(columns(width), rows, width, paint) }
}

function columns(width: number): Column[] {
  return [
    { heading: 'claimed by', least: 8, most: Math.floor(width * 0.22), lines: 2 },
    { heading: 'what', least: 8, most: Math.floor(width * 0.25), lines: 2 },
    { heading: 'quantity', least: 8, most: Math.floor(width * 0.3), lines: 2 },
    { heading: 'words', least: 6, most: width, lines: 2 },
  ]
}

function quantityPhrase(quantity: Figure['quantity']): Phrase {
  const { si, unit } = quantity
  const converted = si && si.unit !== unit ? [run(` (${amount(si)})`, 'dim')] : []
  return [run(amount(quantity)), ...converted]
}

function amount({ min, max, unit }: Amount): string {
  return [range(min, max), unit].filter(Boolean).join(' ')
}

function range(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return min === max ? grouped(min) : `${grouped(min)}–${grouped(max)}`
  if (min !== null) return `≥ ${grouped(min)}`
  return max === null ? '' : `≤ ${grouped(max)}`
}

/** 3000 as "3,000". */
function grouped(value: number): string {
  const [whole, fraction] = String(value).split('.')
  if (!/^-?\d+$/.test(whole as string)) return String(value)
  const separated = (whole as string).replace(/\B(?=(?:\d{3}){1,8}$)/g, ',')
  return fraction ? `${separated}.${fraction}` : separated
}
