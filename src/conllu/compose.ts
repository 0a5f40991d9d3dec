import { type Span, spanText } from '../model/index.js'
import type { ParserSentence, ParserToken } from './parsed.js'
import type { ConlluRow, ConlluSentence } from './sentence.js'

/**
 * Parsed text → CoNLL-U. Forms and the text are put into Unicode's composed form (NFC), and white space is one space,
 * as treebanks want them; `TokenRange` in MISC says where a word stands in the text as it was given, in UTF-16 code units.
 * @param document names the document and begins its sentences' ids
 */
export function composeConllu(sentences: readonly ParserSentence[], document: string): ConlluSentence[] {
  const id = document.replace(/[\s/]+/g, '_')
  return sentences.map((sentence, index): ConlluSentence => {
    const before = sentences[index - 1]
    const opens = [
      ...(before ? [] : [`# newdoc id = ${document.replace(/\s+/g, ' ')}`]),
      ...(before?.paragraph === sentence.paragraph ? [] : ['# newpar']),
    ]
    const spell = spellingOf(sentence)
    const comments = [...opens, `# sent_id = ${id}-${index + 1}`, `# text = ${spell(sentence.text)}`]
    const rows = rowsOf(sentence.tokens, sentences[index + 1]?.span[0], spell)
    return { comments, rows, lineEnd: '\n' }
  })
}

type Spelling = (text: string) => string

/** Composed, unless a word begins with a mark that would melt into the word before it. */
function spellingOf({ text, span: [start], tokens }: ParserSentence): Spelling {
  let at = 0
  const pieces = tokens.flatMap(({ span }) => {
    const piece = [spanText(text, [at, span[0] - start]), spanText(text, [span[0] - start, span[1] - start])]
    at = span[1] - start
    return piece
  })
  const isSame = pieces.map(composed).join('') === composed(text)
  return isSame ? composed : inOneLine
}

const inOneLine: Spelling = (text) => text.replace(/\s+/g, ' ')

const composed: Spelling = (text) => inOneLine(text).normalize('NFC')

/** `next` is where the next sentence starts. */
function rowsOf(tokens: readonly ParserToken[], next: number | undefined, spell: Spelling): ConlluRow[] {
  const rows: ConlluRow[] = []
  for (let first = 0; first < tokens.length;) {
    let last = first
    while (last + 1 < tokens.length && isWrittenTogether(tokens[last]!, tokens[last + 1]!)) last++
    const parts = tokens.slice(first, last + 1)
    const follows = tokens[last + 1]?.span[0] ?? next
    const miscs = miscsOf(parts, follows)
    if (parts.length > 1) rows.push(multiwordRow(parts, miscs.whole, spell))
    for (const [index, part] of parts.entries()) rows.push(wordRow(part, miscs.parts[index]!, spell))
    first = last + 1
  }
  return rows
}

const CLITIC = /^(?:['’](?:s|re|ve|m|ll|d)|n['’]?t)$/iu

/** "do" and "n't", "Iran" and "'s", "can" and "not": one word to the eye. "5" and "pm" are two. */
function isWrittenTogether(left: ParserToken, right: ParserToken): boolean {
  if (left.span[1] !== right.span[0]) return false
  if (right.xpos === 'POS' || CLITIC.test(right.text)) return true
  return /\p{L}\p{M}*$/u.test(left.text) && /^\p{L}/u.test(right.text)
}

/** The space behind a multiword token is that behind its last word, and stands with the token. */
function miscsOf(
  parts: readonly ParserToken[],
  follows: number | undefined,
): { readonly whole: string; readonly parts: readonly string[] } {
  const whole: Span = [parts[0]!.span[0], parts.at(-1)!.span[1]]
  const space = whole[1] === follows ? 'SpaceAfter=No|' : ''
  const own = parts.map((part) => entityOf(part) + rangeOf(part.span))
  return parts.length > 1
    ? { whole: space + rangeOf(whole), parts: own }
    : { whole: '', parts: [entityOf(parts[0]!) + space + rangeOf(whole)] }
}

const entityOf = ({ entity }: ParserToken): string => (entity === 'O' ? '' : `Entity=${entity}|`)

const rangeOf = ([start, end]: Span): string => `TokenRange=${start}:${end}`

function multiwordRow(parts: readonly ParserToken[], misc: string, spell: Spelling): ConlluRow {
  const id = `${parts[0]!.index + 1}-${parts.at(-1)!.index + 1}`
  const form = parts.map(({ text }) => spell(text)).join('')
  return { kind: 'multiword', columns: [id, form, '_', '_', '_', '_', '_', '_', '_', misc] }
}

function wordRow(token: ParserToken, misc: string, spell: Spelling): ConlluRow {
  const columns = [String(token.index + 1), spell(token.text), ...predictedColumns(token), misc]
  return { kind: 'word', columns }
}

/** From LEMMA to DEPS. */
export function predictedColumns({ lemma, upos, xpos, feats, head, deprel }: ParserToken): string[] {
  return [lemma.normalize('NFC'), upos, xpos, feats, String(head + 1), deprel, '_']
}
