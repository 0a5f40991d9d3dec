import { COLUMNS, ConlluError, type ConlluRow, type ConlluSentence, type RowKind } from './sentence.js'

/**
 * CoNLL-U → sentences. Only what a parse builds on is checked: columns, the order of the ids, forms. Heads, tags and
 * features may be anything.
 * @throws {ConlluError} naming the line
 */
export function readConllu(text: string): ConlluSentence[] {
  const reader = new ConlluReader()
  const sentences: ConlluSentence[] = []
  const keep = (sentence: ConlluSentence | null) => {
    if (sentence) sentences.push(sentence)
  }
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (const line of lines) keep(reader.line(line))
  keep(reader.end())
  return sentences
}

/** Takes a file line by line and gives back its sentences as they end; holds one sentence in memory. */
export class ConlluReader {
  private number = 0
  private comments: string[] = []
  private rows: ConlluRow[] = []
  private lineEnd: ConlluSentence['lineEnd'] = '\n'
  private order = new IdOrder()

  /**
   * @param written a line without its "\n"; a "\r" at its end is no part of it
   * @throws {ConlluError}
   */
  line(written: string): ConlluSentence | null {
    this.number++
    const hasReturn = written.endsWith('\r')
    const line = plainLine(written, this.number)
    if (line === '') return this.end()
    if (this.comments.length === 0 && this.rows.length === 0) this.lineEnd = hasReturn ? '\r\n' : '\n'
    if (line.startsWith('#')) this.comment(line)
    else this.row(line)
    return null
  }

  /**
   * The sentence that is open, if one is: the empty line behind the last one may be missing.
   * @throws {ConlluError}
   */
  end(): ConlluSentence | null {
    const { comments, rows, lineEnd } = this
    if (comments.length === 0 && rows.length === 0) return null
    if (rows.length > 0) this.check(this.order.fault())
    this.comments = []
    this.rows = []
    this.order = new IdOrder()
    return { comments, rows, lineEnd }
  }

  private comment(line: string): void {
    if (this.rows.length > 0)
      this.check('is a comment inside a sentence: the empty line that ends the sentence is missing')
    this.comments.push(line)
  }

  private row(line: string): void {
    const columns = line.split('\t')
    this.check(columnFault(columns))
    const { kind, fault } = this.order.take(columns[0]!)
    this.check(fault)
    this.rows.push({ kind, columns })
  }

  private check(fault: string | null): void {
    if (fault !== null) throw new ConlluError(this.number, fault)
  }
}

/** Without the carriage return at its end and the byte order mark at the start of the file. */
function plainLine(written: string, number: number): string {
  const line = written.endsWith('\r') ? written.slice(0, -1) : written
  return number === 1 && line.startsWith('\ufeff') ? line.slice(1) : line
}

function columnFault(columns: readonly string[]): string | null {
  if (columns.length !== COLUMNS.length) {
    const counted = columns.length === 1 ? '1 column' : `${columns.length} columns`
    return `has ${counted}, and ${COLUMNS.length} are wanted, with a tab between them`
  }
  const empty = columns.findIndex((column) => column.trim() === '')
  return empty < 0 ? null : `has nothing in the column ${COLUMNS[empty]}`
}

const WORD = /^[1-9]\d{0,8}$/
const MULTIWORD = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/
const EMPTY = /^(0|[1-9]\d{0,8})\.([1-9]\d{0,8})$/

/** Checks that ids of one sentence follow on one another. */
class IdOrder {
  private word = 0
  private empty = 0
  private multiwordEnd = 0

  take(id: string): { readonly kind: RowKind; readonly fault: string | null } {
    if (WORD.test(id)) return { kind: 'word', fault: this.takeWord(Number(id)) }
    const multiword = MULTIWORD.exec(id)
    if (multiword)
      return { kind: 'multiword', fault: this.takeMultiword(Number(multiword[1]), Number(multiword[2])) }
    const empty = EMPTY.exec(id)
    if (empty) return { kind: 'empty', fault: this.takeEmpty(Number(empty[1]), Number(empty[2])) }
    return { kind: 'word', fault: `has the id ${quoted(id)}, which is neither 1, 1-2 nor 1.1` }
  }

  /** What is wrong when the sentence ends here. */
  fault(): string | null {
    if (this.word === 0) return 'ends a sentence without words'
    return this.multiwordEnd > this.word
      ? `ends the sentence before word ${this.multiwordEnd} of a multiword token`
      : null
  }

  private takeWord(id: number): string | null {
    if (id !== this.word + 1) return `has the id ${id} where ${this.word + 1} is due`
    this.word = id
    this.empty = 0
    return null
  }

  private takeMultiword(first: number, last: number): string | null {
    if (first !== this.word + 1) return `has the id ${first}-${last} before word ${this.word + 1}`
    if (last < first) return `has the id ${first}-${last}, whose end is before its start`
    if (first <= this.multiwordEnd) return `has the id ${first}-${last} inside another multiword token`
    this.multiwordEnd = last
    return null
  }

  private takeEmpty(word: number, number: number): string | null {
    const due = `${this.word}.${this.empty + 1}`
    if (`${word}.${number}` !== due) return `has the id ${word}.${number} where ${due} is due`
    this.empty = number
    return null
  }
}

const quoted = (id: string): string => JSON.stringify(id.length > 20 ? `${id.slice(0, 20)}…` : id)
