import { z } from 'zod'
import { dyadQuery, dyadSchema } from '../http/api/dyads.js'
import { nameSchema } from '../http/api/common.js'
import { answers } from '../http/answers/index.js'
import { type FoundEvent, type Ledger, type Period, periodOf } from '../ledger/index.js'
import { toldEvent, toldEventSchema } from './entries.js'
import { tool } from './tool.js'
import { eventLine, lines } from './words.js'

/** Events that are told beside the counts. */
const LATEST = 5

export const dyadSeries = tool({
  name: 'dyad_series',
  title: 'Series of a dyad',
  description:
    'Counts what one state or organisation between states did to another, by day, month or year and quad class, with the mean Goldstein score; and tells the latest events.',
  input: z.strictObject({
    source: nameSchema.describe('who did it, by name or code; "any" for anybody'),
    target: nameSchema.describe('to whom'),
    ...dyadQuery.shape,
  }),
  output: dyadSchema.extend({
    latest: z.array(toldEventSchema).readonly().describe('the latest of these events'),
  }),
  async run({ source, target, ...query }, { ledger }) {
    const dyad = await answers.dyad({ params: { source, target }, query, ledger })
    const sides = [dyad.source.code, dyad.target.code] as const
    const found = await Promise.all([
      latestOf(ledger(), sides, periodOf(query)),
      ...(dyad.both ? [latestOf(ledger(), [sides[1], sides[0]], periodOf(query))] : []),
    ])
    const items = found.flat().sort((one, other) => dayOf(other).localeCompare(dayOf(one)))
    const latest = items.slice(0, LATEST).map(toldEvent)
    return { given: { ...dyad, latest }, text: textOf(dyad, latest.map(eventLine)) }
  },
})

async function latestOf(
  ledger: Ledger,
  [source, target]: readonly [string | null, string | null],
  period: Period,
): Promise<readonly FoundEvent[]> {
  const { items } = await ledger.eventPage({
    ...period,
    ...(source === null ? {} : { source: [source] }),
    ...(target === null ? {} : { target: [target] }),
    modality: 'asserted',
    once: true,
    limit: LATEST,
  })
  return items
}

const dayOf = ({ event, published }: FoundEvent): string => event.date?.start ?? published ?? ''

function textOf({ source, target, both, points }: z.infer<typeof dyadSchema>, latest: readonly string[]): string {
  const steps = points.map(({ time, counts, goldstein }) => {
    const classes = Object.entries(counts).flatMap(([quad, count]) => (count > 0 ? [`${count} ${quad}`] : []))
    return `${time}: ${classes.join(', ')}${goldstein === null ? '' : `; mean Goldstein ${goldstein.toFixed(1)}`}`
  })
  return [
    `${source.name} ${both ? '↔' : '→'} ${target.name}`,
    lines(steps, 'Nothing in the ledger matches.'),
    ...(latest.length > 0 ? ['Latest:', ...latest] : []),
  ].join('\n')
} // prettier-ignore
