import type { Span } from './span.js'

/** Why an event is coded as it is: everything that its explanation in words is made of. Words are token indexes. */
export interface Reasons {
  /** From the innermost word to the whole: the last step gives the event's CAMEO code. */
  readonly code: readonly CodeStep[]
  /** One for each participant, in their order. */
  readonly source: readonly ParticipantReason[]
  readonly target: readonly ParticipantReason[]
  readonly modality: ModalityReason
  readonly date: DateReason
  readonly place: PlaceReason
}

interface InSentence {
  /** Index of the sentence that the words stand in. */
  readonly sentence: number
}

/**
 * A frame of the lexicon gives its own code; or a table of complements turns the code of an action into that of an act about it;
 * or a frame only announces the action, whose code stands.
 */
export interface CodeStep extends InSentence {
  /** The frame that the words match; null where they only put the event otherwise ("will", "must", "could not"). */
  readonly frame: string | null
  readonly table: string | null
  /** The code of the step before, where this one starts from it. */
  readonly from: string | null
  readonly code: string
  readonly words: readonly number[]
  /** The words that meet the frame's conditions. */
  readonly conditions: readonly number[]
}

export const PARTICIPANT_WAYS = {
  named: 'named where the frame looks for it',
  action: 'named with the action that the act is about',
  context: 'named elsewhere in the clause',
  place: 'the country of the place',
  speaker: 'the speaker of the statement',
  addressee: 'the addressee of the statement',
  earlier: 'the doer of an act told before',
  crowd: 'people without a name where it happened',
  authorities: 'the authorities of the place',
  compatriots: 'people without a name of the country that acts',
  setting: 'of the place, or of the country that the report opens with',
} as const

export type ParticipantWay = keyof typeof PARTICIPANT_WAYS

/** The words do not say it of this side: it is concluded from what stands around. */
export const isInferred = (way: ParticipantWay): boolean =>
  !['named', 'action', 'place', 'speaker', 'addressee'].includes(way)

export interface ParticipantReason extends InSentence {
  readonly way: ParticipantWay
  /** The trigger's head, where the path begins. */
  readonly from: number
  /** The head of the phrase that fills the side; null where no words of the sentence do. */
  readonly head: number | null
}

export interface ModalityReason extends InSentence {
  /** The words that make it other than asserted; none where nothing does. */
  readonly words: readonly number[]
}

export const DATE_WAYS = {
  defined: 'the time is the one that the clause tells about',
  own: 'the time stands with the event',
  clause: 'the time stands with the clause that the event shares',
  setting: 'the clause behind it sets the time',
  narrative: 'the sentence before it in the paragraph tells the time',
  report: 'told in the past tense in a main clause without a time: the day of publication',
  limit: 'only a limit is told ("since", "by"), not the time',
  unresolved: 'the time that is told cannot be resolved',
  open: 'no time is told',
} as const

export type DateWay = keyof typeof DATE_WAYS

export interface DateReason {
  readonly way: DateWay
  /** The words of the time. */
  readonly span: Span | null
}

export const PLACE_WAYS = {
  own: 'the place stands with the event',
  clause: 'the place stands with the clause that the event shares',
  target: 'what it is done to is the place',
  narrative: 'a sentence before it in the paragraph tells the place',
  report: 'the place that the report was filed from',
  open: 'no place is told',
} as const

export type PlaceWay = keyof typeof PLACE_WAYS

export interface PlaceReason {
  readonly way: PlaceWay
  readonly span: Span | null
}

export const BASES = ['own', 'context', 'report'] as const

/** What a date or a place rests on: the event's own words, those around it, or the report as a whole. */
export type Basis = (typeof BASES)[number]
