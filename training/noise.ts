import type { TreebankSentence } from './treebank.js'

const LONGEST_HEADLINE = 20
const UPPER_CASE_EVERY = 24
const TITLE_CASE_EVERY = 16
const WITHOUT_STOP_EVERY = 8

/**
 * Adds copies of some sentences as news also writes them: in capitals, in title case, without a full stop.
 * Quotation marks and dashes need no copies: words are read in one normal form.
 */
export function withNewsForms(sentences: readonly TreebankSentence[]): TreebankSentence[] {
  const copies = sentences.flatMap((sentence, index) => {
    if (sentence.forms.length > LONGEST_HEADLINE || sentence.forms.length < 3) return []
    if (index % UPPER_CASE_EVERY === 0) return [recased(sentence, (form) => form.toUpperCase())]
    if (index % TITLE_CASE_EVERY === 1) return [recased(withoutStop(sentence), titleCase)]
    return index % WITHOUT_STOP_EVERY === 2 ? [withoutStop(sentence)] : []
  })
  return [...sentences, ...copies]
}

function recased(sentence: TreebankSentence, change: (form: string) => string): TreebankSentence {
  return { ...sentence, forms: sentence.forms.map(change) }
}

function titleCase(form: string): string {
  return form.length > 3 ? form[0]!.toUpperCase() + form.slice(1) : form
}

/** The last word must be a full stop that nothing hangs on; else the sentence is returned as it is. */
function withoutStop(sentence: TreebankSentence): TreebankSentence {
  const last = sentence.forms.length - 1
  if (sentence.forms[last] !== '.' || sentence.heads.includes(last) || sentence.heads[last]! < 0)
    return sentence
  const cut = <T>(list: readonly T[]): T[] => list.slice(0, last)
  const { forms, lemmas, upos, xpos, heads, deprels } = sentence
  return {
    ...sentence,
    forms: cut(forms),
    lemmas: cut(lemmas),
    upos: cut(upos),
    xpos: cut(xpos),
    heads: cut(heads),
    deprels: cut(deprels),
  }
}
