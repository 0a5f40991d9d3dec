import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CodedReport, reportSchema, type Span } from '../src/index.js'
import { codeReport, loadKnowledge, pipeline } from '../src/pipeline.js'

const knowledge = loadKnowledge()

/** Words that make the stages work: names, cues, quotation marks, dates, verbs of conflict. */
const WORDS = [
  'Putin', 'Xi', 'the', 'Russian', 'president', 'said', 'that', '“', '”', '"', ',', '.', '?', ':', '—', 'he', 'told', 'China', 'invaded', 'Ukraine',
  'on', 'Thursday', 'in', 'February', 'more', 'than', '3,000', 'square', 'miles', 'did', 'not', 'condemned', 'sanctions', 'talks', 'between', 'and',
  'U.S.', "don't", '\n', '\n\n', '(AFP)', 'Speaking', 'who', 'whose', 'according', 'to', 'killed', '40', 'people', 'will', 'if', '’s', '\u0000', '😀', '\ud800',
] // prettier-ignore
const wordSalad = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' '))
const anyText = fc.oneof(
  wordSalad,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ maxLength: 400 }),
)
const anyDate = fc.constantFrom(null, '2022-09-15', '2024-02-29')

const code = (content: string, published: string | null): CodedReport =>
  codeReport({ sourceId: 'property', format: 'text', content, published }, knowledge)

describe('coding any text', () => {
  it('never throws and gives a valid report, the same bytes each time', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, published) => {
        const report = code(text, published)
        expect(reportSchema.safeParse(report).error).toBeUndefined()
        expect(JSON.stringify(code(text, published))).toBe(JSON.stringify(report))
      }),
      { numRuns: 120 },
    )
  })

  it('never changes the text, and keeps every span inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = code(text, '2022-09-15')
        expect(report.document.text).toBe(text)
        for (const [start, end] of spansOf(report)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('tiles the text with sentences, and sentences with tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences } = pipeline.read(
          { sourceId: 'property', format: 'text', content: text },
          knowledge,
        )
        let at = 0
        for (const sentence of sentences) {
          for (const token of sentence.tokens) {
            expect(text.slice(at, token.span[0]).trim()).toBe('')
            expect(text.slice(...token.span)).toBe(token.text)
            at = token.span[1]
          }
          expect(sentence.span).toEqual([sentence.tokens[0]?.span[0], sentence.tokens.at(-1)?.span[1]])
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 120 },
    )
  })

  it('refers only to what is in the report', () => {
    fc.assert(
      fc.property(wordSalad, (text) => {
        const report = code(text, '2022-09-15')
        const actors = new Set(report.actors.map(({ id }) => id))
        const statements = new Set(report.statements.map(({ id }) => id))
        for (const { actor } of report.mentions) if (actor) expect(actors).toContain(actor)
        for (const { parent, speaker } of report.statements) {
          if (parent) expect(statements).toContain(parent)
          if (speaker.actor) expect(actors).toContain(speaker.actor)
        }
        for (const { source, target, statement } of report.events) {
          if (statement) expect(statements).toContain(statement)
          for (const { actor } of [...source, ...target]) if (actor) expect(actors).toContain(actor)
        }
        for (const list of [report.statements, report.events]) {
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
        }
      }),
      { numRuns: 120 },
    )
  })
})

function spansOf(report: CodedReport): Span[] {
  return [
    ...report.furniture.map(({ span }) => span),
    ...report.mentions.map(({ span }) => span),
    ...report.statements.flatMap(({ speaker, cue, content }) => [...speaker.spans, ...cue, ...content]),
    ...report.events.flatMap(({ trigger, sentence }) => [...trigger, sentence]),
    ...report.positions.map(({ span }) => span),
    ...report.figures.map(({ span }) => span),
  ]
}
