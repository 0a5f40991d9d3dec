import {
  DATE_WAYS, type Event, type Explanation, type Modality, PLACE_WAYS, type Span,
} from '../model/index.js' // prettier-ignore
import type { Ground } from './ground.js'
import { line, quoteSpan, quoteTokens, sentenceAt, spansOf } from './words.js'

const PUT: Readonly<Record<Modality, string>> = {
  asserted: 'told as done',
  negated: 'told as not done',
  planned: 'told as to come',
  hypothetical: 'told as possible',
  alleged: 'told as alleged',
}

export function explainModality(ground: Ground, event: Event): Explanation {
  const { sentence: index, words } = event.reasons.modality
  const sentence = sentenceAt(ground, index)
  const by = words.length > 0 ? ` by ${quoteTokens(sentence, words)}` : ''
  const says = `${event.modality}: ${PUT[event.modality]}${by}${voice(ground, event)}`
  return line('modality', says, spansOf(sentence, words))
}

function voice({ reading, actors }: Ground, { statement }: Event): string {
  if (statement === null) return ', in the voice of the reporter'
  const speaker = reading.statements.find(({ id }) => id === statement)?.speaker.actor
  const name = speaker ? ` of ${actors.get(speaker)?.name ?? speaker}` : ''
  return `, in statement ${statement}${name}`
}

/** What the date is and what it was reckoned from. */
export function explainDate(ground: Ground, { date, reasons }: Event): Explanation {
  const { way, span } = reasons.date
  const words = span ? `: ${quoteSpan(ground, span)}` : ''
  if (!date) return line('date', `no date: ${DATE_WAYS[way]}${words}`, spansIn(span))
  const days = date.start === date.end ? date.start : `${date.start} to ${date.end}`
  const { published } = ground.reading.document
  const reckoned = span && published ? `, read on ${weekday(published)} ${published}` : ''
  return line(
    'date',
    `${days} (${date.precision}, ${date.basis}): ${DATE_WAYS[way]}${words}${reckoned}`,
    spansIn(span),
  )
}

/** In UTC, as all dates are. */
function weekday(day: string): string {
  return DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export function explainPlace({ place, reasons }: Event): Explanation {
  const { way, span } = reasons.place
  if (!place) return line('place', `no place: ${PLACE_WAYS[way]}`, spansIn(span))
  const country = place.country === null ? '' : `, ${place.country}`
  return line('place', `${place.name}${country} (${place.basis}): ${PLACE_WAYS[way]}`, spansIn(span))
}

const spansIn = (span: Span | null): Span[] => (span ? [span] : [])
