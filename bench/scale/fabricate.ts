import type {
  Actor, CodedReport, Modality, Position, QuadClass, ReportedEvent, ReportedStatement, Span,
} from '../../src/model/index.js' // prettier-ignore
import { numbersFrom, type Numbers } from '../numbers.js'

/** How many events and statements a fabricated report has. */
export const EVENTS_EACH = 10
export const STATEMENTS_EACH = 2

const COUNTRIES = 'RUS UKR USA CHN DEU FRA GBR TUR IRN ISR IND JPN KOR PRK SAU SYR IRQ EGY POL BRA MEX CAN ITA ESP NGA ETH ZAF KEN PAK AFG GRC SRB ARM AZE GEO KAZ UZB VNM THA IDN'.split(' ') // prettier-ignore
const PUBLISHERS = Array.from({ length: 25 }, (_, number) => `Paper ${number + 1}`)
const PLACES = Array.from({ length: 120 }, (_, number) => ({
  name: `Town ${number + 1}`, country: COUNTRIES[number % COUNTRIES.length] as string, lat: (number * 7) % 80, lon: (number * 13) % 170,
})) // prettier-ignore
const ISSUES = ['sanctions-russia', 'one-china', 'two-state-solution', 'nato-enlargement']
const WORDS = 'grain corridor ceasefire talks sanctions border troops accord embassy pipeline harbour visit ministers summit exports drones convoy observers prisoners envoy pledge loan tariff treaty inspectors reactor refugees airspace patrol'.split(' ').concat(Array.from({ length: 4000 }, (_, number) => `word${number}`)) // prettier-ignore
const ACTS: readonly (readonly [ReportedEvent['plover']['event'], string, QuadClass, number, string])[] = [
  ['CONSULT', '042', 'verbal cooperation', 1.9, 'met the minister of'],
  ['AGREE', '057', 'verbal cooperation', 8, 'signed an accord with'],
  ['AID', '071', 'material cooperation', 7.4, 'sent a loan to'],
  ['ACCUSE', '112', 'verbal conflict', -2, 'accused'],
  ['THREATEN', '138', 'verbal conflict', -7, 'threatened'],
  ['SANCTION', '163', 'material conflict', -8, 'imposed sanctions on'],
  ['ASSAULT', '190', 'material conflict', -10, 'attacked'],
  [null, '010', 'neutral', 0, 'commented on'],
]
const DAYS = 20 * 365
const MILLISECONDS_A_DAY = 86_400_000
const FIRST_DAY = Date.parse('2004-01-01T00:00:00Z')

/** The report with that number: one of a made-up world in which few do much and many little. */
export function fabricated(number: number): CodedReport {
  const next = numbersFrom(number)
  const day = dayAt(next(DAYS))
  const text = new Text()
  const sides = Array.from({ length: EVENTS_EACH }, () => [countryOf(next), countryOf(next)] as const)
  const events = sides.map((pair, at) => eventIn(text, at + 1, pair, day, next))
  const statements = Array.from({ length: STATEMENTS_EACH }, (_, at) => statementIn(text, at + 1, sides[at] as Pair, next))
  return {
    format: 'demarche/1',
    document: {
      id: number.toString(16).padStart(32, '0'), sourceId: `made-up-${number}`, url: `https://example.org/${number}`,
      publisher: PUBLISHERS[next(PUBLISHERS.length)] as string, title: `Report ${number}`, published: day, language: 'en', text: text.whole,
    },
    furniture: [],
    actors: [...new Set(sides.flat())].flatMap((code) => [stateOf(code), ministerOf(code)]),
    mentions: [], statements, events, positions: positionsIn(statements, next), figures: [], notices: [],
  }
} // prettier-ignore

type Pair = readonly [string, string]

const dayAt = (days: number): string =>
  new Date(FIRST_DAY + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10)

/** The square of an even choice: the first are chosen most. */
const countryOf = (next: Numbers): string => {
  const at = next(COUNTRIES.length * COUNTRIES.length)
  return COUNTRIES[Math.floor(Math.pow(at, 2) / Math.pow(COUNTRIES.length, 3))] as string
}

const stateOf = (code: string): Actor => ({
  id: `country:${code}`, name: `State ${code}`, kind: 'country', country: code, codes: [code], role: null, wikidata: null,
}) // prettier-ignore

const ministerOf = (code: string): Actor => ({
  id: `person:minister-${code}`, name: `Minister of ${code}`, kind: 'person', country: code, codes: [`${code}GOV`], role: 'minister', wikidata: null,
}) // prettier-ignore

/** Sentences, each with where it stands. */
class Text {
  whole = ''

  add(sentence: string): Span {
    const start = this.whole.length === 0 ? 0 : this.whole.length + 1
    this.whole = this.whole.length === 0 ? sentence : `${this.whole} ${sentence}`
    return [start, this.whole.length]
  }
}

const wordsOf = (next: Numbers, count: number): string =>
  Array.from({ length: count }, () => WORDS[Math.floor((next(10_000) / 10_000) ** 2 * WORDS.length)]).join(
    ' ',
  )

function eventIn(text: Text, number: number, [from, to]: Pair, day: string, next: Numbers): ReportedEvent {
  const [event, cameo, quad, goldstein, verb] = ACTS[next(ACTS.length)] as (typeof ACTS)[number]
  const sentence = text.add(`${from} ${verb} ${to}: ${wordsOf(next, 18)}.`)
  const trigger: Span[] = [[sentence[0] + 4, sentence[0] + 4 + verb.length]]
  const modality: Modality = next(5) === 0 ? 'planned' : 'asserted'
  const isOfYear = next(20) === 0
  const year = day.slice(0, 4)
  return {
    id: `e${number}`, plover: { event, mode: null, contexts: next(4) === 0 ? ['military'] : [] }, cameo, goldstein, quad,
    source: [{ actor: next(3) === 0 ? `country:${from}` : `person:minister-${from}`, code: next(3) === 0 ? from : `${from}GOV`, inferred: false }],
    target: [{ actor: `country:${to}`, code: to, inferred: false }],
    modality,
    date: isOfYear
      ? { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year', text: year, basis: 'report' }
      : { start: day, end: day, precision: 'day', text: '', basis: 'report' },
    place: next(3) === 0 ? null : { ...(PLACES[next(PLACES.length)] as (typeof PLACES)[number]), basis: 'report' },
    statement: null, frame: 'made-up', trigger, sentence, mentions: [{ trigger, sentence, statement: null }],
  }
} // prettier-ignore

function statementIn(text: Text, number: number, [from, to]: Pair, next: Numbers): ReportedStatement {
  const content = text.add(`We want ${wordsOf(next, 18)} of ${to}.`)
  const issue = next(3) === 0 ? [`issue:${ISSUES[next(ISSUES.length)] as string}`] : []
  return {
    id: `s${number}`, parent: null, manner: 'indirect', act: next(4) === 0 ? 'intent' : 'statement',
    speaker: { actor: `person:minister-${from}`, spans: [] }, cue: [], content: [content], addressee: null,
    about: [`country:${to}`, ...issue], negated: false,
  }
} // prettier-ignore

const positionsIn = (statements: readonly ReportedStatement[], next: Numbers): Position[] =>
  statements.flatMap(({ id, about, speaker, content }) => {
    const issue = about.find((one) => one.startsWith('issue:'))?.slice('issue:'.length)
    const span = content[0] as Span
    const stance = next(2) === 0 ? 'supports' : 'opposes'
    return issue === undefined ? [] : [{ actor: speaker.actor as string, issue, stance, statement: id, span }]
  })
