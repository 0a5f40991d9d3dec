import type { ChangedEntry } from '../../ledger/index.js'
import {
  type CodedReport,
  type Figure,
  type Participant,
  type Position,
  type ReportedEvent,
  type ReportedStatement,
  type Span,
  spansText,
} from '../../model/index.js'

/** An entry in a few words; `text` is that of its report. */
export function describe({ kind, entry }: ChangedEntry, report: CodedReport | null): string {
  const words = (spans: readonly Span[]): string =>
    spansText(report?.document.text ?? '', spans)
  switch (kind) {
    case 'event':
      return eventWords(entry as ReportedEvent, words)
    case 'statement': {
      const { speaker, content, manner } = entry as ReportedStatement
      return `${speaker.actor ?? '?'} (${manner}): ${words(content)}`
    }
    case 'position': {
      const { actor, stance, issue, span } = entry as Position
      return `${actor} ${stance} ${issue}: ${words([span])}`
    }
    case 'figure': {
      const { claimant, what, quantity, span } = entry as Figure
      return `${claimant ?? '?'}: ${quantity.min ?? ''}–${quantity.max ?? ''} ${what}: ${words([span])}`
    }
  }
} // prettier-ignore

function eventWords(event: ReportedEvent, words: (spans: readonly Span[]) => string): string {
  const { source, target, plover, cameo, modality, date, sentence } = event
  const sides = (all: readonly Participant[]): string =>
    all.map(({ actor }) => actor ?? '?').join(', ') || '?'
  const what = [plover.event, cameo, modality, date?.start].filter(Boolean).join(' ')
  return `${sides(source)} → ${sides(target)} · ${what}: ${words([sentence])}`
}
