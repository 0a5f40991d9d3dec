import { readFileSync } from 'node:fs'

export interface WordForm {
  /** "UPOS/XPOS" */
  readonly tag: string
  readonly form: string
  readonly lemma: string
}

/** For each kind of row, the tags of its columns behind the base. */
const TAGS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  verb: [['VERB/VBD'], ['VERB/VBN']],
  noun: [['NOUN/NNS']],
  regular: [['VERB/VBD', 'VERB/VBN'], ['VERB/VBG'], ['VERB/VBZ']],
}

/** For each part of speech of a row of bases, the tag of the base form. */
const BASE_TAGS: Readonly<Record<string, string>> = { verb: 'VERB/VB', noun: 'NOUN/NN', adjective: 'ADJ/JJ' }

/** @throws {Error} on a malformed row, naming the line. */
export function readWordForms(path: string): WordForm[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '' || line.startsWith('#')) return []
      const [kind, lemma, ...columns] = line.split('\t')
      const baseTag = kind === 'bases' ? BASE_TAGS[lemma ?? ''] : undefined
      if (baseTag !== undefined && columns.length === 1)
        return columns[0]!.split(' ').map((base) => ({ tag: baseTag, form: base, lemma: base }))
      const tags = TAGS[kind ?? '']
      if (!tags || !lemma || columns.length !== tags.length) {
        throw new Error(
          `${path}:${index + 1}: expected a verb, noun or regular verb with its forms, or bases`,
        )
      }
      return columns.flatMap((forms, at) =>
        forms.split('/').flatMap((form) => tags[at]!.map((tag) => ({ tag, form, lemma }))),
      )
    })
}
