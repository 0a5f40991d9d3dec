import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnOf, type ConlluRow, type ConlluSentence, readConllu } from '../src/conllu/index.js'
import { begin, type Knowledge } from '../src/stage.js'
import { date } from '../src/stages/4-date/index.js'
import { mention } from '../src/stages/3-mention/index.js'
import { parse } from '../src/stages/2-parse/index.js'
import { read } from '../src/stages/1-read/index.js'

export interface GoldDate {
  readonly span: readonly [number, number]
  /** First and last day. */
  readonly value: string
}

export interface GoldText {
  readonly document: string
  /** ISO date, or null. */
  readonly written: string | null
  readonly text: string
  readonly dates: readonly GoldDate[]
}

export interface GoldReading {
  readonly gold: GoldText
  readonly date: GoldDate
  /** "start end", "open", or null where nothing was found. */
  readonly read: string | null
}

const toDates = begin(read).then(parse).then(mention).then(date)

/** Share of GUM's marked dates that were read with the right first and last day. Percent. */
export function evaluateGumDates(
  sharedDir: string,
  knowledge: Knowledge,
  part = 'dev',
): Record<string, number> {
  const readings = readGumDates(sharedDir, knowledge, part)
  const right = readings.filter((reading) => reading.read === reading.date.value)
  return { 'dates.gum': Math.round((1000 * right.length) / readings.length) / 10 }
}

/** Reads the paragraphs that hold marked dates, with the product's own words and trees. */
export function readGumDates(sharedDir: string, knowledge: Knowledge, part: string): GoldReading[] {
  const file = readFileSync(join(sharedDir, `data/ud/gum-${part}.conllu`), 'utf8')
  return goldTexts(readConllu(file)).flatMap((gold) => {
    const source = {
      sourceId: gold.document,
      format: 'text',
      content: gold.text,
      published: gold.written,
    } as const
    const { times } = toDates.read(source, knowledge)
    return gold.dates.map((goldDate) => {
      const found = times.filter(({ span }) => span[0] < goldDate.span[1] && goldDate.span[0] < span[1])
      const values = found.map(({ span, date }) => {
        if (!date) return 'open'
        const [first, last] = goldDate.value.split(' ')
        // Of a range, and of a part as in "late 1980s", GUM marks the dates within.
        const isWithin = span[1] - span[0] > goldDate.span[1] - goldDate.span[0]
        const isPart = isWithin && (date.start === first || date.end === last)
        return isPart ? goldDate.value : `${date.start} ${date.end}`
      })
      return {
        gold,
        date: goldDate,
        read: values.find((value) => value === goldDate.value) ?? values[0] ?? null,
      }
    })
  })
}

/** A text for each paragraph with dates. */
function goldTexts(sentences: readonly ConlluSentence[]): GoldText[] {
  const texts: { document: string; written: string | null; text: string; dates: GoldDate[] }[] = []
  let [document, written]: [string, string | null] = ['', null]
  for (const sentence of sentences) {
    const named = commentOf(sentence, 'newdoc id')
    if (named) {
      document = named
      written = /^\d{4}-\d{2}-\d{2}$/.exec(commentOf(sentence, 'meta::dateCreated') ?? '')?.[0] ?? null
    }
    if (named || sentence.comments.some((comment) => /^# newpar$/.test(comment)) || texts.length === 0)
      texts.push({ document, written, text: '', dates: [] })
    const paragraph = texts.at(-1)!
    for (const row of sentence.rows) addRow(paragraph, row, sentence)
    paragraph.text += ' '
  }
  return texts.filter(({ dates }) => dates.length > 0)
}

function commentOf({ comments }: ConlluSentence, name: string): string | null {
  const line = comments.find((comment) => comment.startsWith(`# ${name} =`))
  return line ? line.slice(line.indexOf('=') + 1).trim() : null
}

type OpenText = { text: string; dates: GoldDate[]; opened?: { start: number; value: string | null } | null }

function addRow(text: OpenText, row: ConlluRow, { rows }: ConlluSentence): void {
  if (row.kind === 'empty') return
  const isPart = row.kind === 'word' && rows.some((other) => other.kind === 'multiword' && covers(other, row))
  const misc = columnOf(row, 'MISC')
  const xml = /(?:^|\|)XML=([^|]*)/.exec(misc)?.[1] ?? ''
  const opening = /<date ([^>]*)>/.exec(xml)
  if (opening) text.opened = { start: text.text.length, value: valueOf(opening[1] ?? '') }
  if (!isPart) text.text += columnOf(row, 'FORM')
  if (xml.includes('</date>') && text.opened) {
    const { start, value } = text.opened
    if (value !== null) text.dates.push({ span: [start, text.text.length], value })
    text.opened = null
  }
  if (!isPart && !/(?:^|\|)SpaceAfter=No/.test(misc)) text.text += ' '
}

function covers(multiword: ConlluRow, word: ConlluRow): boolean {
  const [first, last] = columnOf(multiword, 'ID').split('-').map(Number)
  const id = Number(columnOf(word, 'ID'))
  return id >= first! && id <= last!
}

/** Only dates with a year: the days of "--24" hang on what a reader of the whole document knows. */
function valueOf(attributes: string): string | null {
  const value = (name: string) => new RegExp(`\\b${name}:::"(\\d{4}(?:-\\d{2}){0,2})"`).exec(attributes)?.[1]
  const [start, end] = [value('when') ?? value('from'), value('when') ?? value('to')]
  return start && end && !/\bnot(Before|After)/.test(attributes)
    ? `${dayAt(start, false)} ${dayAt(end, true)}`
    : null
}

function dayAt(written: string, isLast: boolean): string {
  const [year, month, day] = written.split('-').map(Number) as [number, number?, number?]
  if (day) return written
  const date = isLast ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, 1)
  return new Date(date).toISOString().slice(0, 10)
}
