import { readFileSync } from 'node:fs'

/** A sentence of a Universal Dependencies treebank; all lists run over its words. */
export interface TreebankSentence {
  readonly document: string
  readonly text: string
  /** Whether it opens a paragraph or document. */
  readonly opensParagraph: boolean
  readonly forms: string[]
  readonly lemmas: string[]
  readonly upos: string[]
  readonly xpos: string[]
  /** As CoNLL-U writes them. */
  readonly feats: string[]
  /** −1 for the root. */
  readonly heads: number[]
  readonly deprels: string[]
}

/** Words of a treebank file, without empty nodes. */
export function readTreebank(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let document = ''
  let opensParagraph = true
  let text = ''
  let rows: string[][] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) document = line.slice(line.indexOf('=') + 1).trim()
    if (line.startsWith('# newdoc') || line.startsWith('# newpar')) opensParagraph = true
    if (line.startsWith('# text = ')) text = line.slice('# text = '.length)
    if (/^\d+\t/.test(line)) rows.push(line.split('\t'))
    if (line !== '' || rows.length === 0) continue
    sentences.push({ document, text, opensParagraph, ...columns(rows) })
    opensParagraph = false
    rows = []
  }
  return sentences
}

function columns(rows: readonly string[][]) {
  const column = (index: number) => rows.map((row) => row[index] ?? '_')
  return {
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    feats: column(5),
    heads: column(6).map((head) => Number(head) - 1),
    deprels: column(7),
  }
}
