import type {
  EventQuery, FoundEvent, FoundStatement, Ledger, Period, StatementQuery,
} from '../ledger/index.js' // prettier-ignore
// The ledger itself is not loaded by those who only need names.
import { periodOf } from '../ledger/period.js'
import type { Modality, PloverEvent } from '../model/index.js'
import { eventFilters, type Filters, statementFilters } from './filters.js'
import { QuestionError } from './question.js'

/** What is wanted, as the user typed it. */
export interface Wanted extends Period {
  readonly speaker?: readonly string[]
  readonly about?: readonly string[]
  readonly source?: readonly string[]
  readonly target?: readonly string[]
  readonly event?: PloverEvent
  readonly cameo?: string
  readonly modality?: Modality
  readonly limit: number
}

export type Hit =
  ({ readonly kind: 'statement' } & FoundStatement) | ({ readonly kind: 'event' } & FoundEvent)

/**
 * Statements, then events; only those of a kind where filters of that kind are given. `unknown` is told the names by which nobody is known.
 *
 * @throws QuestionError where nothing is asked for, or what no entry can be
 */
export async function* search(
  ledger: Ledger,
  words: string | undefined,
  wanted: Wanted,
  unknown: (name: string) => void = () => {},
): AsyncGenerator<Hit> {
  const { speaker, about, source, target, event, cameo, modality } = wanted
  const ofStatements = [speaker, about].some((filter) => filter !== undefined)
  const ofEvents = [source, target, event, cameo, modality].some((filter) => filter !== undefined)
  refuse(words, ofStatements, ofEvents, wanted)
  const shared = { words, ...periodOf(wanted), limit: wanted.limit }
  if (!ofEvents) {
    const filters = statementFilters({ ...shared, speaker, about })
    filters.unknown.forEach(unknown)
    yield* statements(ledger, filters)
  }
  if (!ofStatements) {
    const filters = eventFilters({ ...shared, source, target, event, cameo, modality })
    filters.unknown.forEach(unknown)
    yield* events(ledger, filters)
  }
}

function refuse(
  words: string | undefined,
  ofStatements: boolean,
  ofEvents: boolean,
  { from, to }: Period,
): void {
  if (ofStatements && ofEvents)
    throw new QuestionError(
      '--speaker and --about are for statements, the other filters for events: give those of one kind',
    )
  if (words === undefined && !ofStatements && !ofEvents && from === undefined && to === undefined)
    throw new QuestionError('nothing is asked for: give words, or a filter such as --speaker or --source')
}

/** What a filter finds; nothing where a name in it means nobody. */
async function* statements(ledger: Ledger, { isEmpty, query }: Filters<StatementQuery>): AsyncGenerator<Hit> {
  if (isEmpty) return
  for await (const found of ledger.statements(query)) yield { kind: 'statement', ...found }
}

async function* events(ledger: Ledger, { isEmpty, query }: Filters<EventQuery>): AsyncGenerator<Hit> {
  if (isEmpty) return
  for await (const found of ledger.events(query)) yield { kind: 'event', ...found }
}
