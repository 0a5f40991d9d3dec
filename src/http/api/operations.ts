import { z } from 'zod'
import {
  actorAnswerSchema, actorCountSchema, actorQuery, actorsQuery, timelinePointSchema, timelineQuery, whereQuery, whoEntrySchema, whoQuery,
} from './actors.js' // prettier-ignore
import { codeQuery } from './code.js'
import { listOf, nameSchema } from './common.js'
import {
  dyadCountSchema, dyadQuery, dyadSchema, dyadsQuery, networkQuery, networkSchema, placeCountSchema, placesQuery,
} from './dyads.js' // prettier-ignore
import { exportQuery } from './export.js'
import {
  citationSchema, eventFacetsQuery, eventFacetsSchema, eventsQuery, figuresQuery, foundEventSchema, foundFigureSchema,
  foundPositionSchema, foundStatementSchema, positionsQuery, statementFacetsQuery, statementFacetsSchema, statementsQuery,
} from './found.js' // prettier-ignore
import { whereEntrySchema } from './places.js'
import {
  changeSchema, changesQuery, codedReportSchema, documentId, issueCountSchema, issueQuery, issueSchema, issuesQuery, ledgerSchema,
  noQuery, reportsQuery, reportSummarySchema,
} from './reports.js' // prettier-ignore

/** One thing that can be asked of the server. */
export interface Operation {
  readonly method: 'get' | 'post'
  /** Below /api/v1, parameters in braces. */
  readonly path: string
  readonly summary: string
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  /** Of an answer in JSON. */
  readonly answer: z.ZodType
  /** Answered by the tables alone. */
  readonly withoutLedger?: boolean
  /** Lists that can be streamed: what is on a line. */
  readonly item?: z.ZodType
}

const none = z.strictObject({})
const reportParams = z.strictObject({ id: documentId })
const actorParams = z.strictObject({ id: nameSchema.describe('an id, a name or an actor code') })
const dyadParams = z.strictObject({
  source: nameSchema.describe(
    'a state or an organisation between states, by name or code; "any" for anybody',
  ),
  target: nameSchema.describe('likewise'),
})
const issueParams = z.strictObject({ issue: nameSchema.describe('id of an issue: one-china') })

const get = { method: 'get', params: none, query: noQuery } as const

const list = <Item extends z.ZodType>(item: Item) => ({ answer: listOf(item), item })

/** All that can be asked, by the names that the client has for it. */
export const operations = {
  ledger: { ...get, path: '/ledger', summary: 'What the ledger holds', answer: ledgerSchema },
  reports: {
    ...get, path: '/reports', summary: 'Reports, the newest first', query: reportsQuery, ...list(reportSummarySchema),
  },
  report: {
    ...get, path: '/reports/{id}', summary: 'The coded report', params: reportParams, answer: codedReportSchema,
  },
  copies: {
    ...get, path: '/reports/{id}/copies', summary: 'The report and its copies under other texts or names, the earliest first', params: reportParams,
    ...list(citationSchema),
  },
  statements: {
    ...get, path: '/statements', summary: 'Statements: best first where words are asked for, else the newest first', query: statementsQuery,
    ...list(foundStatementSchema),
  },
  statementFacets: {
    ...get, path: '/statements/facets', summary: 'What the statements that fit have in common', query: statementFacetsQuery,
    answer: statementFacetsSchema,
  },
  events: {
    ...get, path: '/events', summary: 'Events: best first where words are asked for, else the newest first', query: eventsQuery,
    ...list(foundEventSchema),
  },
  eventFacets: {
    ...get, path: '/events/facets', summary: 'What the events that fit have in common', query: eventFacetsQuery, answer: eventFacetsSchema,
  },
  actors: {
    ...get, path: '/actors', summary: 'The busiest actors; with a name, those whom it can mean', query: actorsQuery, ...list(actorCountSchema),
  },
  actor: {
    ...get, path: '/actors/{id}', summary: 'An actor: offices, what it spoke of, with whom it acted', params: actorParams, query: actorQuery,
    answer: actorAnswerSchema,
  },
  timeline: {
    ...get, path: '/actors/{id}/timeline', summary: 'What an actor said and did, and what was said of and done to it, step by step',
    params: actorParams, query: timelineQuery, ...list(timelinePointSchema),
  },
  dyads: { ...get, path: '/dyads', summary: 'The busiest dyads', query: dyadsQuery, ...list(dyadCountSchema) },
  dyad: {
    ...get, path: '/dyads/{source}/{target}', summary: 'What one did to the other, step by step', params: dyadParams, query: dyadQuery,
    answer: dyadSchema,
  },
  issues: { ...get, path: '/issues', summary: 'Issues on which positions were taken', query: issuesQuery, ...list(issueCountSchema) },
  issue: {
    ...get, path: '/issues/{issue}', summary: 'Positions on an issue, the newest first', params: issueParams, query: issueQuery,
    answer: issueSchema,
  },
  positions: {
    ...get, path: '/positions', summary: 'Positions of an actor, on an issue, or both', query: positionsQuery, ...list(foundPositionSchema),
  },
  figures: { ...get, path: '/figures', summary: 'Figures that an actor claims', query: figuresQuery, ...list(foundFigureSchema) },
  places: { ...get, path: '/places', summary: 'Where events took place, the busiest first', query: placesQuery, ...list(placeCountSchema) },
  network: { ...get, path: '/network', summary: 'Dyads as a network of states and organisations', query: networkQuery, answer: networkSchema },
  changes: { ...get, path: '/changes', summary: 'What newer versions coded otherwise', query: changesQuery, ...list(changeSchema) },
  export: { ...get, path: '/export', summary: 'A table of entries: CSV, TSV or JSON Lines', query: exportQuery, answer: z.string() },
  code: {
    ...get, method: 'post', path: '/code', summary: 'Codes a report; nothing is kept', query: codeQuery, answer: codedReportSchema,
    withoutLedger: true,
  },
  who: {
    ...get, path: '/who', summary: 'Whom a name or a description can mean on a day, best match first', query: whoQuery,
    ...list(whoEntrySchema), withoutLedger: true,
  },
  where: {
    ...get, path: '/where', summary: 'Which places a name can mean, the likeliest first', query: whereQuery, ...list(whereEntrySchema),
    withoutLedger: true,
  },
} as const satisfies Readonly<Record<string, Operation>> // prettier-ignore

export type Operations = typeof operations
export type OperationName = keyof Operations
/** What an operation takes in its query, and in its path. */
export type Query<Name extends OperationName> = z.output<Operations[Name]['query']>
export type Params<Name extends OperationName> = z.output<Operations[Name]['params']>
export type Answer<Name extends OperationName> = z.output<Operations[Name]['answer']>
/** Operations that give a list. */
export type ListName = {
  [Name in OperationName]: Operations[Name] extends { readonly item: z.ZodType } ? Name : never
}[OperationName]
export type Item<Name extends ListName> = z.output<Operations[Name]['item']>

export const API = '/api/v1'
