import compromise from 'compromise'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { loadLanguage } from '../src/language/index.js'

/** A word of a text, and the parts of speech that its tagger would count as right. */
export interface TaggedWord {
  readonly text: string
  readonly upos: readonly string[]
}

/** Something that finds words and their parts of speech in plain text. */
export interface Tagger {
  readonly name: string
  /** What else comes with it. */
  readonly gives: string
  tag(text: string): TaggedWord[]
}

export function taggers(): Tagger[] {
  return [demarche(), wink(), withCompromise()]
}

function demarche(): Tagger {
  const language = loadLanguage()
  return {
    name: 'demarche',
    gives: 'tags, lemmas, dependencies',
    tag: (text) =>
      language
        .parse(text, [[0, text.length]])
        .flatMap(({ tokens }) => tokens.map(({ text, upos }) => ({ text, upos: [upos] }))),
  }
}

function wink(): Tagger {
  const nlp = winkNLP(winkModel, ['sbd', 'pos'])
  return {
    name: 'wink-nlp',
    gives: 'tags',
    tag(text) {
      const tokens = nlp.readDoc(text).tokens()
      const forms = tokens.out()
      const tags = tokens.out(nlp.its.pos) as string[]
      return forms.map((text, index) => ({ text, upos: [tags[index]!] }))
    },
  }
}

/**
 * Its tags are its own; where they say less than the universal ones, any that they may mean counts as right.
 * The first that fits decides.
 */
const UPOS_OF: readonly (readonly [tag: string, upos: readonly string[]])[] = [
  ['Pronoun', ['PRON']],
  ['Possessive', ['PRON', 'PROPN', 'NOUN']],
  ['ProperNoun', ['PROPN']],
  ['Month', ['PROPN']],
  ['WeekDay', ['PROPN']],
  ['Ordinal', ['ADJ', 'ADV']],
  ['Value', ['NUM']],
  ['Copula', ['AUX', 'VERB']],
  ['Auxiliary', ['AUX']],
  ['Modal', ['AUX']],
  ['Verb', ['VERB']],
  ['Negative', ['PART']],
  ['QuestionWord', ['PRON', 'ADV', 'SCONJ', 'DET']],
  ['Determiner', ['DET', 'PRON']],
  ['Conjunction', ['CCONJ', 'SCONJ', 'ADP', 'PART']],
  ['Preposition', ['ADP', 'SCONJ', 'PART']],
  ['Adverb', ['ADV']],
  ['Adjective', ['ADJ']],
  ['Expression', ['INTJ']],
  ['Noun', ['NOUN']],
]

function withCompromise(): Tagger {
  return {
    name: 'compromise',
    gives: 'tags',
    tag: (text) =>
      compromise(text)
        .termList()
        .map(({ text, tags }) => ({ text, upos: UPOS_OF.find(([tag]) => tags?.has(tag))?.[1] ?? ['X'] })),
  }
}
