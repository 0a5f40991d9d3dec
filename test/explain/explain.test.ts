import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathBetween } from '../../src/explain/path.js'
import { type CodedReport, isInferred, type ReportedEvent } from '../../src/model/index.js'
import { codeReport, loadKnowledge, pipeline } from '../../src/pipeline.js'

const knowledge = loadKnowledge()
const { frames } = knowledge.world

/** Clauses that make events of many kinds; any order of them is a text. */
const CLAUSES = [
  'Russia invaded Ukraine on Thursday.', 'He promised to withdraw the troops.', 'Germany refused to send tanks to Kyiv.',
  'Iran may attack Israel if talks fail.', 'France condemned the strike.', 'On Monday Chinese and Indian soldiers clashed near Ladakh.',
  'President Emmanuel Macron met his Chinese counterpart in Paris.', 'They signed an agreement in February.',
  'Thousands marched in Minsk.', '"We condemn the invasion," Olaf Scholz said.', 'Turkey must release the prisoners, Greece said.',
  'Police in Cairo arrested protesters.', 'The talks between Egypt and Ethiopia were called off.', 'Poland did not expel the envoys.',
  'Hungary will impose sanctions on Belarus next week.', 'Somebody allegedly bombed Odesa.', '\n\n', 'KYIV, Ukraine (Reuters) -',
] // prettier-ignore
const anyText = fc
  .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(' '))
const anyDate = fc.constantFrom(null, '2022-09-16')

const sourceOf = (content: string, published: string | null) =>
  ({ sourceId: 'explained', format: 'text', content, published }) as const

const explained = (content: string, published: string | null): CodedReport =>
  codeReport(sourceOf(content, published), knowledge, { explain: true })

/** Holds for every event of any of those texts. */
function holds(check: (event: ReportedEvent, report: CodedReport) => void): void {
  fc.assert(
    fc.property(anyText, anyDate, (text, published) => {
      const report = explained(text, published)
      for (const event of report.events) check(event, report)
    }),
    { numRuns: 60 },
  )
}

const linesOf = (event: ReportedEvent, of: string): string[] =>
  (event.explanation ?? []).filter((line) => line.of === of).map(({ says }) => says)

describe('what is explained is what is stored', () => {
  it('changes nothing else of the report', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, published) => {
        const report = explained(text, published)
        const bare = report.events.map(({ explanation: _, ...event }) => event)
        expect({ ...report, events: bare }).toEqual(codeReport(sourceOf(text, published), knowledge))
      }),
      { numRuns: 30 },
    )
  })

  it('ends at the code of the event and what the code book has for it', () => {
    holds((event) => {
      const lines = linesOf(event, 'code')
      expect(lines.length).toBeGreaterThan(1)
      expect(lines.at(-2)).toContain(event.cameo)
      expect(lines.at(-1)).toContain(event.plover.event ?? 'no PLOVER event')
      expect(lines.at(-1)).toContain(event.quad)
      expect(lines.some((line) => line.includes(`“${event.frame}”`))).toBe(true)
    })
  })

  it('names every participant of either side, or says that there is none', () => {
    holds((event, { actors }) => {
      for (const side of ['source', 'target'] as const) {
        const lines = linesOf(event, side)
        expect(lines).toHaveLength(Math.max(1, event[side].length))
        event[side].forEach(({ actor, code }, index) => {
          const name = actors.find(({ id }) => id === actor)?.name ?? code ?? 'not known'
          expect(lines[index]).toContain(name)
        })
      }
    })
  })

  it('tells modality, date and place as they are', () => {
    holds((event) => {
      const [modality, date, place] = ['modality', 'date', 'place'].map((of) => linesOf(event, of))
      expect(modality).toHaveLength(1)
      expect(modality?.[0]?.startsWith(`${event.modality}:`)).toBe(true)
      expect(modality?.[0]?.includes(event.statement ? ` ${event.statement}` : 'the reporter')).toBe(true)
      expect(date?.[0]).toContain(event.date ? event.date.start : 'no date')
      expect(date?.[0]).toContain(event.date?.basis ?? '')
      expect(place?.[0]).toContain(event.place?.name ?? 'no place')
      expect(place?.[0]).toContain(event.place?.basis ?? '')
    })
  })

  it('quotes only words of the report', () => {
    holds((event, { document }) => {
      for (const { says, spans } of event.explanation ?? []) {
        for (const [start, end] of spans) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(document.text.length)
        }
        for (const [, words] of says.matchAll(/«([^»]*)»/g)) {
          expect(document.text.replace(/\s+/g, ' ')).toContain(words)
        }
      }
    })
  })
})

describe('the reasons of an event', () => {
  const readings = () =>
    fc.property(anyText, anyDate, (text, published) => {
      const { events, sentences } = pipeline.read(sourceOf(text, published), knowledge)
      for (const { reasons, cameo, source, target, date, place } of events) {
        let before: string | null = null
        for (const step of reasons.code) {
          if (step.table !== null) {
            expect(step.from).toBe(before)
            expect(frames.outerCode(step.table, step.from as string)).toBe(step.code)
          } else if (step.from === null) {
            const family = frames.frames.find(({ name }) => name === step.frame)
            expect(step.frame === 'plain-statement' ? '010' : family?.code).toBe(step.code)
          } else expect(step.code).toBe(before)
          before = step.code
        }
        expect(before).toBe(cameo)
        expect(reasons.source.map(({ way }) => isInferred(way))).toEqual(
          source.map(({ inferred }) => inferred),
        )
        expect(reasons.target.map(({ way }) => isInferred(way))).toEqual(
          target.map(({ inferred }) => inferred),
        )
        for (const { sentence, from, head } of [...reasons.source, ...reasons.target]) {
          if (head === null) continue
          expectPath(sentences[sentence]?.tokens ?? [], from, head)
        }
        expect(BASIS[reasons.date.way]).toBe(date?.basis)
        expect(BASIS[reasons.place.way]).toBe(place?.basis)
      }
    })

  it('give the event when they are followed again', () => {
    fc.assert(readings(), { numRuns: 60 })
  })
})

const BASIS: Readonly<Record<string, string | undefined>> = {
  defined: 'own', own: 'own', clause: 'own', target: 'own', setting: 'context', narrative: 'context', report: 'report',
} // prettier-ignore

type Tokens = Parameters<typeof pathBetween>[0]['tokens']

/** Each step leads along an arc of the tree, and the last one to its end. */
function expectPath(tokens: Tokens, from: number, to: number): void {
  let at = from
  for (const { token, deprel, isUp } of pathBetween(
    { tokens } as Parameters<typeof pathBetween>[0],
    from,
    to,
  )) {
    const [lower, upper] = isUp ? [tokens[at], token] : [token, tokens[at]]
    expect(lower?.head).toBe(upper?.index)
    expect(lower?.deprel).toBe(deprel)
    at = token.index
  }
  expect(at).toBe(to)
}
