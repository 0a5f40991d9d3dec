import { type Counts, countKey } from './count.js'
import { bySpan, type Event, type EventDate, type Participant, type Span } from '../../model/index.js'

/** What was told more than once becomes one event with all its triggers; the order of the text is kept. */
export function mergeMentions(events: readonly Event[], counts: Counts): Event[] {
  const merged: Event[] = []
  for (const event of events) {
    const known = merged.findIndex(
      (other) =>
        (isSame(other, event) || isSameMeasure(other, event) || isSameResignation(other, event)) &&
        !isCountedApart(other, event, counts),
    )
    if (known < 0) merged.push(event)
    else merged[known] = join(merged[known] as Event, event)
  }
  return merged.map((event, index) => ({ ...event, id: `e${index + 1}` }))
}

/** "Seven were arrested", "54 were arrested": others, where the number is no toll that grows with each report. */
function isCountedApart(one: Event, other: Event, counts: Counts): boolean {
  const [count, another] = [counts.get(countKey(one)), counts.get(countKey(other))]
  return count !== undefined && another !== undefined && count !== another && NO_TOLL.test(one.cameo)
}

/** Releasing, expelling, arresting. */
const NO_TOLL = /^(084|166|17)/

/** One kind of act between the same sides at the same time; an unnamed side or date speaks against nothing. */
function isSame(one: Event, other: Event): boolean {
  return (
    isSameAct(one.cameo, other.cameo) &&
    one.modality === other.modality &&
    (!SPEECH.test(one.cameo) || isSameSpeech(one, other)) &&
    (sidesAgree(one, other) || (MUTUAL.test(one.cameo) && sidesAgree(one, turned(other)))) &&
    (named(one) >= 2 || named(other) >= 2 || one.sentenceIndex === other.sentenceIndex) &&
    (named(one) + named(other) > 2 || isOneVictim(one, other)) &&
    datesAgree(one.date, other.date)
  )
}

/** Criticism told twice is one only of somebody: "questioned the choice … criticised Spain" are two. */
const isSameSpeech = (one: Event, other: Event): boolean =>
  one.statement === other.statement &&
  (one.sentenceIndex === other.sentenceIndex || (one.target.length > 0 && other.target.length > 0))

/** "was shot and killed": by nobody who is told. */
const isOneVictim = (one: Event, other: Event): boolean =>
  one.sentenceIndex === other.sentenceIndex &&
  one.source.length + other.source.length === 0 &&
  one.target.length > 0 &&
  other.target.length > 0

/** "declared an emergency" twice of one day, "asked for support, asking voters to come": one act upon nobody who is named. */
function isSameMeasure(one: Event, other: Event): boolean {
  const isUpon = one.target.length + other.target.length > 0
  if (isUpon || one.source.length === 0 || one.modality !== other.modality) return false
  if (!isSameAct(one.cameo, other.cameo) || key(one.source, idOf) !== key(other.source, idOf)) return false
  if (one.sentenceIndex === other.sentenceIndex) return datesAgree(one.date, other.date)
  return (
    !SPEECH.test(one.cameo) &&
    one.date !== null &&
    one.date.start === other.date?.start &&
    one.date.end === other.date.end &&
    one.date.basis === 'own'
  )
}

/** "announced his resignation … is to leave office in May": announced or done, somebody leaves an office once. */
const isSameResignation = (one: Event, other: Event): boolean =>
  one.cameo === RESIGNING &&
  other.cameo === RESIGNING &&
  one.modality !== other.modality &&
  [one, other].every(({ modality, source }) => RESIGNED.has(modality) && source.length === 1) &&
  key(one.source, idOf) !== '' &&
  key(one.source, idOf) === key(other.source, idOf)

const RESIGNING = '0831'
const RESIGNED: ReadonlySet<string> = new Set(['asserted', 'planned'])

/** Codes that differ below the root name different acts ("praised", "signed"), save where one is the general one. */
function isSameAct(one: string, other: string): boolean {
  if (one.slice(0, 2) !== other.slice(0, 2)) return false
  return one.slice(0, 3) === other.slice(0, 3) || isGeneral(one) || isGeneral(other)
}

const isGeneral = (code: string): boolean => code.slice(0, 3).endsWith('0')

/** Plain statements, praise, criticism: each time they are said is another act. */
const SPEECH = /^(010|051|111)/

/** Meeting, talking, calling, signing: A does it with B as B with A. */
const MUTUAL = /^(04[016]|057)/

type Sides = Pick<Event, 'source' | 'target'>

const turned = ({ source, target }: Sides): Sides => ({ source: target, target: source })

const sidesAgree = (one: Sides, other: Sides): boolean =>
  agree(one.source, other.source) && agree(one.target, other.target)

const named = (event: Event): number => Number(event.source.length > 0) + Number(event.target.length > 0)

function agree(one: readonly Participant[], other: readonly Participant[]): boolean {
  if (one.length === 0 || other.length === 0) return true
  const isPlace = [...one, ...other].some(({ actor, code }) => actor === null && code !== null)
  return isPlace ? key(one, countryOf) === key(other, countryOf) : key(one, idOf) === key(other, idOf)
}

const key = (side: readonly Participant[], of: (one: Participant) => string): string =>
  [...new Set(side.map(of))].sort().join('|')

const idOf = ({ actor }: Participant): string => actor ?? ''

/** A town stands for its country. */
const countryOf = ({ code }: Participant): string => code?.slice(0, 3) ?? ''

function datesAgree(one: EventDate | null, other: EventDate | null): boolean {
  return !one || !other || (one.start <= other.end && other.start <= one.end)
}

/** Each field comes from the telling that says it best, and its reasons with it. */
function join(one: Event, other: Event): Event {
  const coded = isGeneral(one.cameo) && !isGeneral(other.cameo) ? other : one
  const from = one.source.length > 0 ? one : other
  const to = one.target.length > 0 ? one : other
  const dated = narrower(one.date, other.date) === one.date ? one : other
  const placed = one.place ? one : other
  return {
    ...coded,
    source: from.source,
    target: to.target,
    date: dated.date,
    place: placed.place,
    // What the reporter tells too is no longer only a claim.
    statement: other.statement === null ? null : one.statement,
    trigger: unique([...one.trigger, ...other.trigger]),
    mentions: [...one.mentions, ...other.mentions],
    reasons: {
      ...coded.reasons,
      source: from.reasons.source,
      target: to.reasons.target,
      date: dated.reasons.date,
      place: placed.reasons.place,
    },
  }
}

/** The date that covers fewer days, of two alike the one that is told; ISO days compare as text. */
function narrower(one: EventDate | null, other: EventDate | null): EventDate | null {
  if (!one || !other) return one ?? other
  return other.start >= one.start && other.end <= one.end && other.text !== '' ? other : one
}

function unique(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort(bySpan)
  return sorted.filter((span, index) => index === 0 || span[0] !== sorted[index - 1]?.[0])
}
