import { readFileSync } from 'node:fs'

export interface IrregularForm {
  /** "UPOS/XPOS" */
  readonly tag: string
  readonly form: string
  readonly lemma: string
}

/** @throws {Error} on a malformed row, naming the line. */
export function readIrregularForms(path: string): IrregularForm[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '' || line.startsWith('#')) return []
      const [kind, lemma, ...columns] = line.split('\t')
      const tags = kind === 'verb' ? ['VERB/VBD', 'VERB/VBN'] : ['NOUN/NNS']
      if ((kind !== 'verb' && kind !== 'noun') || !lemma || columns.length !== tags.length) {
        throw new Error(
          `${path}:${index + 1}: expected a verb with past and participle, or a noun with its plural`,
        )
      }
      return columns.flatMap((forms, at) => forms.split('/').map((form) => ({ tag: tags[at]!, form, lemma })))
    })
}
