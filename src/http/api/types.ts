import type { z } from 'zod'
import type { codeBodySchema } from './code.js'
import type { OperationName, Operations } from './operations.js'

export type { Answer, Item, ListName, OperationName } from './operations.js'

/** What an operation takes, as it is given to it. */
export type Filters<Name extends OperationName> = z.input<Operations[Name]['query']>
export type StatementFilters = Filters<'statementFacets'>
export type EventFilters = Filters<'eventFacets'>
export type CodeBody = z.input<typeof codeBodySchema>
