import type { CodedReport, EventDate, EventPlace, Participant, Span } from '../../src/index.js'

/** A coded report as lines that a reviewer can read in a diff: spans are shown as the words they cover. */
export function entriesOf(report: CodedReport) {
  const words = (spans: readonly Span[]) => spans.map((span) => quote(report, span)).join(' … ')
  return {
    actors: report.actors.map(
      ({ id, kind, codes, role }) => `${id} · ${kind} · ${codes.join(' ') || '—'}${role ? ` · ${role}` : ''}`,
    ),
    furniture: report.furniture.map(({ kind, span }) => `${kind} · ${quote(report, span)}`),
    statements: report.statements.map(
      ({ id, parent, speaker, addressee, manner, act, negated, cue, content, about }) => ({
        id: parent ? `${id} in ${parent}` : id,
        who: `${speaker.actor ?? '?'} «${words(speaker.spans)}» → ${addressee ?? '—'}`,
        how: `${manner} ${act}${negated ? ' negated' : ''} «${words(cue)}»`,
        content: words(content),
        about: about.join(' '),
      }),
    ),
    events: report.events.map((event) => ({
      id: event.statement ? `${event.id} in ${event.statement}` : event.id,
      who: `${participants(event.source)} → ${participants(event.target)}`,
      what: `${event.plover.event ?? '—'} ${event.cameo} ${event.modality} «${words(event.trigger)}»`,
      when: dateText(event.date),
      where: placeText(event.place),
    })),
    positions: report.positions.map(
      ({ actor, stance, issue, span }) => `${actor} ${stance} ${issue} «${quote(report, span)}»`,
    ),
    figures: report.figures.map(
      ({ claimant, what, quantity: { min, max, unit }, span }) =>
        `${claimant ?? '—'}: ${min ?? ''}–${max ?? ''} ${unit ?? ''} ${what} «${quote(report, span)}»`,
    ),
    notices: report.notices.map(({ code, stage }) => `${code} (${stage})`),
  }
}

export function quote(report: CodedReport, [start, end]: Span): string {
  return report.document.text.slice(start, end).replace(/\s+/g, ' ')
}

function participants(list: readonly Participant[]): string {
  return (
    list
      .map(({ actor, code, inferred }) => `${actor ?? '?'} (${code ?? '—'})${inferred ? ' inferred' : ''}`)
      .join(' + ') || '—'
  )
}

function dateText(date: EventDate | null): string {
  if (!date) return '—'
  const days = date.start === date.end ? date.start : `${date.start}/${date.end}`
  return `${days} (${date.precision}) ${basisText(date)}«${date.text.replace(/\s+/g, ' ')}»`
}

const placeText = (place: EventPlace | null): string =>
  place ? `${basisText(place)}${place.name} (${place.country ?? '—'})` : '—'

/** What stands with the event itself needs no word. */
const basisText = ({ basis }: Pick<EventDate, 'basis'>): string => (basis === 'own' ? '' : `by ${basis} `)
