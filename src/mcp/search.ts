import { z } from 'zod'
import { eventsQuery, statementsQuery } from '../http/api/found.js'
import { answers } from '../http/answers/index.js'
import { toldEvent, toldEventSchema, toldStatement, toldStatementSchema } from './entries.js'
import { tool } from './tool.js'
import { eventLine, lines, statementLine } from './words.js'

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).readonly(),
    next: z.string().nullable().describe('to be given back as cursor for more; null at the end'),
    unknown: z.array(z.string()).readonly().describe('names by which nobody is known'),
  })

const textOf = (found: readonly string[], unknown: readonly string[]): string =>
  [lines(found, 'Nothing in the ledger matches.'), ...unknown.map((name) => `Nobody is known by the name ${JSON.stringify(name)}.`)].join('\n') // prettier-ignore

export const searchStatements = tool({
  name: 'search_statements',
  title: 'Search statements',
  description:
    'Finds who said what about whom in the ledger: by words, speaker, whom or which issue it is about, days. Best match first, or the newest.',
  input: statementsQuery,
  output: pageOf(toldStatementSchema),
  async run(query, { ledger }) {
    const { items, next, unknown = [] } = await answers.statements({ params: {}, query, ledger })
    const told = items.map(toldStatement)
    return { given: { items: told, next, unknown }, text: textOf(told.map(statementLine), unknown) }
  },
})

export const searchEvents = tool({
  name: 'search_events',
  title: 'Search events',
  description:
    'Finds who did what to whom in the ledger: by words, source, target, PLOVER event, CAMEO code, modality, place, days. Best match first, or the newest.',
  input: eventsQuery,
  output: pageOf(toldEventSchema),
  async run(query, { ledger }) {
    const { items, next, unknown = [] } = await answers.events({ params: {}, query, ledger })
    const told = items.map(toldEvent)
    return { given: { items: told, next, unknown }, text: textOf(told.map(eventLine), unknown) }
  },
})
