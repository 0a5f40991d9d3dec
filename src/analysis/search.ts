import type {
  EventQuery,
  FoundEvent,
  FoundStatement,
  Ledger,
  Period,
  StatementQuery,
} from '../ledger/index.js'
import type { Modality, PloverEvent } from '../model/index.js'
import { issuesNamed, keysFor } from './keys.js'
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
  const shared = { ...(words === undefined ? {} : { words }), ...periodOf(wanted), limit: wanted.limit }
  if (!ofEvents) yield* statements(ledger, { ...shared, ...speakersOf(wanted, unknown) })
  if (!ofStatements) yield* events(ledger, { ...shared, ...sidesOf(wanted, unknown) })
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

type Unknown = (name: string) => void

/** The filters for statements, as the ledger takes them. */
export const speakersOf = ({ speaker, about, to }: Wanted, unknown: Unknown): StatementQuery => ({
  ...given('speaker', keysOfAll(speaker, to, unknown)),
  ...given('about', keysOfAll(about, to, unknown, issuesNamed)),
})

/** The filters for events, as the ledger takes them. */
export const sidesOf = (
  { source, target, event, cameo, modality, to }: Wanted,
  unknown: Unknown,
): EventQuery => ({
  ...given('source', keysOfAll(source, to, unknown)),
  ...given('target', keysOfAll(target, to, unknown)),
  ...given('event', event),
  ...given('cameo', cameo),
  ...given('modality', modality),
})

/** The keys of all the names; undefined where no name is given. */
function keysOfAll(
  names: readonly string[] | undefined,
  on: string | undefined,
  unknown: Unknown,
  more: (name: string) => readonly string[] = () => [],
): string[] | undefined {
  return names?.flatMap((name) => {
    const keys = [...keysFor(name, on), ...more(name)]
    if (keys.length === 0) unknown(name)
    return keys
  })
}

const periodOf = ({ from, to }: Period): Period => ({ ...given('from', from), ...given('to', to) })

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value })
}

/** A filter that nobody fits finds nothing. */
const isOpen = (...filters: readonly (readonly string[] | undefined)[]): boolean =>
  filters.every((filter) => filter === undefined || filter.length > 0)

async function* statements(ledger: Ledger, query: StatementQuery): AsyncGenerator<Hit> {
  if (!isOpen(query.speaker, query.about)) return
  for await (const found of ledger.statements(query)) yield { kind: 'statement', ...found }
}

async function* events(ledger: Ledger, query: EventQuery): AsyncGenerator<Hit> {
  if (!isOpen(query.source, query.target)) return
  for await (const found of ledger.events(query)) yield { kind: 'event', ...found }
}
