/** A half-open stretch `[start, end)` of a document's text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number]

export const spanText = (text: string, span: Span): string => text.slice(span[0], span[1])

/** The words of several spans, with "…" where something stands between them. */
export const spansText = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => spanText(text, span)).join(' … ')

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

export const overlaps = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1]

/** The smallest span that covers all of `spans`, which must not be empty. */
export function cover(spans: readonly Span[]): Span {
  let [start, end] = spans[0] ?? [0, 0]
  for (const span of spans) {
    if (span[0] < start) start = span[0]
    if (span[1] > end) end = span[1]
  }
  return [start, end]
}

/** Orders by start, then longer first: an enclosing span comes before what it encloses. */
export const bySpan = (one: Span, other: Span): number => one[0] - other[0] || other[1] - one[1]
