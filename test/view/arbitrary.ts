import fc from 'fast-check'
import {
  ACTOR_KINDS, BASES, type CodedReport, EXPLAINED, FURNITURE_KINDS, MODALITIES, PLOVER_EVENTS, QUAD_CLASSES,
} from '../../src/model/index.js' // prettier-ignore

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('treaty', 'said', '外交部長', '👩‍👩‍👧', '🇺🇦', 'Zürich', 'ministère', 'हिन्दी', 'e\u0301\u0302', '\u202e', '\u2067'),
      fc.constantFrom('\u001b[31m', '\u001b]0;title\u0007', '\u009b2J', '\r', '\n\n', '\t', '\u0000', '\ud83d', '\udc00', '\ufeff', '\u200b'),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.integer({ min: 1, max: 120 }).map((length) => 'x'.repeat(length)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' ')) // prettier-ignore

const span = fc.tuple(fc.nat(200), fc.nat(200))
const spans = fc.array(span, { maxLength: 3 })
const day = fc
  .tuple(
    fc.integer({ min: 1900, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const actorId = fc.oneof(
  fc.constantFrom('country:RUS', 'person:ada-lind', 'group:x'),
  words.map((id) => `role:${id}`),
)
const statementId = fc.nat(5).map((number) => `s${number}`)
const number = fc.oneof(fc.integer(), fc.double())

const participant = fc.record({ actor: maybe(actorId), code: maybe(words), inferred: fc.boolean() })

const date = fc.record({
  start: day,
  end: day,
  precision: fc.constantFrom('day', 'week', 'month', 'season', 'quarter', 'year', 'decade'),
  text: words,
  basis: fc.constantFrom(...BASES),
})

const event = fc.record({
  id: words,
  plover: fc.record({ event: maybe(fc.constantFrom(...PLOVER_EVENTS)), mode: fc.constant(null), contexts: fc.constant([]) }),
  cameo: fc.constantFrom('010', '057', '190', '1234'),
  goldstein: fc.constant(null),
  quad: fc.constantFrom(...QUAD_CLASSES),
  source: fc.array(participant, { maxLength: 3 }),
  target: fc.array(participant, { maxLength: 3 }),
  modality: fc.constantFrom(...MODALITIES),
  date: maybe(date),
  place: fc.constant(null),
  statement: maybe(statementId),
  frame: words,
  trigger: spans,
  sentence: span,
  mentions: fc.array(fc.record({ trigger: spans, sentence: span, statement: maybe(statementId) }), { maxLength: 3 }),
  explanation: fc.option(
    fc.array(fc.record({ of: fc.constantFrom(...EXPLAINED), says: words, spans }), { maxLength: 4 }),
    { nil: undefined },
  ),
}) // prettier-ignore

const statement = fc.record({
  id: statementId,
  parent: maybe(statementId),
  manner: fc.constantFrom('direct', 'indirect', 'mixed'),
  act: fc.constantFrom('statement', 'attitude', 'intent', 'order', 'question', 'silence'),
  speaker: fc.record({ actor: maybe(actorId), spans }),
  cue: spans,
  content: spans,
  addressee: maybe(actorId),
  about: fc.constant([]),
  negated: fc.boolean(),
})

const amount = fc.record({ min: maybe(number), max: maybe(number), unit: maybe(words) })

/** Reports of the right shape whose words and numbers are anything at all. */
export const anyReport = fc.record({
  format: fc.constant('demarche/1'),
  document: fc.record({
    id: words, sourceId: words, url: maybe(words), publisher: maybe(words), title: maybe(words), published: maybe(day),
    language: fc.constant('en'), text: words,
  }),
  furniture: fc.array(fc.record({ span, kind: fc.constantFrom(...FURNITURE_KINDS) }), { maxLength: 4 }),
  actors: fc.array(
    fc.record({
      id: actorId, name: words, kind: fc.constantFrom(...ACTOR_KINDS), country: fc.constant(null),
      codes: fc.array(words, { maxLength: 2 }), role: maybe(words), wikidata: fc.constant(null),
    }),
    { maxLength: 26 },
  ),
  mentions: fc.array(fc.record({ span, actor: maybe(actorId), kind: fc.constant('name') }), { maxLength: 8 }),
  statements: fc.array(statement, { maxLength: 8 }),
  events: fc.array(event, { maxLength: 8 }),
  positions: fc.array(fc.record({ actor: actorId, issue: words, stance: fc.constant('supports'), statement: fc.constant(null), span }), { maxLength: 4 }),
  figures: fc.array(
    fc.record({ claimant: maybe(actorId), what: words, statement: fc.constant(null), span, quantity: fc.tuple(amount, maybe(amount)).map(([value, si]) => ({ ...value, si })) }),
    { maxLength: 4 },
  ),
  notices: fc.array(fc.record({ code: words, stage: words, message: words, span: maybe(span) }), { maxLength: 4 }),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<CodedReport> // prettier-ignore
