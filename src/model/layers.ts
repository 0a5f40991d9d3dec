import type {
  Actor, CodedReport, Document, Furniture, FurnitureKind, ReportedEvent, ReportedMention, ReportedStatement, ResolvedDate,
  ResolvedPlace,
} from './report.js' // prettier-ignore
import type { Reasons } from './reasons.js'
import type { Span } from './span.js'

/** What goes in: one report as found, before anything is known about it. */
export interface Source {
  /** The record's own id, or the path as given. */
  readonly sourceId: string
  /** A fragment is HTML that is all report, as an item of a feed is; of `html` the report is taken out of the page. */
  readonly format: 'text' | 'html' | 'fragment'
  readonly content: string
  readonly title?: string | null
  /** ISO date (YYYY-MM-DD). */
  readonly published?: string | null
  /** ISO date that stands for the day of publication where nothing else tells it: the day on which a page was archived. */
  readonly presumed?: string | null
  /** How many characters of `content` could not be decoded and stand as U+FFFD; by default those that its text shows. */
  readonly replaced?: number
  readonly url?: string | null
  readonly publisher?: string | null
}

/** Stage 1 adds: fixed text, and which parts of it are not the report's own prose. */
export interface ReadLayer {
  readonly document: Document
  /** Ordered, not overlapping. */
  readonly furniture: readonly Furniture[]
  /** Blocks of text between line breaks, trimmed, never empty, in order: no sentence crosses their borders. */
  readonly paragraphs: readonly Span[]
}

export interface Token {
  /** Position in its sentence, from 0. */
  readonly index: number
  readonly span: Span
  readonly text: string
  readonly lemma: string
  /** Universal part of speech: NOUN, PROPN, VERB … */
  readonly upos: string
  /** Penn Treebank tag: NNS, VBD … */
  readonly xpos: string
  /** Index of the head in the same sentence, −1 for the root. */
  readonly head: number
  /** Universal Dependencies relation, subtype included: nsubj:pass, obl, acl:relcl … */
  readonly deprel: string
  /** What the core takes it to be part of: "B-person", "I-organization" … in a name, "N-person" for a noun, "O" for nothing. */
  readonly entity: string
}

export interface Sentence {
  /** Position in the document, from 0. */
  readonly index: number
  readonly span: Span
  /** Index into the document's paragraphs. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
  /** Set when the sentence is furniture: no statement or event is read from it. */
  readonly furniture: FurnitureKind | null
}

/** Stage 2 adds: sentences that tile the paragraphs, with tokens, lemmas and dependencies. */
export interface ParseLayer {
  readonly sentences: readonly Sentence[]
}

/** Where in the parse a stretch of words stands. */
export interface Placement {
  readonly sentence: number
  /** Token indexes `[first, end)` in that sentence. */
  readonly tokens: readonly [first: number, end: number]
  /** Index of the syntactic head among them. */
  readonly head: number
}

/** A stretch of words that refers to an actor: `actor` is null when it could not be resolved. */
export interface Mention extends ReportedMention, Placement {}

/** Stage 3 adds: who is spoken of, and where. Mentions are in text order and may nest ("[[Russia]'s president]"). */
export interface MentionLayer {
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
}

export interface TimeExpression extends Placement {
  readonly span: Span
  /** Null when it cannot be resolved (no publication date, or vague). */
  readonly date: ResolvedDate | null
}

export interface PlaceMention extends Placement {
  readonly span: Span
  readonly place: ResolvedPlace
}

/** Stage 4 adds: time expressions and places, both in text order. */
export interface DateLayer {
  readonly times: readonly TimeExpression[]
  readonly places: readonly PlaceMention[]
}

export interface Statement extends ReportedStatement {
  /** Index of the sentence that holds the cue (or, without a cue, where the content starts). */
  readonly sentence: number
  /** Token index of the cue's head in that sentence; null without a cue. */
  readonly cueHead: number | null
}

/** Stage 5 adds: who said what. Parents come before what they enclose. */
export interface AttributeLayer {
  readonly statements: readonly Statement[]
}

export interface Event extends ReportedEvent {
  /** Index of its sentence. */
  readonly sentenceIndex: number
  /** Token index of the trigger's head in that sentence. */
  readonly head: number
  readonly reasons: Reasons
}

/** Stage 6 adds: who did what to whom. */
export interface CodeLayer {
  readonly events: readonly Event[]
}

/** Stage 7 adds: the coded report, complete but for the notices that the pipeline gathers. */
export interface EnterLayer {
  readonly entries: Omit<CodedReport, 'notices'>
}
