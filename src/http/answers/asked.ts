import type { Answer, Item, ListName, OperationName, Params, Query } from '../api/index.js'
import type { Ledger } from '../../ledger/index.js'

/** What was asked of the server, checked. */
export interface Asked<Name extends OperationName> {
  readonly params: Params<Name>
  readonly query: Query<Name>
  /** @throws RequestProblem 409 where the server has none */
  ledger(this: void): Ledger
}

/** What is asked for with GET and answered in JSON. */
export type AnsweredName = Exclude<OperationName, 'code' | 'export'>

/** How each operation is answered. */
export type Answers = {
  readonly [Name in AnsweredName]: (asked: Asked<Name>) => Promise<Answer<Name>>
}

/** How each list is given one item a line, without paging. */
export type Streams = {
  readonly [Name in ListName]: (asked: Asked<Name>) => AsyncIterable<Item<Name>>
}
