import type { Actor } from '../../../model/index.js'
import type { Section, ViewContext } from '../context.js'
import { type Paint, run, wrap } from '../phrase.js'
import { type Column, renderTable, type TableRow } from '../table.js'

/** Who is spoken of once in passing would push what matters off the screen. */
const MOST = 24

/** Who is in the report, those mentioned most often first. Mentions that were not resolved are left out. */
export function renderActors({ report, width }: ViewContext, paint: Paint): Section {
  const counts = new Map<string, number>()
  for (const { actor } of report.mentions) if (actor) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  const ranked = [...report.actors].sort((one, other) => countOf(other, counts) - countOf(one, counts))
  const rows = ranked.slice(0, MOST).map((actor) => row(actor, countOf(actor, counts)))
  const lines = renderTable(columns(report.document.published, width), rows, width, paint)
  const left = ranked.length - rows.length
  const rest = `and ${left} more, mentioned less often`
  if (left > 0) lines.push(...wrap([run(rest, 'dim')], width - 2, 1).map((line) => `  ${paint(line)}`))
  return { heading: 'Who is in it', count: ranked.length, lines }
}

function columns(published: string | null, width: number): Column[] {
  const role = published ? `role on ${published}` : 'role'
  return [
    { heading: 'name', least: 12, most: Math.floor(width * 0.35), lines: 2 },
    { heading: role, least: 8, most: Math.floor(width * 0.4), lines: 2 },
    { heading: 'code', least: 6, most: 16, lines: 1 },
    { heading: 'mentions', least: 8, most: 8, lines: 1 },
  ]
}

function row({ name, role, kind, codes }: Actor, count: number): TableRow {
  const cells = [
    [[run(name)]],
    [[role ? run(role) : run(kind, 'dim')]],
    [[run(codes[0] ?? '—', 'code')]],
    [[run(String(count), 'dim')]],
  ]
  return { cells }
}

const countOf = (actor: Actor, counts: ReadonlyMap<string, number>): number => counts.get(actor.id) ?? 0
