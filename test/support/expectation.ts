import type { CodedReport, Span } from '../../src/index.js'

/** One line under `must` or `mustNot` of a case: a kind of entry, and the fields that must hold (test/cases/README.md). */
export type Expectation = Readonly<Record<string, Fields>>
type Fields = Readonly<Record<string, unknown>>

/** Whether at least one entry of the report meets the expectation. Throws when the expectation itself is ill-formed. */
export function matches(report: CodedReport, expectation: Expectation): boolean {
  const [kind, fields] = Object.entries(expectation)[0] ?? []
  const list = candidates(report).get(kind ?? '')
  if (!list || !fields) throw new Error(`no such kind of entry: ${kind}`)
  return list.some((tests) => Object.entries(fields).every(([field, wanted]) => meets(tests, field, wanted)))
}

/** For one entry of the report, a test for each field that an expectation may name. */
type Tests = Readonly<Record<string, (wanted: unknown) => boolean>>

function meets(tests: Tests, field: string, wanted: unknown): boolean {
  const test = tests[field]
  if (!test) throw new Error(`no such field: ${field}`)
  return test(wanted)
}

const is = (value: unknown) => (wanted: unknown) => value === wanted
const starts = (values: readonly (string | null)[]) => (wanted: unknown) =>
  values.some((value) => value?.startsWith(String(wanted)))
const says = (text: string | null) => (wanted: unknown) =>
  text === null ? wanted === null : fold(text).includes(fold(String(wanted)))
const fold = (text: string) => text.replace(/\s+/g, ' ').toLowerCase()

function candidates(report: CodedReport): ReadonlyMap<string, readonly Tests[]> {
  const words = (...spans: Span[]) => spans.map((span) => report.document.text.slice(...span)).join(' ')
  const who = (actor: string | null, ...spans: Span[]) => actorTest(report, actor, words(...spans))
  const { document } = report
  return new Map<string, Tests[]>([
    ['document', [{ title: is(document.title), published: is(document.published), publisher: is(document.publisher), words: says(document.text) }]], // prettier-ignore
    ['actor', report.actors.map(({ id, codes, role, name }) => ({ id: is(id), code: starts(codes), role: says(role), words: says(name) }))], // prettier-ignore
    ['mention', report.mentions.map(({ span, actor, kind }) => ({ actor: who(actor, span), kind: is(kind), words: says(words(span)) }))], // prettier-ignore
    ['statement', report.statements.map((statement) => statementTests(report, statement, words))],
    ['event', report.events.map((event) => eventTests(report, event, words))],
    ['position', report.positions.map(({ actor, issue, stance, span }) => ({ actor: who(actor), issue: is(issue), stance: is(stance), words: says(words(span)) }))], // prettier-ignore
    ['figure', report.figures.map(({ claimant, quantity: { min, max, unit }, span }) => ({ claimant: who(claimant), min: is(min), max: is(max), unit: is(unit), words: says(words(span)) }))], // prettier-ignore
    ['furniture', report.furniture.map(({ kind, span }) => ({ kind: is(kind), words: says(words(span)) }))],
  ])
}

function statementTests(
  report: CodedReport,
  statement: CodedReport['statements'][number],
  words: (...spans: Span[]) => string,
): Tests {
  const parent = report.statements.find(({ id }) => id === statement.parent)
  return {
    speaker: actorTest(report, statement.speaker.actor, words(...statement.speaker.spans)),
    addressee: actorTest(report, statement.addressee, ''),
    manner: is(statement.manner),
    act: is(statement.act),
    negated: is(statement.negated),
    words: says(words(...statement.content)),
    within: says(parent ? words(...parent.content) : null),
  }
}

function eventTests(
  report: CodedReport,
  event: CodedReport['events'][number],
  words: (...spans: Span[]) => string,
): Tests {
  const sentence = words(event.sentence)
  const trigger = words(...event.trigger)
  const party = (list: typeof event.source) => (wanted: unknown) =>
    wanted === null
      ? list.every(({ actor }) => actor === null)
      : list.some(({ actor, code }) => actorTest(report, actor, actor ? '' : sentence, code)(wanted))
  return {
    source: party(event.source),
    target: party(event.target),
    root: is(event.plover.event),
    cameo: starts([event.cameo]),
    modality: is(event.modality),
    date: (wanted) => dateMeets(event.date, wanted),
    place: says(event.place?.name ?? null),
    statement: (wanted) => (wanted === null ? event.statement === null : event.statement !== null),
    words: (wanted) => says(trigger)(wanted) || (String(wanted).includes(' ') && says(sentence)(wanted)),
  }
}

function dateMeets(date: CodedReport['events'][number]['date'], wanted: unknown): boolean {
  if (wanted === null || date === null) return wanted === date
  return date.start.startsWith(String(wanted)) && date.end.startsWith(String(wanted))
}

/** An actor is named by its id, by the start of one of its codes, or by the words that stand for it. */
function actorTest(report: CodedReport, id: string | null, words: string, code: string | null = null) {
  const actor = report.actors.find((candidate) => candidate.id === id)
  return (wanted: unknown): boolean => {
    if (wanted === null) return id === null
    const name = String(wanted)
    if (/^[a-z]+:/.test(name)) return id === name
    if (/^[A-Z]{3,}$/.test(name)) return starts([...(actor?.codes ?? []), code])(name)
    if (says(words)(name)) return true
    return report.mentions.some(
      (mention) =>
        mention.actor === id && id !== null && says(report.document.text.slice(...mention.span))(name),
    )
  }
}
